package org.spinproof.numeric.usadel;

/** How the gap Δ(x) of the film comes about. */
public sealed interface Gap {

  /** From the gap equation (S90–S92), with every term that the distribution S61 brings. */
  record SelfConsistent() implements Gap {}

  /**
   * Held fixed: Δ(x) = amplitude · exp(iφ(x/L − 1/2)), a constant modulus and a phase that is
   * linear from −φ/2 at the left end to +φ/2 at the right.
   *
   * @param amplitude in Δ0, not negative
   * @param phaseDifference φ in units of π
   */
  record Fixed(double amplitude, double phaseDifference) implements Gap, PairPotential {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the amplitude is negative or a number is not finite
     */
    public Fixed {
      Inputs.notNegative("gap amplitude", amplitude);
      Inputs.finite("phase difference", phaseDifference);
    }

    /**
     * Real part of Δ in Δ0.
     *
     * @param fraction x/L, from 0 to 1
     */
    @Override
    public double re(double fraction) {
      return amplitude * Math.cos(Math.PI * phaseDifference * (fraction - 0.5));
    }

    /**
     * Imaginary part of Δ in Δ0.
     *
     * @param fraction x/L, from 0 to 1
     */
    @Override
    public double im(double fraction) {
      return amplitude * Math.sin(Math.PI * phaseDifference * (fraction - 0.5));
    }
  }
}
