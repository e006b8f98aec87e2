package org.spinproof.crosscheck.guard.battery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.crosscheck.guard.battery.BatteryResult.Outcome;
import org.spinproof.crosscheck.guard.compare.Comparison;
import org.spinproof.crosscheck.guard.compare.FaultClass;
import org.spinproof.crosscheck.guard.compare.Hint;
import org.spinproof.crosscheck.guard.compare.JunctionHypotheses;
import org.spinproof.crosscheck.guard.compare.TableOutcome;
import org.spinproof.crosscheck.guard.kernel.JunctionPlace;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.reference.JunctionRows;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.tunneling.SpinMatrix;
import org.spinproof.numeric.tunneling.TunnelingAmplitudes;

/** The contract tests of tunnelling kernels and spin factors. */
final class JunctionBattery {
  private static final double ROUNDING = 1e-12;

  private final Kernel kernel;
  private final Quantity quantity;

  private JunctionBattery(Kernel kernel, Quantity quantity) {
    this.kernel = kernel;
    this.quantity = quantity;
  }

  /** Against the reference at a chosen and at random junctions, and by laws. */
  static List<BatteryResult> run(Kernel kernel, Quantity quantity, int runs, long seed) {
    JunctionBattery battery = new JunctionBattery(kernel, quantity);
    // unequal gaps off 1, and matrices without any symmetry
    Junction chosen = battery.junction(new Random(7), 0.9, 1.2, 0.31);
    List<BatteryResult> results = new ArrayList<>();
    results.add(battery.reference(chosen, "a chosen junction", new Random(5)));
    Random random = new Random(seed);
    for (int k = 1; k <= runs; k++) {
      Junction one =
          battery.junction(
              random,
              0.4 + random.nextDouble(),
              0.4 + random.nextDouble(),
              0.7 * random.nextDouble() - 0.35);
      results.add(
          battery.reference(one, "random junction %d of seed %d".formatted(k, seed), random));
    }
    results.addAll(battery.laws(chosen));
    return results;
  }

  private Junction junction(Random random, double left, double right, double voltage) {
    Map<MomentumPair, SpinMatrix> amplitudes = new LinkedHashMap<>();
    for (MomentumPair pair : MomentumPair.values()) {
      amplitudes.put(
          pair, new SpinMatrix(number(random), number(random), number(random), number(random)));
    }
    return new Junction(
        left,
        right,
        voltage,
        0.1 + 0.3 * random.nextDouble(),
        random.nextDouble(),
        TunnelingAmplitudes.of(amplitudes));
  }

  private static Complex number(Random random) {
    return new Complex(random.nextGaussian(), random.nextGaussian());
  }

  private List<JunctionPlace> places(Junction junction, Random random) {
    List<JunctionPlace> places = new ArrayList<>();
    for (MomentumPair pair : MomentumPair.values()) {
      for (int k = 0; k < (quantity == Quantity.SPIN_FACTOR ? 1 : 3); k++) {
        Levels levels = new Levels(2.0 * random.nextGaussian(), 2.0 * random.nextGaussian());
        places.add(new JunctionPlace(junction, levels, pair));
      }
    }
    return places;
  }

  private BatteryResult reference(Junction junction, String what, Random random) {
    List<JunctionPlace> places = places(junction, random);
    KernelTable table = table(places, kernel.evaluateJunction(quantity, places));
    SolverFile.JunctionFile file =
        new SolverFile.JunctionFile(junction, Optional.empty(), List.of());
    TableOutcome outcome =
        JunctionHypotheses.explain(
            file, table, Comparison.of(table, JunctionRows.of(file, table).solve(() -> {})));
    return BatteryResult.of(quantity.key() + " against the reference: " + what, outcome);
  }

