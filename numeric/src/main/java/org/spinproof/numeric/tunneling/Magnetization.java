package org.spinproof.numeric.tunneling;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * M(t) = dc + cosine·cos(2eVt) + sine·sin(2eVt), in units of (g/2)μ_B, to second order in the
 * tunnelling.
 */
public record Magnetization(Vector3D dc, Vector3D cosine, Vector3D sine) {

  /** From the static part and the complex amplitude a of 2Re[a e^{2ieVt}]. */
  public static Magnetization ofHarmonics(ComplexVector dc, ComplexVector second) {
    return new Magnetization(
        dc.real(), second.real().scalarMultiply(2), second.imaginary().scalarMultiply(-2));
  }

  public Magnetization add(Magnetization other) {
    return new Magnetization(dc.add(other.dc), cosine.add(other.cosine), sine.add(other.sine));
  }

  /** M(t) for the bias eV; ħ = 1. */
  public Vector3D at(double time, double voltage) {
    double angle = 2 * voltage * time;
    return dc.add(Math.cos(angle), cosine).add(Math.sin(angle), sine);
  }
}
