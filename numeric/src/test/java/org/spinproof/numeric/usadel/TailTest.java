package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TailTest {
  private static Direction direction(Random random) {
    return new Direction(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** From thin films to long ones, and down to cutoffs at which the equation is hardly linear. */
  private static Wire wire(Random random) {
    return new Wire(
        new Film(
            0.3 + 3.0 * random.nextDouble() * random.nextDouble(),
            between(random, 0.02, 0.2),
            between(random, 0.01, 0.06),
            5.0 + 30.0 * random.nextDouble() * random.nextDouble()),
        new SpinActiveInterface(between(random, -0.5, 0.5), direction(random)),
        new SpinActiveInterface(between(random, -1.0, 1.0), direction(random)),
        new Gap.SelfConsistent(),
        new Injection(between(random, -0.4, 0.4), direction(random)));
  }

  /**
   * The plain tail against the fine one. Its error is a small part of what a point's uncertainty is
   * made of, and may be overestimated more than that.
   */
  @Test
  void thePlainTailKnowsItsError() {
    compare(24, 5, wire -> new ContourRoad());
  }

  /** Likewise; the fine tail takes the panels that the plain one leaves out, too. */
  @Test
  void thePlainTailOnTheRealAxisKnowsItsError() {
    compare(8, 6, wire -> new RealAxisRoad(wire.film(), wire.left(), wire.right()));
  }

  private static void compare(int films, long seed, Function<Wire, Road> roads) {
    Random random = new Random(seed);
    UsadelSolver solver = UsadelSolver.standard();
    List<Double> current = new ArrayList<>();
    List<Double> accumulation = new ArrayList<>();
    double largest = 0.0;
    while (current.size() < films) {
      Wire wire = wire(random);
      Rung rung =
          solver.coarse(
              wire, new Gap.Fixed(1.0, 0.0), Optional.empty(), Optional.of(GapSolver.Aim.FALL));
      if (!rung.outcome().converged() || rung.isZero()) {
        continue;
      }
      Mesh mesh = rung.iteration().mesh();
      Road road = roads.apply(wire);
      Tail plain = Tail.of(wire, road, mesh, rung.gap(), 0, 1e-5);
      Tail fine = Tail.of(wire, road, mesh, rung.gap(), 0, 1e-14);
      assertThat(plain.found() && fine.found()).isTrue();
      current.add(distance(plain.currents(), fine.currents()) / plain.currentError());
      accumulation.add(
          distance(plain.accumulations(), fine.accumulations()) / plain.accumulationError());
      largest = Math.max(largest, fine.currents()[0].distance(SpinVector.ZERO));
    }
    assertThat(largest).isGreaterThan(1e-6);
    assertHonest(current);
    assertHonest(accumulation);
  }

  private static double distance(SpinVector[] a, SpinVector[] b) {
    double largest = 0.0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, a[i].distance(b[i]));
    }
    return largest;
  }

  /** A thousandth and ten thousand times the uncertainties would fail. */
  private static void assertHonest(List<Double> ratios) {
    List<Double> sorted = ratios.stream().sorted().toList();
    double late = sorted.get(sorted.size() * 95 / 100);
    double median = sorted.get(sorted.size() / 2);
    assertThat(late).as("%s", sorted).isBetween(1e-3, 1.0);
    assertThat(median).as("%s", sorted).isBetween(1e-3, 10.0);
  }
}
