package org.spinproof.numeric.tunneling;

import java.util.Map;
import org.apache.commons.math3.complex.Complex;

/**
 * A spin–orbit active weak link, as the paper models it; amplitudes are in units of the bare one,
 * J0. Lengths in any unit, momenta in its inverse.
 */
public sealed interface Link {

  /** The amplitude of electrons that enter with +k. */
  SpinMatrix amplitude();

  /** The amplitude of the link with its magnetic field reversed. */
  default SpinMatrix reversedField() {
    return amplitude();
  }

  /**
   * The four matrices: +k has {@link #amplitude()}, whatever the sign of p; −k has the
   * time-reversed amplitude of the reversed field, as S42 asks for (with the factor σσ' that it
   * lacks).
   */
  default TunnelingAmplitudes amplitudes() {
    SpinMatrix partner = reversedField().timeReversed();
    return TunnelingAmplitudes.of(
        Map.of(
            MomentumPair.KP,
            amplitude(),
            MomentumPair.K_MINUS_P,
            amplitude(),
            MomentumPair.MINUS_K_MINUS_P,
            partner,
            MomentumPair.MINUS_K_P,
            partner));
  }

  /**
   * S26: two segments of half the length at angles ±θ to x̂, electric field along ẑ.
   *
   * @param length d
   * @param angle θ in radians
   * @param kso strength of the Rashba interaction
   */
  record RashbaZ(double length, double angle, double kso) implements Link {
    @Override
    public SpinMatrix amplitude() {
      double sine = Math.sin(kso * length / 2);
      double square = sine * sine;
      return SpinMatrix.ofPauli(
          new Complex(1 - square - square * Math.cos(2 * angle)),
          Complex.ZERO,
          new Complex(0, Math.sin(kso * length) * Math.cos(angle)),
          new Complex(0, square * Math.sin(2 * angle)));
    }
  }

  /** S27: as {@link RashbaZ}, electric field along ŷ. */
  record RashbaY(double length, double angle, double kso) implements Link {
    @Override
    public SpinMatrix amplitude() {
      double rotation = kso * length * Math.cos(angle);
      return SpinMatrix.ofPauli(
          new Complex(Math.cos(rotation)),
          Complex.ZERO,
          Complex.ZERO,
          new Complex(0, -Math.sin(rotation)));
    }
  }

  /**
   * S45 (S44 over its prefactor): a straight link with a Rashba field along ẑ and a Zeeman field
   * along ŷ, to first order in the latter. Products of these amplitudes keep its square.
   *
   * @param length d
   * @param kso strength of the Rashba interaction, not zero
   * @param kF Fermi momentum in the link
   * @param mB m*B_y, a squared momentum
   */
  record Zeeman(double length, double kso, double kF, double mB) implements Link {
    public Zeeman {
      if (kso == 0 || kF == 0) {
        throw new IllegalArgumentException(
            "kso and kF of a Zeeman link must not be zero: %s, %s".formatted(kso, kF));
      }
    }

    @Override
    public SpinMatrix amplitude() {
      double cos = Math.cos(kso * length);
      double sin = Math.sin(kso * length);
      double field = mB / (kF * kF);
      return SpinMatrix.ofPauli(
          new Complex(-cos),
          Complex.ZERO,
          new Complex(field * cos, -field * Math.hypot(kF, kso) / kso * sin),
          new Complex(0, -sin));
    }

    @Override
    public SpinMatrix reversedField() {
      return new Zeeman(length, kso, kF, -mB).amplitude();
    }
  }
}
