package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.numeric.quadrature.SumRule;

/**
 * What the finite cutoff W takes from the sum over the poles of {@link ContourRoad}: minus the
 * integral from W over iΩ, V + iΩ and iΩ again to −W, with Ω between two poles, weighted with tanh.
 * That is the sign function but for a layer of width T, which a Gauss rule for (1 − tanh(y/2)) y in
 * the variable y² integrates. Because Γ(−z*) = −σ2 Γ(z)* σ2, the quarter from iΩ to −W contributes
 * as much f_s as that from W to iΩ and the opposite of its f_t.
 *
 * <p>States are found on the first quarter alone. By the same symmetry they are known on the other
 * one, and between the two, about iΩ, z times what is integrated is the polynomial in log z through
 * all of them.
 */
final class Arc {
  /** Number of the arc among the lines of energies. */
  static final int LINE = 1;

  /** So many terms that the rule for a sum is that of Gauss and Legendre. */
  private static final long MANY = 1L << 30;

  /** Between iΩ and V + iΩ. */
  private static final SumRule TOP = SumRule.overIntegers(MANY, 6);

  /** Moments 2 (2k + 1)! η(2k + 2) of (1 − tanh(y/2)) y in y², k = 0..3. */
  private static final double[] MOMENTS = {
    Math.PI * Math.PI / 6.0,
    2.0 * 6.0 * 7.0 * Math.pow(Math.PI, 4) / 720.0,
    2.0 * 120.0 * 31.0 * Math.pow(Math.PI, 6) / 30240.0,
    2.0 * 5040.0 * 127.0 * Math.pow(Math.PI, 8) / 1209600.0
  };

  private final Film film;
  private final double top;
  private final double prefactor;
  private final int points;

  /** The points of the quarter, then their images on the other one, and the logarithms of both. */
  private final Complex[] z;

  private final Complex[] log;

  /** Of Lagrange's polynomials in log z. */
  private final Complex[] barycentric;

  /** Weights of f_s and of axis·f_t at the quarter's points, and derivatives by the voltage. */
  private final Complex[] energy;

  private final Complex[] spin;
  private final Complex[] energyMotion;
  private final Complex[] spinMotion;

  private Arc(Film film, double top, double[] angles) {
    this.film = film;
    this.top = top;
    this.prefactor = 1.0 / (2.0 * Math.log(2.0 * film.cutoff()));
    this.points = angles.length;
    this.z = new Complex[2 * points];
    for (int j = 0; j < points; j++) {
      z[j] =
          new Complex(
              film.cutoff() * Math.cos(angles[j]), top * Math.sin(angles[j]) + film.dynes());
      z[points + j] = z[j].conjugate().negate();
    }
    this.log = Arrays.stream(z).map(Complex::log).toArray(Complex[]::new);
    this.barycentric = new Complex[2 * points];
    for (int j = 0; j < 2 * points; j++) {
      Complex product = Complex.ONE;
      for (int k = 0; k < 2 * points; k++) {
        product = k == j ? product : product.multiply(log[j].subtract(log[k]));
      }
      barycentric[j] = product.reciprocal();
    }
    this.energy = zeros(points);
    this.spin = zeros(points);
    this.energyMotion = zeros(points);
    this.spinMotion = zeros(points);
  }

  private static Complex[] zeros(int length) {
    Complex[] zeros = new Complex[length];
    Arrays.fill(zeros, Complex.ZERO);
    return zeros;
  }

  /**
   * The nodes.
   *
   * @param top Ω
   * @param points of the rule on the quarter
   */
  static List<EnergyNode> nodes(Film film, double voltage, double top, int points) {
    SumRule rule = SumRule.overIntegers(MANY, points);
    double[] angles = new double[points];
    Arrays.setAll(angles, j -> 0.5 * Math.PI * (rule.node(j) + 0.5) / MANY);
    Arc arc = new Arc(film, top, angles);
    for (int j = 0; j < points; j++) {
      // minus twice the integral of f_s along the quarter
      double weight = -2.0 * arc.prefactor * 0.5 * Math.PI * rule.weight(j) / MANY;
      arc.energy[j] =
          new Complex(
              -weight * film.cutoff() * Math.sin(angles[j]), weight * top * Math.cos(angles[j]));
    }
    arc.addTop(voltage);
    arc.addLayer(voltage);
    List<EnergyNode> nodes = new ArrayList<>();
    for (int j = 0; j < points; j++) {
      nodes.add(
          new EnergyNode(
              arc.z[j].getReal(),
              arc.z[j].getImaginary(),
              0.0,
              0.0,
              weight(arc.energy[j], arc.spin[j]),
              weight(arc.energyMotion[j], arc.spinMotion[j]),
              ModeWeight.ZERO,
              LINE,
              angles[j]));
    }
    return nodes;
  }

