package org.spinproof.crosscheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.spinproof.crosscheck.guard.battery.Battery;
import org.spinproof.crosscheck.guard.battery.BatteryResult;
import org.spinproof.crosscheck.guard.battery.BatteryResult.Outcome;
import org.spinproof.crosscheck.guard.compare.FaultClass;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.kernel.Place;
import org.spinproof.crosscheck.guard.kernel.ReferenceKernel;
import org.spinproof.crosscheck.guard.kernel.RefinableKernel;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Wire;

/** The battery passes the kernel that is right, and catches what is broken in one way each. */
class BatteryTest {
  /** What a fault makes of the right values at a place. */
  private interface Values {
    double[] broken(double[] right, Place place);
  }

  /** The reference with one fault. */
  private record Broken(
      String name,
      Quantity quantity,
      FaultClass fault,
      UnaryOperator<Place> places,
      Values values,
      double sure)
      implements Kernel {
    Broken(
        String name,
        Quantity quantity,
        FaultClass fault,
        UnaryOperator<Place> places,
        Values values) {
      this(name, quantity, fault, places, values, 1e-6);
    }

    @Override
    public Set<Quantity> quantities() {
      return Set.of(quantity);
    }

    @Override
    public double uncertainty(Quantity asked) {
      return Math.max(sure, new ReferenceKernel(sure).uncertainty(asked));
    }

    @Override
    public List<double[]> evaluate(Quantity asked, List<Place> at) {
      List<Place> moved = at.stream().map(places).toList();
      List<double[]> right = new ReferenceKernel(sure).evaluate(asked, moved);
      List<double[]> result = new ArrayList<>();
      for (int k = 0; k < at.size(); k++) {
        result.add(values.broken(right.get(k), at.get(k)));
      }
      return result;
    }
  }

  private static Broken values(String name, Quantity q, FaultClass fault, Values values) {
    return new Broken(name, q, fault, UnaryOperator.identity(), values);
  }

  private static Broken wires(
      String name, Quantity q, FaultClass fault, UnaryOperator<Wire> broken) {
    return new Broken(
        name,
        q,
        fault,
        p -> new Place(broken.apply(p.wire()), p.x(), p.energy()),
        (right, place) -> right);
  }

  private static Values times(double... factors) {
    return (v, place) -> {
      double[] w = v.clone();
      for (int k = 0; k < w.length; k++) {
        w[k] *= factors[k % factors.length];
      }
      return w;
    };
  }

  private static Values order(int... source) {
    return (v, place) -> {
      double[] w = v.clone();
      for (int k = 0; k < source.length; k++) {
        w[k] = v[source[k]];
      }
      return w;
    };
  }

  private static UnaryOperator<Wire> ends(double left, double right) {
    return w ->
        new Wire(
            w.film(),
            new SpinActiveInterface(left * w.left().conductance(), w.left().magnetization()),
            new SpinActiveInterface(right * w.right().conductance(), w.right().magnetization()),
            w.gap(),
            w.injection());
  }

  private static UnaryOperator<Wire> injected(double factor) {
    return w ->
        new Wire(
            w.film(),
            w.left(),
            w.right(),
            w.gap(),
            new Injection(factor * w.injection().voltage(), w.injection().axis()));
  }

  private static UnaryOperator<Wire> film(double temperature, double dynes) {
    return w -> {
      Film f = w.film();
      return new Wire(
          new Film(f.length(), temperature * f.temperature(), dynes * f.dynes(), f.cutoff()),
          w.left(),
          w.right(),
          w.gap(),
          w.injection());
    };
  }

  private static Direction conjugate(Direction m) {
    return new Direction(m.x(), -m.y(), m.z());
  }

