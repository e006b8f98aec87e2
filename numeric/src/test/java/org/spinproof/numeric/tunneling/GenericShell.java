package org.spinproof.numeric.tunneling;

import java.util.Map;
import org.apache.commons.math3.complex.Complex;

/** A junction without any symmetry, units or degeneracies, for tests. */
public final class GenericShell {
  public static final Levels LEVELS = new Levels(0.3, -0.7);

  public static final TunnelingAmplitudes AMPLITUDES =
      TunnelingAmplitudes.of(
          Map.of(
              MomentumPair.KP, matrix(1, 0.2, 0.3, -0.4, 0.1, 0.7, 0.9, -0.2),
              MomentumPair.MINUS_K_MINUS_P, matrix(0.4, 0.3, -0.6, 0.2, 0.5, -0.8, 0.1, 1.1),
              MomentumPair.K_MINUS_P, matrix(0.7, -0.9, 0.2, 0.6, -0.3, 0.4, 1.2, 0.5),
              MomentumPair.MINUS_K_P, matrix(-0.5, 0.1, 0.8, -0.7, 0.6, 0.2, -0.1, 0.3)));

  private GenericShell() {}

  public static Junction junction(double voltage, double temperature, double phase) {
    return new Junction(1.1, 0.8, voltage, temperature, phase, AMPLITUDES);
  }

  private static SpinMatrix matrix(double... parts) {
    return new SpinMatrix(
        new Complex(parts[0], parts[1]),
        new Complex(parts[2], parts[3]),
        new Complex(parts[4], parts[5]),
        new Complex(parts[6], parts[7]));
  }
}
