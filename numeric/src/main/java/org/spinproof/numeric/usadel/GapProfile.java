package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.List;

/** The gap Δ(x) in the film, interpolated between the points that it was computed at. Immutable. */
public final class GapProfile implements PairPotential {
  private final NodalField field;

  GapProfile(Mesh mesh, double[] complexGap) {
    this.field = new NodalField(mesh, complexGap);
  }

  static GapProfile real(Mesh mesh, double[] gap) {
    double[] values = new double[2 * gap.length];
    for (int i = 0; i < gap.length; i++) {
      values[2 * i] = gap[i];
    }
    return new GapProfile(mesh, values);
  }

  @Override
  public double re(double fraction) {
    return field.at(fraction)[0];
  }

  @Override
  public double im(double fraction) {
    return field.at(fraction)[1];
  }

  /** Positions in ξ, ascending, both ends included. */
  public List<Double> positions() {
    List<Double> x = new ArrayList<>();
    for (int i = 0; i < field.mesh().nodes(); i++) {
      x.add(field.mesh().fraction(i) * field.mesh().length());
    }
    return List.copyOf(x);
  }

  /** |Δ| in Δ0 at the positions. */
  public List<Double> amplitude() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < field.mesh().nodes(); i++) {
      values.add(modulus(i));
    }
    return List.copyOf(values);
  }

  /** Phase of Δ in units of π at the positions, in (−1, 1]; 0 where the gap vanishes. */
  public List<Double> phase() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < field.mesh().nodes(); i++) {
      values.add(Math.atan2(field.values()[2 * i + 1], field.values()[2 * i]) / Math.PI);
    }
    return List.copyOf(values);
  }

  /**
   * The interpolant of what is given at {@link #positions()}.
   *
   * @param nodal one vector a position
   * @param fraction x/L, from 0 to 1
   */
  public SpinVector interpolate(List<SpinVector> nodal, double fraction) {
    double[] flat = new double[3 * nodal.size()];
    for (int i = 0; i < nodal.size(); i++) {
      flat[3 * i] = nodal.get(i).x();
      flat[3 * i + 1] = nodal.get(i).y();
      flat[3 * i + 2] = nodal.get(i).z();
    }
    return SpinVector.of(new NodalField(field.mesh(), flat).at(fraction));
  }

  /** Mean of |Δ| over the film in Δ0. */
  public double mean() {
    double[] weights = field.mesh().meanWeights();
    double sum = 0.0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * modulus(i);
    }
    return sum;
  }

  private double modulus(int i) {
    return Math.hypot(field.values()[2 * i], field.values()[2 * i + 1]);
  }

  /** Largest difference at this profile's positions. */
  double distance(GapProfile finer) {
    return field.distance(finer.field);
  }
}