  private static List<Broken> all() {
    Quantity j = Quantity.SPIN_CURRENT;
    Quantity rho = Quantity.SPIN_ACCUMULATION;
    Quantity dos = Quantity.DENSITY_OF_STATES;
    Quantity spectral = Quantity.SPECTRAL_CURRENT;
    Quantity riccati = Quantity.RICCATI;
    double length = 1.37;
    return List.of(
        wires("sign of S89 at the right end", dos, FaultClass.BOUNDARY, ends(1, -1)),
        wires("sign of S89 at the left end", riccati, FaultClass.BOUNDARY, ends(-1, 1)),
        wires("factor 2 in the conductance", riccati, FaultClass.BOUNDARY, ends(2, 2)),
        wires("factor 1/2 in the conductance", dos, FaultClass.BOUNDARY, ends(0.5, 0.5)),
        wires("factor 2 at the left end", spectral, FaultClass.BOUNDARY, ends(2, 1)),
        wires("no magnet at the right end", dos, FaultClass.BOUNDARY, ends(1, 0)),
        wires("no magnet at the left end", riccati, FaultClass.BOUNDARY, ends(0, 1)),
        wires("length forgotten in S89", riccati, FaultClass.BOUNDARY, ends(length, length)),
        wires("sign of the voltage", spectral, FaultClass.SIGN, injected(-1)),
        wires("no injection", spectral, FaultClass.MISSING_TERM, injected(0)),
        wires("twice the voltage", rho, FaultClass.FACTOR, injected(2)),
        wires("temperature in Delta0", spectral, FaultClass.UNITS, film(1.7638769, 1)),
        wires("twice the broadening", dos, FaultClass.FACTOR, film(1, 2)),
        wires("half the broadening", riccati, FaultClass.FACTOR, film(1, 0.5)),
        wires(
            "sigma conjugated",
            riccati,
            FaultClass.CONJUGATION,
            w ->
                new Wire(
                    w.film(),
                    new SpinActiveInterface(
                        w.left().conductance(), conjugate(w.left().magnetization())),
                    new SpinActiveInterface(
                        w.right().conductance(), conjugate(w.right().magnetization())),
                    w.gap(),
                    w.injection())),
        wires(
            "normal state in place of the superconductor",
            rho,
            FaultClass.MISSING_TERM,
            w -> new Wire(w.film(), w.left(), w.right(), new Gap.Fixed(0, 0), w.injection())),
        new Broken(
            "positions from the right end",
            riccati,
            FaultClass.INDEX,
            p -> new Place(p.wire(), p.wire().film().length() - p.x(), p.energy()),
            (right, place) -> right),
        new Broken(
            "opposite energy",
            riccati,
            FaultClass.CONJUGATION,
            p -> new Place(p.wire(), p.x(), -p.energy()),
            (right, place) -> right),
        values("sign of the spin current", j, FaultClass.SIGN, times(-1)),
        values("sign of one component", j, FaultClass.SIGN, times(1, -1, 1)),
        values("both spin projections counted", j, FaultClass.FACTOR, times(2)),
        values("components turned", j, FaultClass.INDEX, order(1, 2, 0)),
        values("two components exchanged", rho, FaultClass.INDEX, order(1, 0, 2)),
        values("no -eVs", rho, FaultClass.MISSING_TERM, BatteryTest::withoutNormalMetal),
        values("D/L in place of D/xi", spectral, FaultClass.UNITS, times(length)),
        values("one component forgotten", spectral, FaultClass.MISSING_TERM, times(1, 1, 0)),
        values(
            "a missing tilde",
            riccati,
            FaultClass.CONJUGATION,
            order(0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7)),
        values("conjugate", riccati, FaultClass.CONJUGATION, times(1, -1)),
        values(
            "conjugate for a transpose",
            riccati,
            FaultClass.CONJUGATION,
            (v, p) ->
                times(1, -1)
                    .broken(
                        order(0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15).broken(v, p),
                        p)),
        values(
            "transposed",
            riccati,
            FaultClass.INDEX,
            order(0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15)),
        values("sign of the Riccati matrices", riccati, FaultClass.SIGN, times(-1)),
        values("advanced in place of retarded", dos, FaultClass.SIGN, times(-1)),
        values("two spins in the density of states", dos, FaultClass.FACTOR, times(2)),
        values("five digits", dos, FaultClass.PRECISION, BatteryTest::fiveDigits),
        values("other root at the gap edge", riccati, FaultClass.BRANCH, BatteryTest::otherRoot),
        values("quadrature without one node", j, FaultClass.QUADRATURE, BatteryTest::oneNodeLess),
        new Broken(
            "single precision of the energy",
            riccati,
            FaultClass.PRECISION,
            p -> new Place(p.wire(), p.x(), (float) p.energy()),
            (right, place) -> right,
            1e-9),
        new Broken(
            "single precision of one matrix",
            riccati,
            FaultClass.PRECISION,
            p -> p,
            BatteryTest::singleTilde,
            1e-9),
        values("a row that is no number", dos, FaultClass.DATA, BatteryTest::notNumberAtTheEdge));
  }

  private static double[] withoutNormalMetal(double[] v, Place place) {
    double voltage = place.wire().injection().voltage();
    Direction n = place.wire().injection().axis();
    return new double[] {v[0] + voltage * n.x(), v[1] + voltage * n.y(), v[2] + voltage * n.z()};
  }

  private static double[] fiveDigits(double[] v, Place place) {
    double[] w = v.clone();
    for (int k = 0; k < w.length; k++) {
      w[k] = Math.rint(w[k] * 1e4) * 1e-4;
    }
    return w;
  }

