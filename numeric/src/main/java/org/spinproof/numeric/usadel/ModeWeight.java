package org.spinproof.numeric.usadel;

/**
 * Complex weights of the energy mode h0 and of the spin mode h_s.
 *
 * @param energyRe real part of the weight for h0
 * @param energyIm imaginary part of it
 * @param spinRe real part of the weight for h_s
 * @param spinIm imaginary part of it
 */
record ModeWeight(double energyRe, double energyIm, double spinRe, double spinIm) {
  static final ModeWeight ZERO = new ModeWeight(0.0, 0.0, 0.0, 0.0);

  /** The weight w for the branch tanh[(ε − eVs)/2T] of both modes: w for h0 and −w for h_s. */
  static ModeWeight lower(double re, double im) {
    return new ModeWeight(re, im, -re, -im);
  }

  boolean isZero() {
    return energyRe == 0.0 && energyIm == 0.0 && spinRe == 0.0 && spinIm == 0.0;
  }
}
