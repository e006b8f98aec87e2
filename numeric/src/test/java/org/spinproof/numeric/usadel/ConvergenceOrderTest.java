package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/** The orders at which the errors fall, against what the theory of each method says. */
class ConvergenceOrderTest {
  private static final SpinActiveInterface LEFT =
      new SpinActiveInterface(0.9, new Direction(0.3, 0.2, 1.0));
  private static final SpinActiveInterface RIGHT =
      new SpinActiveInterface(-1.3, new Direction(1.0, -0.4, 0.1));
  private static final double LENGTH = 2.0;

  private static NodalField state(int elements, int degree) {
    Mesh mesh = Mesh.uniform(LENGTH, elements, new ChebyshevGrid(degree));
    double[] u =
        new Continuation(mesh, new GeneralForm(new Scattering(0.3, 0.2)), LEFT, RIGHT)
            .descend(0.6, 0.2, new Gap.Fixed(0.9, 0.4).on(mesh))
            .orElseThrow();
    return new NodalField(mesh, u);
  }

  private static double error(int elements, int degree, NodalField exact) {
    double largest = 0.0;
    NodalField coarse = state(elements, degree);
    for (int e = 0; e <= elements; e++) {
      double[] here = coarse.at((double) e / elements);
      double[] there = exact.at((double) e / elements);
      for (int k = 0; k < here.length; k++) {
        largest = Math.max(largest, Math.abs(here[k] - there[k]));
      }
    }
    return largest;
  }

  /**
   * Collocation at the k inner points of a Chebyshev–Lobatto grid of degree k + 1 (de Boor and
   * Swartz): order k, and one more where k is odd, because then the points' polynomial is
   * orthogonal to the constants.
   */
  @Test
  void theErrorFallsWithTheElementsAtTheOrderOfCollocation() {
    NodalField exact = state(8, 16);
    for (int degree : new int[] {3, 4, 5, 6}) {
      double order = degree % 2 == 0 ? degree : degree - 1;
      double observed = Math.log(error(4, degree, exact) / error(8, degree, exact)) / Math.log(2.0);
      assertThat(observed).as("degree %s", degree).isBetween(order - 0.4, order + 0.9);
    }
  }

  /** An analytic solution: each two points gain a factor. */
  @Test
  void theErrorFallsGeometricallyWithTheDegree() {
    NodalField exact = state(1, 30);
    double previous = error(1, 6, exact);
    for (int degree = 8; degree <= 18; degree += 2) {
      double error = error(1, degree, exact);
      assertThat(error).as("degree %s", degree).isLessThan(0.4 * previous + 1e-13);
      previous = error;
    }
    assertThat(previous).isBetween(1e-14, 1e-8);
  }

  @Provide
  Arbitrary<Film> films() {
    return Combinators.combine(
            RandomWires.from(0.05, 0.4), RandomWires.from(0.02, 0.2), RandomWires.from(15.0, 40.0))
        .as((temperature, dynes, cutoff) -> new Film(1.0, temperature, dynes, cutoff));
  }

  @Provide
  Arbitrary<Double> voltages() {
    return RandomWires.from(-0.6, 0.6);
  }

  /**
   * The sum over a road's nodes of the bulk's f_s with a spin-split gap edge, weights of the gap.
   */
  private static double sum(Road road, Film film, double voltage, int level) {
    List<EnergyNode> nodes = road.nodes(film, voltage, level);
    double sum = 0.0;
    for (EnergyNode e : nodes) {
      Complex up = pairing(e.zr() + 0.3, e.zi());
      Complex down = pairing(e.zr() - 0.3, e.zi());
      Complex energy = up.add(down).multiply(new Complex(e.gap().energyRe(), e.gap().energyIm()));
      Complex spin = up.subtract(down).multiply(new Complex(e.gap().spinRe(), e.gap().spinIm()));
      sum += 0.5 * (energy.getReal() + spin.getReal());
    }
    return sum;
  }

  /** 0.8/√(z² − 0.64). */
  private static Complex pairing(double zr, double zi) {
    Complex z = new Complex(zr, zi);
    Complex root = z.multiply(z).subtract(0.64).sqrt();
    return new Complex(root.getImaginary() < 0.0 ? -0.8 : 0.8).divide(root);
  }

  /**
   * Gauss rules on panels of which no singularity is nearer than half the half width: with n points
   * the error falls as ρ^(−2n), ρ = ½ + √(5/4), and a level adds two points.
   */
  @Property(seed = "42", tries = 8, shrinking = ShrinkingMode.OFF)
  void theErrorOnTheRealAxisFallsAsThatOfGaussRules(
      @ForAll("films") Film film, @ForAll("voltages") double voltage) {
    Road road = new RealAxisRoad(film, LEFT, RIGHT);
    double exact = sum(road, film, voltage, 10);
    double rate = Math.pow(0.5 + Math.sqrt(1.25), -4.0);
    assertFall(road, film, voltage, exact, rate);
  }

  /** Gauss rules for sums on panels of ratio 3: (2 + √3)^(−2) a point, and a level adds one. */
  @Property(seed = "42", tries = 8, shrinking = ShrinkingMode.OFF)
  void theErrorOnTheContourFallsAsThatOfGaussRules(
      @ForAll("films") Film film, @ForAll("voltages") double voltage) {
    Road road = new ContourRoad();
    double exact = sum(new RealAxisRoad(film, LEFT, RIGHT), film, voltage, 10);
    double rate = Math.pow(2.0 + Math.sqrt(3.0), -2.0);
    assertFall(road, film, voltage, exact, rate);
  }

  private static void assertFall(Road road, Film film, double voltage, double exact, double rate) {
    double first = Math.max(Math.abs(sum(road, film, voltage, 0) - exact), 1e-9);
    assertThat(Math.abs(exact)).isGreaterThan(0.1);
    for (int level = 1; level <= 6; level++) {
      // an algebraic factor beside the power
      assertThat(Math.abs(sum(road, film, voltage, level) - exact))
          .as("level %s", level)
          .isLessThan(10.0 * first * Math.pow(rate, level) + 1e-12);
    }
  }
}
