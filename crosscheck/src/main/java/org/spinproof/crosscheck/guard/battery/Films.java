package org.spinproof.crosscheck.guard.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.spinproof.crosscheck.guard.kernel.Place;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Wire;

/** The films of a battery: chosen where mistakes hide, and at random. */
final class Films {
  private Films() {}

  /**
   * Nothing is symmetric, nothing is one: magnetizations with y components, two different
   * conductances, an axis of its own, a length that is neither 1 nor 2, a gap off 1.
   */
  static Wire chosen(boolean selfConsistent) {
    return new Wire(
        new Film(1.37, 0.21, 0.03, 25.0),
        new SpinActiveInterface(0.53, new Direction(0.8, 0.5, 0.33)),
        new SpinActiveInterface(0.41, new Direction(-0.2, 0.7, 0.68)),
        selfConsistent ? new Gap.SelfConsistent() : new Gap.Fixed(0.87, 0.0),
        new Injection(0.23, new Direction(0.3, -0.6, 0.74)));
  }

  static Wire random(Random random) {
    return new Wire(
        new Film(
            0.7 + 2.1 * random.nextDouble(),
            0.1 + 0.5 * random.nextDouble(),
            0.02 + 0.05 * random.nextDouble(),
            20.0 + 20.0 * random.nextDouble()),
        end(random),
        end(random),
        random.nextBoolean()
            ? new Gap.SelfConsistent()
            : new Gap.Fixed(0.5 + 0.6 * random.nextDouble(), 0.0),
        new Injection(0.6 * random.nextDouble() - 0.3, direction(random)));
  }

  private static SpinActiveInterface end(Random random) {
    double size = 0.2 + 0.6 * random.nextDouble();
    return new SpinActiveInterface(random.nextInt(4) == 0 ? -size : size, direction(random));
  }

  private static Direction direction(Random random) {
    return new Direction(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }

  /** Both ends and the inside; below, at and above the gap edge, of both signs. */
  static List<Place> places(Quantity quantity, Wire wire) {
    double length = wire.film().length();
    List<Place> places = new ArrayList<>();
    double[] energies =
        quantity.spectral() ? new double[] {-1.4, -0.35, 0.05, 0.62, 0.88, 1.9} : new double[] {0};
    double[] fractions =
        quantity == Quantity.SPIN_CURRENT
            ? new double[] {0.5}
            : new double[] {0.0, 0.11, 0.37, 0.5, 0.81, 1.0};
    for (double energy : energies) {
      for (double fraction : fractions) {
        places.add(new Place(wire, fraction * length, energy));
      }
    }
    return places;
  }
}
