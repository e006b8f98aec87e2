package org.spinproof.numeric.eilenberger;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.util.FastMath;

/**
 * A superconductor whose gap has a constant modulus and a phase that winds uniformly, at one
 * imaginary energy and any scattering time: Eilenberger's equation in three dimensions
 *
 * <pre>v n ∂g + [ω τ3 + Δ τ1, g] + [⟨g⟩, g]/(2 τ) = 0,  g² = 1</pre>
 *
 * for each component n of the direction along the flow. In the frame that turns with the phase the
 * gradient is (i q/2) [τ3, ·], so that g is the matrix that it commutes with, divided by its root;
 * only the average ⟨g⟩ is left to be found, by Newton's method. All is in one system of units.
 *
 * @param normal the τ3 component of ⟨g⟩
 * @param pair its τ1 component
 * @param normalCurrent the τ3 component of ⟨v n g⟩, divided by i
 * @param pairCurrent its τ1 component, divided by i
 */
public record UniformFlow(double normal, double pair, double normalCurrent, double pairCurrent) {
  private static final int STEPS = 100;

  /**
   * What is held fixed while the scattering time varies.
   *
   * @param diffusion v² τ/3, positive
   * @param winding q, the gradient of the phase
   * @param energy ω, positive
   * @param gap Δ, positive
   */
  public record Setting(double diffusion, double winding, double energy, double gap) {}

  /**
   * The solution.
   *
   * @param scatteringTime τ, positive
   * @param nodes of the Gauss rule for the average over directions, on half of them
   * @throws ArithmeticException if Newton's method does not converge
   */
  public static UniformFlow solve(Setting setting, double scatteringTime, int nodes) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes, 0.0, 1.0);
    double modulus = FastMath.hypot(setting.energy, setting.gap);
    double normal = setting.energy / modulus;
    double pair = setting.gap / modulus;
    for (int step = 0; step < STEPS; step++) {
      Average here = Average.of(setting, scatteringTime, rule, normal, pair);
      double rate = 1.0 / (2.0 * scatteringTime);
      double nn = rate * here.pairSquared - 1.0;
      double np = -rate * here.product;
      double pp = rate * here.normalSquared - 1.0;
      double determinant = nn * pp - np * np;
      double offNormal = here.normal - normal;
      double offPair = here.pair - pair;
      double stepNormal = (np * offPair - pp * offNormal) / determinant;
      double stepPair = (np * offNormal - nn * offPair) / determinant;
      normal += stepNormal;
      pair += stepPair;
      // The tangent of ⟨g⟩ is soft by the scattering time, and so magnifies rounding.
      if (Math.abs(stepNormal) + Math.abs(stepPair) < 1e-15 * (1.0 + rate / modulus)) {
        Average last = Average.of(setting, scatteringTime, rule, normal, pair);
        return new UniformFlow(normal, pair, last.normalCurrent, last.pairCurrent);
      }
    }
    throw new ArithmeticException(
        "Newton's method for ⟨g⟩ does not converge at the scattering time " + scatteringTime);
  }

  /**
   * Averages over all directions: of both components of g, times v n, and of the components'
   * squares and product divided by the root, which the derivative by ⟨g⟩ needs.
   */
  private record Average(
      double normal,
      double pair,
      double normalCurrent,
      double pairCurrent,
      double normalSquared,
      double product,
      double pairSquared) {
    static Average of(
        Setting setting, double scatteringTime, GaussIntegrator rule, double normal, double pair) {
      double velocity = FastMath.sqrt(3.0 * setting.diffusion / scatteringTime);
      double[] sum = new double[7];
      for (int k = 0; k < rule.getNumberOfPoints(); k++) {
        double n = rule.getPoint(k);
        double weight = rule.getWeight(k);
        // The opposite direction has the complex conjugate.
        Complex along =
            new Complex(
                setting.energy + normal / (2.0 * scatteringTime),
                velocity * n * setting.winding / 2.0);
        double across = setting.gap + pair / (2.0 * scatteringTime);
        Complex root = along.multiply(along).add(across * across).sqrt();
        Complex g3 = along.divide(root);
        Complex g1 = new Complex(across).divide(root);
        double[] terms = {
          g3.getReal(),
          g1.getReal(),
          velocity * n * g3.getImaginary(),
          velocity * n * g1.getImaginary(),
          g3.multiply(g3).divide(root).getReal(),
          g3.multiply(g1).divide(root).getReal(),
          g1.multiply(g1).divide(root).getReal()
        };
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weight * terms[i];
        }
      }
      return new Average(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6]);
    }
  }
}
