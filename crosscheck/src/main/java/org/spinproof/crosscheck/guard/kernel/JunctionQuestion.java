package org.spinproof.crosscheck.guard.kernel;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.tunneling.SpinMatrix;

/** The places of a tunnel junction as a program reads them: a line each, units in the header. */
final class JunctionQuestion {
  private static final String LEADS =
      "gapLeft [Delta0],gapRight [Delta0],voltage [Delta0/e],temperature [Delta0/kB],phase [pi],"
          + "xi_k [Delta0],xi_p [Delta0],k,p";

  private JunctionQuestion() {}

  /**
   * The gaps, eV, k_B T and the levels in Δ0, the phase in units of π, the signs k and p of the
   * momenta asked for, and the amplitudes of all four pairs: {@code J+-12re} is the real part of
   * ⟨↑|J|↓⟩ from p &lt; 0 on the right to k &gt; 0 on the left.
   */
  static String of(List<JunctionPlace> places) {
    StringBuilder text = new StringBuilder(LEADS);
    for (MomentumPair pair : MomentumPair.values()) {
      for (String entry : List.of("11", "12", "21", "22")) {
        String name = "J" + sign(pair.leftSign()) + sign(pair.rightSign()) + entry;
        text.append(',').append(name).append("re,").append(name).append("im");
      }
    }
    text.append('\n');
    for (JunctionPlace place : places) {
      text.append(String.join(",", cells(place).stream().map(String::valueOf).toList()))
          .append('\n');
    }
    return text.toString();
  }

  private static String sign(int sign) {
    return sign > 0 ? "+" : "-";
  }

  private static List<Object> cells(JunctionPlace place) {
    Junction junction = place.junction();
    List<Object> cells =
        new ArrayList<>(
            List.of(
                junction.gapLeft(),
                junction.gapRight(),
                junction.voltage(),
                junction.temperature(),
                junction.phase() / Math.PI,
                place.levels().xiLeft(),
                place.levels().xiRight(),
                place.pair().leftSign(),
                place.pair().rightSign()));
    for (MomentumPair pair : MomentumPair.values()) {
      SpinMatrix j = junction.amplitudes().get(pair);
      for (Complex entry : List.of(j.upUp(), j.upDown(), j.downUp(), j.downDown())) {
        cells.add(entry.getReal());
        cells.add(entry.getImaginary());
      }
    }
    return cells;
  }
}
