package org.spinproof.numeric.usadel;

/**
 * Isotropic spin scattering in the film. In S88, Δ̂ + ετ3 gains the self-energy Σ = (i/8) Σ_k
 * [spinFlip σ̂_k g σ̂_k + spinOrbit σ̂_k τ3 g τ3 σ̂_k] with σ̂ = diag(σ, σ*): the first, like an
 * exchange field, breaks singlet pairs; the second leaves them alone and relaxes triplets.
 *
 * @param spinFlip rate ħ/(τ_sf Δ0) of scattering by magnetic impurities, not negative
 * @param spinOrbit rate ħ/(τ_so Δ0) of spin–orbit scattering by impurities, not negative
 */
public record Scattering(double spinFlip, double spinOrbit) {
  /** No spin scattering. */
  public static final Scattering NONE = new Scattering(0.0, 0.0);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a rate is negative or not finite
   */
  public Scattering {
    Inputs.notNegative("spin-flip rate", spinFlip);
    Inputs.notNegative("spin-orbit rate", spinOrbit);
  }

  boolean isNone() {
    return spinFlip == 0.0 && spinOrbit == 0.0;
  }
}
