package org.spinproof.numeric.usadel;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Films with random parameters: any directions, unequal conductances of either sign. */
final class RandomWires {
  private RandomWires() {}

  static Arbitrary<Double> from(double low, double high) {
    return Arbitraries.doubles()
        .between(low, high)
        .ofScale(4)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  static Arbitrary<Direction> directions() {
    return Combinators.combine(from(-0.95, 0.95), from(0.0, 6.28))
        .as(
            (z, angle) -> {
              double flat = Math.sqrt(1.0 - z * z);
              return new Direction(flat * Math.cos(angle), flat * Math.sin(angle), z);
            });
  }

  static Arbitrary<SpinActiveInterface> interfaces() {
    return Combinators.combine(from(0.3, 1.0), Arbitraries.of(-1.0, 1.0), directions())
        .as((size, sign, direction) -> new SpinActiveInterface(sign * size, direction));
  }

  /** Broad enough in energy that the real axis is no slower than needed. */
  static Arbitrary<Film> films() {
    return Combinators.combine(from(0.8, 3.0), from(0.05, 0.5), from(0.05, 0.15), from(20.0, 30.0))
        .as(Film::new);
  }

  static Arbitrary<Injection> injections() {
    return Combinators.combine(from(-0.4, 0.4), directions()).as(Injection::new);
  }

  static Arbitrary<Wire> wires(Gap gap) {
    return Combinators.combine(films(), interfaces(), interfaces(), injections())
        .as((film, left, right, injection) -> new Wire(film, left, right, gap, injection));
  }

  static SpinVector vector(Direction d) {
    return new SpinVector(d.x(), d.y(), d.z());
  }

  static double dot(Direction d, SpinVector v) {
    return d.x() * v.x() + d.y() * v.y() + d.z() * v.z();
  }
}
