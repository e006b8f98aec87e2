package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * The boundary-value solver against a function that is not its own: γ and γ̃ are chosen, what is
 * lacking in the differential equation is added to it as a source, and the solver must find them
 * again from a start that is far away.
 */
class ManufacturedSolutionTest {
  private static final double ZR = 0.7;
  private static final double ZI = 0.3;
  private static final double GAP_RE = 0.8;
  private static final double GAP_IM = 0.25;

  /** b(x) + x(1 − x/L)² α + x²(x/L − 1)/L β, where α and β make the boundary condition hold. */
  private static final class Chosen {
    private final double length;
    private final double[] amplitude;
    private final double[] alpha;
    private final double[] beta;

    Chosen(double length, double[] amplitude, double[] leftBoundary, double[] rightBoundary) {
      this.length = length;
      this.amplitude = amplitude;
      alpha = times(leftBoundary, base(0.0, 0));
      beta = times(rightBoundary, base(length, 0));
      double[] slopeLeft = base(0.0, 1);
      double[] slopeRight = base(length, 1);
      for (int k = 0; k < 16; k++) {
        alpha[k] -= slopeLeft[k];
        beta[k] = -beta[k] - slopeRight[k];
      }
    }

    private double[] base(double x, int order) {
      double[] v = new double[16];
      for (int k = 0; k < 16; k++) {
        double q = (1.0 + 0.15 * k) / length;
        double phase = q * x + k;
        v[k] =
            amplitude[k]
                * switch (order) {
                  case 0 -> Math.sin(phase);
                  case 1 -> q * Math.cos(phase);
                  default -> -q * q * Math.sin(phase);
                };
      }
      return v;
    }

    double[] at(double x, int order) {
      double[] v = base(x, order);
      double s = x / length;
      double p =
          switch (order) {
            case 0 -> x * (1.0 - s) * (1.0 - s);
            case 1 -> (1.0 - s) * (1.0 - 3.0 * s);
            default -> (6.0 * s - 4.0) / length;
          };
      double q =
          switch (order) {
            case 0 -> x * s * (s - 1.0);
            case 1 -> s * (3.0 * s - 2.0);
            default -> (6.0 * s - 2.0) / length;
          };
      for (int k = 0; k < 16; k++) {
        v[k] += p * alpha[k] + q * beta[k];
      }
      return v;
    }
  }

  /** A flat complex 8×8 matrix times a flat complex vector. */
  private static double[] times(double[] matrix, double[] v) {
    double[] w = new double[16];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        double re = matrix[2 * (8 * i + j)];
        double im = matrix[2 * (8 * i + j) + 1];
        w[2 * i] += re * v[2 * j] - im * v[2 * j + 1];
        w[2 * i + 1] += re * v[2 * j + 1] + im * v[2 * j];
      }
    }
    return w;
  }

  /** The equation with a source at every node. */
  private record WithSource(RiccatiForm form, double[] source) implements RiccatiForm {
    @Override
    public int components() {
      return form.components();
    }

    @Override
    public void value(
        double[] f,
        double[] u,
        int offset,
        double[] up,
        double zr,
        double zi,
        double dr,
        double di) {
      form.value(f, u, offset, up, zr, zi, dr, di);
      addSource(f, offset);
    }

    @Override
    public void evaluate(
        double[] f,
        double[] fu,
        double[] fp,
        double[] u,
        int offset,
        double[] up,
        double zr,
        double zi,
        double dr,
        double di) {
      form.evaluate(f, fu, fp, u, offset, up, zr, zi, dr, di);
      addSource(f, offset);
    }

    private void addSource(double[] f, int offset) {
      for (int k = 0; k < f.length; k++) {
        f[k] += source[offset + k];
      }
    }

    @Override
    public void sources(double[] byGap, double[] byEnergy) {
      form.sources(byGap, byEnergy);
    }

    @Override
    public double[] boundary(SpinActiveInterface end, double length) {
      return form.boundary(end, length);
    }

    @Override
    public void bulk(double[] u, int offset, double zr, double zi, double dr, double di) {
      form.bulk(u, offset, zr, zi, dr, di);
    }

    @Override
    public boolean physical(double[] u, int offset, double radius) {
      return form.physical(u, offset, radius);
    }
  }

  @Provide
  Arbitrary<Wire> wires() {
    return RandomWires.wires(new Gap.Fixed(1.0, 0.0));
  }

  @Provide
  Arbitrary<double[]> amplitudes() {
    return RandomWires.from(-0.2, 0.2).array(double[].class).ofSize(16);
  }

  @Provide
  Arbitrary<Scattering> rates() {
    return Combinators.combine(RandomWires.from(0.0, 0.4), RandomWires.from(0.0, 0.4))
        .as(Scattering::new);
  }

  private static double error(
      Wire wire, double[] amplitudes, Scattering rates, int elements, int degree) {
    double length = wire.film().length();
    RiccatiForm form = new GeneralForm(rates);
    Chosen chosen =
        new Chosen(
            length,
            amplitudes,
            form.boundary(wire.left(), length),
            form.boundary(wire.right(), length));
    Mesh mesh = Mesh.uniform(length, elements, new ChebyshevGrid(degree));
    double[] exact = new double[16 * mesh.nodes()];
    double[] source = new double[16 * mesh.nodes()];
    double[] f = new double[16];
    double[] unused = new double[128];
    for (int node = 0; node < mesh.nodes(); node++) {
      double x = mesh.fraction(node) * length;
      System.arraycopy(chosen.at(x, 0), 0, exact, 16 * node, 16);
      form.evaluate(
          f, unused, unused.clone(), exact, 16 * node, chosen.at(x, 1), ZR, ZI, GAP_RE, GAP_IM);
      double[] second = chosen.at(x, 2);
      for (int k = 0; k < 16; k++) {
        source[16 * node + k] = second[k] - f[k];
      }
    }
    double[] gap = new double[2 * mesh.nodes()];
    Arrays.setAll(gap, k -> k % 2 == 0 ? GAP_RE : GAP_IM);
    double[] u = new double[exact.length];
    CollocationStep step =
        new CollocationStep(mesh, new WithSource(form, source), wire.left(), wire.right(), false);
    double change = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 25 && !(change < 1e-11); k++) {
      change = step.advance(u, ZR, ZI, gap);
    }
    assertThat(change).isLessThan(1e-11);
    double largest = 0.0;
    for (int k = 0; k < u.length; k++) {
      largest = Math.max(largest, Math.abs(u[k] - exact[k]));
    }
    return largest;
  }

  @Property(seed = "42", tries = 6, shrinking = ShrinkingMode.OFF)
  void theChosenFunctionsAreFoundAgain(
      @ForAll("wires") Wire wire,
      @ForAll("amplitudes") double[] amplitudes,
      @ForAll("rates") Scattering rates) {
    assertThat(error(wire, amplitudes, rates, 2, 16)).isLessThan(1e-10);
    // order 6, with room for what is left of lower and higher ones
    double coarse = error(wire, amplitudes, rates, 2, 6);
    double fine = error(wire, amplitudes, rates, 4, 6);
    assertThat(coarse).isGreaterThan(1e-8);
    assertThat(Math.log(coarse / fine) / Math.log(2.0)).isGreaterThan(5.0);
  }
}
