package org.spinproof.crosscheck.solve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.document.Value;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.Wire;

/**
 * Reads a film. {@code injection}, {@code sweep} and {@code spectra} may be left out, and a sweep's
 * branch, which is then {@code up}; everything else is required.
 */
final class FilmReader {
  /** Longest film, in ξ: the work grows with the length. */
  static final double LONGEST = 1000.0;

  private FilmReader() {}

  static SolverFile read(Section file) {
    Section superconductor =
        file.section("superconductor", List.of("length", "temperature", "dynes", "cutoff", "gap"));
    Film film = film(superconductor);
    Gap gap = gap(superconductor);
    Section interfaces = file.section("interfaces", List.of("left", "right"));
    SpinActiveInterface left = spinActive(interfaces, "left");
    SpinActiveInterface right = spinActive(interfaces, "right");
    boolean injected = file.has("injection");
    Injection injection = injected ? injection(file) : Injection.none();
    Wire wire = new Wire(film, left, right, gap, injection);
    Optional<Sweep> sweep = file.has("sweep") ? Optional.of(sweep(file)) : Optional.empty();
    if (!injected && sweep.filter(s -> s.parameter() == Sweep.Parameter.VOLTAGE).isPresent()) {
      throw file.error(
          "sweep",
          "a sweep over the voltage needs an axis: write injection: {voltage: 0, axis: [1, 0, 0]}");
    }
    if (file.has("spectra") && sweep.isPresent()) {
      throw file.error("spectra", "spectra are those of a single point: remove them, or the sweep");
    }
    Optional<SpectraGrid> spectra =
        file.has("spectra") ? Optional.of(spectra(file, film.length())) : Optional.empty();
    return new SolverFile.FilmFile(wire, injected, sweep, spectra);
  }

  private static Film film(Section s) {
    double length = s.positive("length");
    if (length > LONGEST) {
      throw s.text("length").position().error("length must be at most 1000, in xi");
    }
    double temperature = s.positive("temperature");
    double dynes = s.number("dynes");
    if (!(dynes > 0.0)) {
      throw s.text("dynes")
          .position()
          .error(
              "dynes must be above 0, not "
                  + s.text("dynes").quoted()
                  + ": without broadening the spectra are singular at the gap edge; take a small"
                  + " one such as 1e-4");
    }
    double cutoff = s.number("cutoff");
    if (!(cutoff > 1.0)) {
      throw s.text("cutoff")
          .position()
          .error(
              "cutoff must be above the bulk gap, 1, not "
                  + s.text("cutoff").quoted()
                  + "; 30 is customary");
    }
    return new Film(length, temperature, dynes, cutoff);
  }

  private static Gap gap(Section s) {
    Value value = s.require("gap");
    if (value instanceof Text text) {
      text.asText("gap");
      if (text.text().equals("selfconsistent")) {
        return new Gap.SelfConsistent();
      }
      if (text.text().chars().noneMatch(Character::isDigit)) {
        throw text.position()
            .error(
                "gap must be selfconsistent, a number, or {amplitude: ..., phaseDifference: ...},"
                    + " not "
                    + text.quoted());
      }
      return new Gap.Fixed(s.notNegative("gap"), 0.0);
    }
    Section fixed = s.section("gap", List.of("amplitude", "phaseDifference"));
    return new Gap.Fixed(fixed.notNegative("amplitude"), fixed.number("phaseDifference"));
  }

  private static SpinActiveInterface spinActive(Section interfaces, String side) {
    Section s = interfaces.section(side, List.of("conductance", "magnetization"));
    return new SpinActiveInterface(s.number("conductance"), s.direction("magnetization"));
  }

  private static Injection injection(Section file) {
    Section s = file.section("injection", List.of("voltage", "axis"));
    return new Injection(s.number("voltage"), s.direction("axis"));
  }

  private static SpectraGrid spectra(Section file, double length) {
    Section s = file.section("spectra", List.of("energies", "positions"));
    Section range = s.section("energies", List.of("from", "to", "step"));
    double from = range.number("from");
    double to = range.number("to");
    double step = range.positive("step");
    if (to < from) {
      throw range.text("to").position().error("to must not be below from");
    }
    List<Double> positions = s.numbers("positions");
    for (double x : positions) {
      if (!(x >= 0.0 && x <= length)) {
        throw s.error("positions", "positions must lie in the film, 0 to " + length + " xi");
      }
    }
    if (((to - from) / step + 1.0) * positions.size() > SpectraGrid.MOST_VALUES) {
      throw range
          .text("step")
          .position()
          .error(
              "the spectra have more than "
                  + SpectraGrid.MOST_VALUES
                  + " values, the limit: choose a larger step");
    }
    // any parameter: energies are laid as the values of a sweep are
    List<Double> energies =
        new Sweep(Sweep.Parameter.VOLTAGE, from, to, step, Sweep.Branch.UP).values();
    return new SpectraGrid(energies, positions);
  }

  private static Sweep sweep(Section file) {
    Section s = file.section("sweep", List.of("over", "from", "to", "step", "branch"));
    String over =
        s.text("over")
            .oneOf("parameter", List.of("voltage", "temperature", "length", "conductance"));
    Sweep.Parameter parameter = Sweep.Parameter.valueOf(over.toUpperCase(Locale.ROOT));
    boolean positive =
        parameter == Sweep.Parameter.TEMPERATURE || parameter == Sweep.Parameter.LENGTH;
    double from = s.number("from");
    if (positive && !(from > 0.0)) {
      throw s.text("from")
          .position()
          .error("the " + over + " must be above 0, not " + s.text("from").quoted());
    }
    double to = s.number("to");
    if (to < from) {
      throw s.text("to")
          .position()
          .error(
              "to must not be below from, which is "
                  + s.text("from").quoted()
                  + "; branch: down goes from to back to from");
    }
    if (parameter == Sweep.Parameter.LENGTH && to > LONGEST) {
      throw s.text("to").position().error("length must be at most 1000, in xi");
    }
    double step = s.positive("step");
    if ((to - from) / step > Sweep.MOST_POINTS - 1) {
      throw s.text("step")
          .position()
          .error(
              "the sweep has more than "
                  + Sweep.MOST_POINTS
                  + " points, the limit: choose a larger step");
    }
    String branch =
        s.has("branch")
            ? s.text("branch").oneOf("branch", List.of("up", "down", "both", "all"))
            : "up";
    return new Sweep(
        parameter, from, to, step, Sweep.Branch.valueOf(branch.toUpperCase(Locale.ROOT)));
  }
}