  private static ModeWeight weight(Complex energy, Complex spin) {
    return new ModeWeight(
        energy.getReal(), energy.getImaginary(), spin.getReal(), spin.getImaginary());
  }

  /** Minus twice the integral from iΩ to V + iΩ. */
  private void addTop(double voltage) {
    for (int j = 0; j < TOP.size(); j++) {
      double part = (TOP.node(j) + 0.5) / MANY;
      double weight = -2.0 * prefactor * TOP.weight(j) / MANY;
      add(voltage * part, part, voltage * weight, weight);
    }
  }

  /** Minus the integral of (1 − tanh(s/2T)) [A(c + s) − A(c − s)] over s > 0, at c = V + iΩ. */
  private void addLayer(double voltage) {
    double t = film.thermalEnergy();
    // the monic quadratic v² + p v + q in v = y² that is orthogonal to 1 and v
    double det = MOMENTS[0] * MOMENTS[2] - MOMENTS[1] * MOMENTS[1];
    double p = (MOMENTS[1] * MOMENTS[2] - MOMENTS[0] * MOMENTS[3]) / det;
    double q = (MOMENTS[1] * MOMENTS[3] - MOMENTS[2] * MOMENTS[2]) / det;
    double root = Math.sqrt(0.25 * p * p - q);
    for (double sign : new double[] {-1.0, 1.0}) {
      double v = -0.5 * p + sign * root;
      double other = -0.5 * p - sign * root;
      double weight = (MOMENTS[1] - other * MOMENTS[0]) / (v - other);
      double y = Math.sqrt(v);
      for (double side : new double[] {-1.0, 1.0}) {
        add(voltage + side * t * y, 1.0, -side * prefactor * t * weight / y, 0.0);
      }
    }
  }

  /**
   * Adds w (f_s − axis·f_t) at x + iΩ.
   *
   * @param xMotion derivative of x by the voltage
   * @param wMotion derivative of w by the voltage
   */
  private void add(double x, double xMotion, double w, double wMotion) {
    Complex at = new Complex(x, top + film.dynes());
    Complex logAt = at.log();
    Complex sum = Complex.ZERO;
    Complex slope = Complex.ZERO;
    Complex[] inverse = new Complex[2 * points];
    for (int j = 0; j < 2 * points; j++) {
      inverse[j] = logAt.subtract(log[j]).reciprocal();
      Complex term = barycentric[j].multiply(inverse[j]);
      sum = sum.add(term);
      slope = slope.add(term.multiply(inverse[j]));
    }
    for (int j = 0; j < 2 * points; j++) {
      // Lagrange's polynomial, and its derivative as a part of it
      Complex share = barycentric[j].multiply(inverse[j]).divide(sum).multiply(z[j].divide(at));
      Complex rate = slope.divide(sum).subtract(inverse[j]).subtract(1.0).divide(at);
      Complex motion = share.multiply(rate.multiply(w * xMotion).add(wMotion));
      addAt(j, share.multiply(w), motion);
    }
  }

  /** At an image, f_s is minus the conjugate and f_t the conjugate of what it is at the point. */
  private void addAt(int j, Complex weight, Complex motion) {
    if (j < points) {
      energy[j] = energy[j].add(weight);
      energyMotion[j] = energyMotion[j].add(motion);
      spin[j] = spin[j].subtract(weight);
      spinMotion[j] = spinMotion[j].subtract(motion);
    } else {
      int k = j - points;
      energy[k] = energy[k].subtract(weight.conjugate());
      energyMotion[k] = energyMotion[k].subtract(motion.conjugate());
      spin[k] = spin[k].subtract(weight.conjugate());
      spinMotion[k] = spinMotion[k].subtract(motion.conjugate());
    }
  }
}
