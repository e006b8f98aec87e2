package org.spinproof.crosscheck.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.document.Value;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.Link;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.tunneling.SpinMatrix;
import org.spinproof.numeric.tunneling.TunnelingAmplitudes;

/**
 * Reads a junction. {@code phase} (0) and {@code levels} (integrated over both energies) may be
 * left out. Either {@code tunneling} with all four pairs of momenta or {@code link} is required;
 * both at once, a missing pair, and two opposite pairs that each ask for the other's partner are
 * bad input.
 */
final class JunctionReader {
  private static final String TIME_REVERSED = "time-reversed";
  private static final List<String> PAIRS =
      Arrays.stream(MomentumPair.values()).map(MomentumPair::label).toList();
  private static final List<String> LINK_KEYS =
      List.of("kind", "length", "angle", "kso", "kF", "mB");

  private JunctionReader() {}

  static SolverFile read(Value value) {
    Section s =
        Section.of(
            value,
            "junction",
            List.of(
                "left", "right", "voltage", "temperature", "phase", "levels", "tunneling", "link"));
    double left = s.section("left", List.of("gap")).notNegative("gap");
    double right = s.section("right", List.of("gap")).notNegative("gap");
    double voltage = s.number("voltage");
    double temperature = s.notNegative("temperature");
    double phase = s.has("phase") ? s.number("phase") : 0.0;
    Optional<Levels> levels = s.has("levels") ? Optional.of(levels(s)) : Optional.empty();
    TunnelingAmplitudes amplitudes = amplitudes(s);
    return new SolverFile.JunctionFile(
        new Junction(left, right, voltage, temperature, Math.PI * phase, amplitudes),
        levels,
        notes(s));
  }

  /** What the file says and no equation uses. */
  private static List<String> notes(Section s) {
    Optional<Section> link =
        s.has("link") ? Optional.of(s.section("link", LINK_KEYS)) : Optional.empty();
    return link
        .filter(l -> l.text("kind").text().equals("zeeman"))
        .filter(l -> l.has("angle") && l.number("angle") != 0.0)
        .map(l -> "a zeeman link is straight (S44): its angle is not used")
        .stream()
        .toList();
  }

  private static Levels levels(Section s) {
    Section levels = s.section("levels", List.of("xi_k", "xi_p"));
    return new Levels(levels.number("xi_k"), levels.number("xi_p"));
  }

  private static TunnelingAmplitudes amplitudes(Section s) {
    if (s.has("tunneling") && s.has("link")) {
      throw s.error("link", "tunneling and link both give the amplitudes: remove one of them");
    }
    if (s.has("link")) {
      return link(s).amplitudes();
    }
    if (!s.has("tunneling")) {
      throw s.error("tunneling", "junction lacks the amplitudes: write tunneling or link");
    }
    return matrices(s.section("tunneling", PAIRS));
  }

  private static TunnelingAmplitudes matrices(Section s) {
    Map<MomentumPair, SpinMatrix> matrices = new EnumMap<>(MomentumPair.class);
    List<MomentumPair> reversed = new ArrayList<>();
    for (MomentumPair pair : MomentumPair.values()) {
      Value value = s.require(pair.label());
      if (value instanceof Text text) {
        if (!text.asText(pair.label()).text().equals(TIME_REVERSED)) {
          throw text.position()
              .error(
                  pair.label()
                      + " must be a matrix [[a, b], [c, d]] or time-reversed, not "
                      + text.quoted());
        }
        reversed.add(pair);
      } else {
        matrices.put(pair, matrix(value, pair.label()));
      }
    }
    for (MomentumPair pair : reversed) {
      if (reversed.contains(pair.opposite())) {
        throw s.error(
            pair.label(),
            "%s and %s are both time-reversed: write the matrix of one of them"
                .formatted(pair.label(), pair.opposite().label()));
      }
      matrices.put(pair, matrices.get(pair.opposite()).timeReversed());
    }
    return TunnelingAmplitudes.of(matrices);
  }

  private static SpinMatrix matrix(Value value, String name) {
    List<Value> rows = value.asSequence(name).items();
    if (rows.size() != 2) {
      throw value
          .position()
          .error(name + " must have two rows [[a, b], [c, d]], not " + rows.size());
    }
    Complex[] entries = new Complex[4];
    for (int i = 0; i < 2; i++) {
      String what = "a row of " + name;
      List<Value> row = rows.get(i).asSequence(what).items();
      if (row.size() != 2) {
        throw rows.get(i).position().error(what + " must have two entries, not " + row.size());
      }
      for (int j = 0; j < 2; j++) {
        String entry = "an entry of " + name;
        entries[2 * i + j] = ComplexNumber.of(row.get(j).asText(entry), entry);
      }
    }
    return new SpinMatrix(entries[0], entries[1], entries[2], entries[3]);
  }

  private static Link link(Section junction) {
    Section any = junction.section("link", LINK_KEYS);
    String kind = any.text("kind").oneOf("kind of link", List.of("rashba-z", "rashba-y", "zeeman"));
    if (!kind.equals("zeeman")) {
      Section s = junction.section("link", List.of("kind", "length", "angle", "kso"));
      double length = s.positive("length");
      double angle = s.number("angle");
      double kso = s.number("kso");
      return kind.equals("rashba-z")
          ? new Link.RashbaZ(length, angle, kso)
          : new Link.RashbaY(length, angle, kso);
    }
    if (any.has("angle")) {
      any.number("angle");
    }
    double length = any.positive("length");
    double kso = any.number("kso");
    if (kso == 0.0) {
      throw any.text("kso").position().error("kso of a zeeman link must not be 0 (S44)");
    }
    return new Link.Zeeman(length, kso, any.positive("kF"), any.number("mB"));
  }
}