  /** γ⁻¹ and γ̃⁻¹ exchanged solve the same equations: the unphysical branch. */
  private static double[] otherRoot(double[] v, Place place) {
    if (place.energy() != 0.88) {
      return v;
    }
    double[] w = new double[16];
    for (int half = 0; half < 16; half += 8) {
      double[] m = Arrays.copyOfRange(v, half, half + 8);
      Complex det = entry(m, 0).multiply(entry(m, 3)).subtract(entry(m, 1).multiply(entry(m, 2)));
      Complex[] inverse = {
        entry(m, 3), entry(m, 1).negate(), entry(m, 2).negate(), entry(m, 0),
      };
      for (int k = 0; k < 4; k++) {
        Complex c = inverse[k].divide(det);
        w[8 - half + 2 * k] = c.getReal();
        w[8 - half + 2 * k + 1] = c.getImaginary();
      }
    }
    return w;
  }

  private static Complex entry(double[] m, int k) {
    return new Complex(m[2 * k], m[2 * k + 1]);
  }

  /** The rule of trapezoids with steps of 0.002 Δ0 up to infinity, one node left out. */
  private static double[] oneNodeLess(double[] v, Place place) {
    Place node = new Place(place.wire(), place.x(), 0.9);
    double[] spectrum =
        new ReferenceKernel().evaluate(Quantity.SPECTRAL_CURRENT, List.of(node)).get(0);
    double[] w = v.clone();
    for (int k = 0; k < 3; k++) {
      w[k] -= 0.002 * spectrum[k];
    }
    return w;
  }

  private static double[] singleTilde(double[] v, Place place) {
    double[] w = v.clone();
    for (int k = 8; k < 16; k++) {
      w[k] = (float) w[k];
    }
    return w;
  }

  private static double[] notNumberAtTheEdge(double[] v, Place place) {
    return place.energy() == 0.88 ? times(Double.NaN).broken(v, place) : v;
  }

  @TestFactory
  Stream<DynamicTest> everyBrokenKernelIsCaughtAndItsClassNamed() {
    return all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.name(),
                    () -> {
                      List<BatteryResult> failed =
                          Battery.smoke(broken).stream()
                              .filter(r -> r.outcome() == Outcome.FAILS)
                              .toList();
                      assertThat(failed).isNotEmpty();
                      assertThat(failed.get(0).hints())
                          .as(failed.get(0).detail())
                          .anyMatch(hint -> hint.fault() == broken.fault());
                    }));
  }

  /** The reference with the error that a rule of some order leaves on a grid. */
  private record OnGrid(double step, double claimed, double actual) implements RefinableKernel {
    @Override
    public String name() {
      return "on a grid";
    }

    @Override
    public Set<Quantity> quantities() {
      return Set.of(Quantity.GAP);
    }

    @Override
    public double uncertainty(Quantity quantity) {
      return 1e-3;
    }

    @Override
    public double order(Quantity quantity) {
      return claimed;
    }

    @Override
    public Kernel refined(int halvings) {
      return new OnGrid(0.1 / (1 << halvings), claimed, actual);
    }

    @Override
    public List<double[]> evaluate(Quantity quantity, List<Place> places) {
      double error = Math.pow(step, actual) + 3.0 * Math.pow(step, actual + 1.0);
      return new ReferenceKernel()
          .evaluate(quantity, places).stream().map(v -> new double[] {v[0] + error, v[1]}).toList();
    }
  }

  @Test
  void aKernelMustConvergeWithTheOrderThatItClaims() {
    assertThat(Battery.smoke(new OnGrid(1e-4, 2, 2)))
        .allMatch(result -> result.outcome() == Outcome.PASSES)
        .anyMatch(result -> result.name().equals("gap: converges with its order"));
    assertThat(Battery.smoke(new OnGrid(1e-4, 2, 1)))
        .filteredOn(result -> result.outcome() == Outcome.FAILS)
        .singleElement()
        .matches(result -> result.hints().get(0).fault() == FaultClass.QUADRATURE)
        .matches(result -> result.detail().startsWith("order 1."));
  }

  @Test
  void theUnbrokenKernelPassesAtRandomFilms() {
    assertThat(Battery.run(new ReferenceKernel(), 2, 20))
        .filteredOn(result -> result.outcome() != Outcome.PASSES)
        .isEmpty();
  }

  @Test
  void atLeastThirtyKernelsAreBroken() {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(30);
  }

  @TestFactory
  Stream<DynamicTest> theUnbrokenKernelPasses() {
    return Battery.smoke(new ReferenceKernel()).stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.name(),
                    () ->
                        assertThat(result.outcome())
                            .as(result.detail())
                            .isEqualTo(Outcome.PASSES)));
  }
}
