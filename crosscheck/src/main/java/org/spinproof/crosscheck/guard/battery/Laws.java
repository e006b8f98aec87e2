package org.spinproof.crosscheck.guard.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.spinproof.crosscheck.guard.battery.BatteryResult.Outcome;
import org.spinproof.crosscheck.guard.compare.FaultClass;
import org.spinproof.crosscheck.guard.compare.Hint;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.kernel.Place;
import org.spinproof.crosscheck.guard.kernel.RefinableKernel;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Wire;

/** Symmetries, limits and conservation laws that hold for a kernel whatever its numbers are. */
final class Laws {
  private static final double ROUNDING = 1e-12;

  /** What higher orders may take from the order found on coarse grids. */
  private static final double ORDER_ROOM = 0.4;

  private final Kernel kernel;
  private final Quantity quantity;
  private final Wire film;
  private final List<BatteryResult> results = new ArrayList<>();

  private Laws(Kernel kernel, Quantity quantity, Wire film) {
    this.kernel = kernel;
    this.quantity = quantity;
    this.film = film;
  }

  static List<BatteryResult> of(Kernel kernel, Quantity quantity, Wire film) {
    Laws laws = new Laws(kernel, quantity, film);
    switch (quantity) {
      case SPIN_CURRENT -> {
        laws.conserved();
        laws.alongTheCrossProduct();
        laws.vacuum(new double[3], FaultClass.BOUNDARY);
      }
      case SPIN_ACCUMULATION -> laws.normalMetal();
      case DENSITY_OF_STATES -> {
        laws.positive();
        laws.emptyGap(new double[] {1.0, 0.0, 0.0, 0.0});
      }
      case SPECTRAL_CURRENT -> laws.vacuum(new double[3], FaultClass.BOUNDARY);
      case RICCATI -> {
        laws.tilde();
        laws.emptyGap(new double[16]);
      }
      case GAP, TUNNELING_KERNEL, SPIN_FACTOR -> {}
    }
    if (kernel instanceof RefinableKernel refinable) {
      laws.converges(refinable);
    }
    return laws.results;
  }

  private double[] at(Wire wire, double fraction, double energy) {
    Place place = new Place(wire, fraction * wire.film().length(), energy);
    return kernel.evaluate(quantity, List.of(place)).get(0);
  }

  private void law(String name, FaultClass fault, DoubleSupplier violation) {
    double allowed = 2.0 * kernel.uncertainty(quantity) + ROUNDING;
    double off = violation.getAsDouble();
    boolean holds = off <= allowed;
    results.add(
        new BatteryResult(
            quantity.key() + ": " + name,
            holds ? Outcome.PASSES : Outcome.FAILS,
            "off by %.2g of %.2g allowed".formatted(off, allowed),
            holds ? List.of() : List.of(new Hint(fault, name, 1.0))));
  }

  private static double distance(double[] a, double[] b) {
    double largest = 0.0;
    for (int k = 0; k < a.length; k++) {
      double off = Math.abs(a[k] - b[k]);
      largest = off <= largest ? largest : off;
    }
    return largest;
  }

  private void conserved() {
    law(
        "conserved along the film",
        FaultClass.MISSING_TERM,
        () -> distance(at(film, 0.1, 0.0), at(film, 0.83, 0.0)));
  }

  private void alongTheCrossProduct() {
    Wire equilibrium =
        new Wire(
            film.film(),
            film.left(),
            film.right(),
            film.gap(),
            new Injection(0.0, film.injection().axis()));
    Direction left = film.left().magnetization();
    Direction right = film.right().magnetization();
    law(
        "in equilibrium perpendicular to both magnetizations",
        FaultClass.INDEX,
        () -> {
          double[] j = at(equilibrium, 0.5, 0.0);
          return Math.max(Math.abs(along(j, left)), Math.abs(along(j, right)));
        });
  }

  private static double along(double[] v, Direction n) {
    return v[0] * n.x() + v[1] * n.y() + v[2] * n.z();
  }

  private void vacuum(double[] expected, FaultClass fault) {
    Wire bare =
        new Wire(
            film.film(),
            SpinActiveInterface.none(),
            SpinActiveInterface.none(),
            film.gap(),
            film.injection());
    law(
        "none between interfaces with vacuum",
        fault,
        () -> distance(at(bare, 0.3, quantity.spectral() ? 0.7 : 0.0), expected));
  }

  private void normalMetal() {
    Wire normal = withoutGap();
    Direction n = film.injection().axis();
    double v = film.injection().voltage();
    law(
        "-eVs along the axis in a normal metal",
        FaultClass.MISSING_TERM,
        () -> distance(at(normal, 0.4, 0.0), new double[] {-v * n.x(), -v * n.y(), -v * n.z()}));
  }

  private void emptyGap(double[] expected) {
    law(
        "that of a normal metal without a gap",
        FaultClass.FACTOR,
        () -> distance(at(withoutGap(), 0.6, 0.7), expected));
  }

  private Wire withoutGap() {
    return new Wire(
        film.film(), film.left(), film.right(), new Gap.Fixed(0.0, 0.0), film.injection());
  }

  /**
   * Two differences of three grids: their ratio is 2 to the power of the order, but for what the
   * coarsest has of higher orders.
   */
  private void converges(RefinableKernel refinable) {
    List<Place> places = Films.places(quantity, film);
    List<List<double[]>> grids = new ArrayList<>();
    for (int halvings = 0; halvings <= 2; halvings++) {
      grids.add(refinable.refined(halvings).evaluate(quantity, places));
    }
    double coarse = 0.0;
    double fine = 0.0;
    for (int k = 0; k < places.size(); k++) {
      coarse += square(grids.get(0).get(k), grids.get(1).get(k));
      fine += square(grids.get(1).get(k), grids.get(2).get(k));
    }
    double order = refinable.order(quantity);
    double found = 0.5 * Math.log(coarse / fine) / Math.log(2.0);
    // a kernel that is exact on every grid has nothing to converge
    boolean holds = Math.sqrt(coarse) <= ROUNDING || found >= order - ORDER_ROOM;
    results.add(
        new BatteryResult(
            quantity.key() + ": converges with its order",
            holds ? Outcome.PASSES : Outcome.FAILS,
            "order %.2f found on steps halved twice, %.2f expected".formatted(found, order),
            holds
                ? List.of()
                : List.of(
                    new Hint(
                        FaultClass.QUADRATURE,
                        "the order of convergence is lost: a weight, an end or a kink of the grid",
                        1.0))));
  }

  private static double square(double[] a, double[] b) {
    double sum = 0.0;
    for (int k = 0; k < a.length; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return sum;
  }

  private void positive() {
    law(
        "not negative",
        FaultClass.BRANCH,
        () -> {
          double lowest = 0.0;
          for (double energy : new double[] {-0.9, 0.3, 0.87, 1.2}) {
            lowest = Math.max(lowest, -at(film, 0.5, energy)[0]);
          }
          return lowest;
        });
  }

  private void tilde() {
    law(
        "the tilde is the conjugate at the opposite energy",
        FaultClass.CONJUGATION,
        () -> {
          double[] here = at(film, 0.2, 0.7);
          double[] there = at(film, 0.2, -0.7);
          double[] expected = new double[16];
          for (int k = 0; k < 16; k++) {
            expected[k] = (k % 2 == 0 ? 1.0 : -1.0) * there[(k + 8) % 16];
          }
          return distance(here, expected);
        });
  }
}