  private KernelTable table(List<JunctionPlace> places, List<double[]> values) {
    Map<String, double[]> data = new LinkedHashMap<>();
    if (quantity == Quantity.SPIN_FACTOR) {
      data.put("k", column(places, p -> p.pair().leftSign()));
      data.put("p", column(places, p -> p.pair().rightSign()));
    } else {
      data.put("xi_k", column(places, p -> p.levels().xiLeft()));
      data.put("xi_p", column(places, p -> p.levels().xiRight()));
    }
    Map<String, Double> errors = new LinkedHashMap<>();
    List<String> columns = quantity.valueColumns();
    for (int c = 0; c < columns.size(); c++) {
      int at = c;
      double[] cells = values.stream().mapToDouble(v -> v[at]).toArray();
      if (mayBeLeftOut(c) && DoubleStream.of(cells).allMatch(Double::isNaN)) {
        continue;
      }
      data.put(columns.get(c), cells);
      errors.put(columns.get(c), kernel.uncertainty(quantity));
    }
    return new KernelTable(
        kernel.name(),
        quantity,
        List.copyOf(data.keySet()),
        data,
        1.0,
        false,
        errors,
        IntStream.rangeClosed(1, places.size()).toArray());
  }

  private static double[] column(List<JunctionPlace> places, ToDoubleFunction<JunctionPlace> of) {
    return places.stream().mapToDouble(of).toArray();
  }

  private List<BatteryResult> laws(Junction chosen) {
    Levels levels = new Levels(0.3, -0.7);
    if (quantity == Quantity.TUNNELING_KERNEL) {
      return List.of(
          law(
              "none without a gap on the left",
              FaultClass.FACTOR,
              () -> largest(at(with(chosen, 0.0, 1.2), levels))),
          law(
              "none that oscillates without a gap on the right",
              FaultClass.FACTOR,
              () -> Math.abs(at(with(chosen, 0.9, 0.0), levels)[1])));
    }
    Junction plain = chosen.with(chosen.amplitudes().map(JunctionBattery::withoutSpin));
    Junction rotated = chosen.with(chosen.amplitudes().map(JunctionBattery::turned));
    return List.of(
        law(
            "none for amplitudes without spin",
            FaultClass.MISSING_TERM,
            () -> largest(at(plain, levels))),
        law(
            "turns with the axes of spin",
            FaultClass.INDEX,
            () -> {
              double[] v = at(chosen, levels);
              double[] w = at(rotated, levels);
              // by a right angle about z: x becomes y, y becomes −x
              double off = Math.max(Math.abs(w[0] + v[1]), Math.abs(w[1] - v[0]));
              return Math.max(off, Math.abs(w[2] - v[2]));
            }));
  }

  private double[] at(Junction junction, Levels levels) {
    JunctionPlace place = new JunctionPlace(junction, levels, MomentumPair.KP);
    double[] values = kernel.evaluateJunction(quantity, List.of(place)).get(0).clone();
    for (int c = 0; c < values.length; c++) {
      values[c] = mayBeLeftOut(c) && Double.isNaN(values[c]) ? 0.0 : values[c];
    }
    return values;
  }

  private boolean mayBeLeftOut(int column) {
    return !quantity.required().contains(quantity.valueColumns().get(column));
  }

  private static double largest(double[] v) {
    double largest = 0.0;
    for (double one : v) {
      largest = Math.abs(one) <= largest ? largest : Math.abs(one);
    }
    return largest;
  }

  private static Junction with(Junction j, double left, double right) {
    return new Junction(left, right, j.voltage(), j.temperature(), j.phase(), j.amplitudes());
  }

  private static SpinMatrix withoutSpin(SpinMatrix m) {
    return new SpinMatrix(m.get(0, 0), Complex.ZERO, Complex.ZERO, m.get(0, 0));
  }

  /** U J U† with U = diag(1, i) up to a phase: a right angle about z. */
  private static SpinMatrix turned(SpinMatrix m) {
    return new SpinMatrix(
        m.get(0, 0),
        m.get(0, 1).multiply(Complex.I.negate()),
        m.get(1, 0).multiply(Complex.I),
        m.get(1, 1));
  }

  private BatteryResult law(String name, FaultClass fault, DoubleSupplier violation) {
    double allowed = 2.0 * kernel.uncertainty(quantity) + ROUNDING;
    double off = violation.getAsDouble();
    boolean holds = off <= allowed;
    return new BatteryResult(
        quantity.key() + ": " + name,
        holds ? Outcome.PASSES : Outcome.FAILS,
        "off by %.2g of %.2g allowed".formatted(off, allowed),
        holds ? List.of() : List.of(new Hint(fault, name, 1.0)));
  }
}
