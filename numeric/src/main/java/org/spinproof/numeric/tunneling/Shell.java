package org.spinproof.numeric.tunneling;

import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.ElementaryFunctions;

/**
 * What the closed forms of one pair of levels are made of, with bounds of the rounding error: a
 * denominator that may be zero makes a kernel unknown.
 *
 * @param bias eV
 * @param k the left level
 * @param p the right level
 * @param exchange f_p − f_k, exactly zero where the occupations are equal: without quasiparticles
 *     to exchange there is no resonance
 * @param pair 1 − f_k − f_p
 */
record Shell(Approximate bias, Level k, Level p, Approximate exchange, Approximate pair) {
  private static final Approximate HALF = Approximate.of(0.5);

  static Shell of(Junction junction, double xiLeft, double xiRight) {
    Level k = Level.of(xiLeft, junction.gapLeft(), junction.temperature());
    Level p = Level.of(xiRight, junction.gapRight(), junction.temperature());
    boolean equal = k.occupation().re() == p.occupation().re();
    return new Shell(
        Approximate.of(junction.voltage()),
        k,
        p,
        equal ? Approximate.ZERO : p.occupation().minus(k.occupation()),
        Approximate.ONE.minus(k.occupation()).minus(p.occupation()));
  }

  /** E_k − E_p. */
  Approximate difference() {
    return k.energy().minus(p.energy());
  }

  /** E_k + E_p. */
  Approximate sum() {
    return k.energy().plus(p.energy());
  }

  /** A quotient; exactly zero where the numerator is. */
  static Approximate over(Approximate numerator, Approximate denominator) {
    return numerator.isZero() ? Approximate.ZERO : numerator.divide(denominator);
  }

  static Approximate square(Approximate x) {
    return x.times(x);
  }

  /** The number; infinite where a denominator may vanish. */
  static double value(Approximate kernel) {
    return kernel.isKnown() ? kernel.re() : Double.POSITIVE_INFINITY;
  }

  /**
   * One level.
   *
   * @param xi ξ
   * @param energy E = √(ξ²+Δ²)
   * @param electronWeight u²
   * @param holeWeight v²
   * @param asymmetry ξ/E = u² − v²
   * @param occupation f(E)
   */
  record Level(
      Approximate xi,
      Approximate energy,
      Approximate electronWeight,
      Approximate holeWeight,
      Approximate asymmetry,
      Approximate occupation) {
    static Level of(double xi, double gap, double temperature) {
      Approximate x = Approximate.of(xi);
      Approximate square = square(Approximate.of(gap));
      Approximate energy = ElementaryFunctions.sqrt(square(x).plus(square));
      if (energy.isZero()) {
        return new Level(x, energy, HALF, HALF, Approximate.ZERO, HALF);
      }
      Approximate larger =
          HALF.times(Approximate.ONE.plus(Approximate.of(Math.abs(xi)).divide(energy)));
      // Δ²/(2E(E+|ξ|)): one minus the other would cancel
      Approximate smaller =
          square.times(HALF).divide(energy.times(energy.plus(Approximate.of(Math.abs(xi)))));
      return new Level(
          x,
          energy,
          xi < 0 ? smaller : larger,
          xi < 0 ? larger : smaller,
          x.divide(energy),
          fermi(energy, temperature));
    }

    private static Approximate fermi(Approximate energy, double temperature) {
      if (temperature == 0) {
        return Approximate.ZERO;
      }
      Approximate small =
          ElementaryFunctions.exp(energy.divide(Approximate.of(temperature)).negate());
      return small.divide(Approximate.ONE.plus(small));
    }
  }
}
