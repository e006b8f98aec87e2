package org.spinproof.numeric.tunneling;

/** The normal-state energies of one shell, measured from the common chemical potential. */
public record Levels(double xiLeft, double xiRight) {
  public Levels {
    if (!Double.isFinite(xiLeft) || !Double.isFinite(xiRight)) {
      throw new IllegalArgumentException(
          "level energies must be finite: xi_k = %s, xi_p = %s".formatted(xiLeft, xiRight));
    }
  }
}
