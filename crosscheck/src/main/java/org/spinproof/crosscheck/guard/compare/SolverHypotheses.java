package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.reference.ReferenceSolver;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.Wire;

/**
 * Faults that make the kernel solve another problem than it should: the reference solves that
 * problem too, at some of the failing rows, and the answers are compared.
 */
final class SolverHypotheses {
  private static final int MOST_ROWS = 6;

  /** If none of the first rows fits, the others are too few to make a hint. */
  private static final int FIRST_ROWS = 2;

  /** k_B Tc/Δ0. */
  private static final double TC = Film.CRITICAL_TEMPERATURE;

  private final Evidence evidence;
  private final KernelTable part;
  private final List<Hint> hints = new ArrayList<>();

  private SolverHypotheses(Evidence evidence) {
    this.evidence = evidence;
    double least = Double.POSITIVE_INFINITY;
    for (int row : evidence.rows()) {
      least = Math.min(least, evidence.largest(row));
    }
    double finest = evidence.table().quantity().spectral() ? 1e-9 : 1e-7;
    this.part = part(Math.max(finest, 0.01 * least));
  }

  static List<Hint> of(Evidence all) {
    SolverHypotheses some = new SolverHypotheses(all.some(MOST_ROWS));
    some.tryAll();
    return some.hints;
  }

  /** The rows alone, with an uncertainty that asks no more of the reference than is needed. */
  private KernelTable part(double uncertainty) {
    KernelTable table = evidence.table();
    int[] rows = evidence.rows();
    Map<String, double[]> data = new LinkedHashMap<>();
    for (String column : table.columns()) {
      data.put(column, Arrays.stream(rows).mapToDouble(r -> table.cell(column, r)).toArray());
    }
    Map<String, Double> errors = new LinkedHashMap<>();
    table.values().forEach(column -> errors.put(column, uncertainty));
    // in the unit of the quantity: one scale for all
    for (String column : table.values()) {
      double[] cells = data.get(column);
      for (int i = 0; i < rows.length; i++) {
        cells[i] *= table.scale(column, evidence.wire(rows[i]).film().length());
      }
    }
    return new KernelTable(
        table.name(),
        table.quantity(),
        table.columns(),
        data,
        1.0,
        false,
        errors,
        Arrays.stream(rows).map(r -> table.lines()[r]).toArray());
  }

  private void tryAll() {
    boundaries();
    distributions();
    films();
    coordinates();
  }

  private void boundaries() {
    ends("the sign of S89 is reversed at both ends", -1.0, -1.0, FaultClass.BOUNDARY);
    ends("the sign of S89 is reversed at the left end", -1.0, 1.0, FaultClass.BOUNDARY);
    ends("the sign of S89 is reversed at the right end", 1.0, -1.0, FaultClass.BOUNDARY);
    ends("the conductance is doubled at both ends", 2.0, 2.0, FaultClass.BOUNDARY);
    ends("the conductance is halved at both ends", 0.5, 0.5, FaultClass.BOUNDARY);
    ends("the conductance is doubled at the left end", 2.0, 1.0, FaultClass.BOUNDARY);
    ends("the conductance is doubled at the right end", 1.0, 2.0, FaultClass.BOUNDARY);
    ends("the left end is without its magnet", 0.0, 1.0, FaultClass.BOUNDARY);
    ends("the right end is without its magnet", 1.0, 0.0, FaultClass.BOUNDARY);
    ends("both ends are without their magnets", 0.0, 0.0, FaultClass.BOUNDARY);
    wire(
        FaultClass.BOUNDARY,
        "the conductance is multiplied by the length",
        w -> conductances(w, w.film().length(), w.film().length()));
    wire(
        FaultClass.BOUNDARY,
        "the conductance is divided by the length",
        w -> conductances(w, 1.0 / w.film().length(), 1.0 / w.film().length()));
    wire(
        FaultClass.CONJUGATION,
        "sigma is taken for its conjugate: the y components of the magnetizations are reversed",
        w -> magnets(w, conjugate(w.left().magnetization()), conjugate(w.right().magnetization())));
    wire(
        FaultClass.INDEX, "the magnets of the two ends are exchanged", SolverHypotheses::exchanged);
  }

  private void distributions() {
    injection(FaultClass.SIGN, "the voltage has the opposite sign", v -> -v);
    injection(FaultClass.FACTOR, "the voltage is doubled", v -> 2.0 * v);
    injection(FaultClass.FACTOR, "the voltage is halved", v -> 0.5 * v);
    injection(FaultClass.MISSING_TERM, "the spin injection is missing", v -> 0.0);
    wire(FaultClass.UNITS, "the temperature is in Delta0/k_B", w -> heated(w, 1.0 / TC));
    wire(FaultClass.UNITS, "the temperature is in Tc, taken for Delta0/k_B", w -> heated(w, TC));
    wire(FaultClass.FACTOR, "the temperature is doubled", w -> heated(w, 2.0));
    wire(FaultClass.FACTOR, "the temperature is halved", w -> heated(w, 0.5));
  }

  private void films() {
    wire(FaultClass.FACTOR, "the broadening is doubled", w -> broadened(w, 2.0));
    wire(FaultClass.FACTOR, "the broadening is halved", w -> broadened(w, 0.5));
    boolean found =
        Arrays.stream(evidence.rows())
            .allMatch(row -> evidence.wire(row).gap() instanceof Gap.SelfConsistent);
    if (!found) {
      return;
    }
    wire(
        FaultClass.CONVERGENCE,
        "the gap is the bulk gap, from which the iteration starts",
        w -> withGap(w, 1.0));
    wire(FaultClass.BRANCH, "the gap is 0: the normal state", w -> withGap(w, 0.0));
    Sweep every = new Sweep(Sweep.Parameter.VOLTAGE, -1e6, 1e6, 1e6, Sweep.Branch.ALL);
    test(
        FaultClass.BRANCH,
        "another solution of the gap equation",
        Optional.of(every),
        part,
        w -> w);
  }

  private void coordinates() {
    if (part.has("x")) {
      column(
          FaultClass.INDEX, "the positions run from the right end", "x", (x, length) -> length - x);
      column(
          FaultClass.UNITS,
          "the positions are in units of the length",
          "x",
          (x, length) -> x * length);
    }
    if (part.has("energy")) {
      column(FaultClass.CONJUGATION, "the energy has the opposite sign", "energy", (e, l) -> -e);
      column(
          FaultClass.PRECISION,
          "the energy is rounded to single precision",
          "energy",
          (e, l) -> (float) e);
    }
  }

  private interface Moved {
    double at(double value, double length);
  }

  private void column(FaultClass fault, String detail, String column, Moved moved) {
    Map<String, double[]> data = new LinkedHashMap<>(part.data());
    double[] cells = part.data().get(column).clone();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = moved.at(cells[i], evidence.wire(evidence.rows()[i]).film().length());
    }
    data.put(column, cells);
    KernelTable other =
        new KernelTable(
            part.name(),
            part.quantity(),
            part.columns(),
            data,
            1.0,
            false,
            part.uncertainty(),
            part.lines());
    test(fault, detail, Optional.empty(), other, w -> w);
  }

  private void ends(String detail, double left, double right, FaultClass fault) {
    wire(fault, detail, w -> conductances(w, left, right));
  }

  private void injection(FaultClass fault, String detail, DoubleUnaryOperator voltage) {
    wire(
        fault,
        detail,
        w ->
            new Wire(
                w.film(),
                w.left(),
                w.right(),
                w.gap(),
                new Injection(voltage.applyAsDouble(w.injection().voltage()), w.injection().axis()),
                w.scattering()));
  }

  private void wire(FaultClass fault, String detail, UnaryOperator<Wire> broken) {
    test(fault, detail, Optional.empty(), part, broken);
  }

  private void test(
      FaultClass fault,
      String detail,
      Optional<Sweep> sweep,
      KernelTable rows,
      UnaryOperator<Wire> broken) {
    List<Optional<Wire>> wires = new ArrayList<>();
    boolean different = sweep.isPresent() || !rows.equals(part);
    for (int row : evidence.rows()) {
      Wire wire = broken.apply(evidence.wire(row));
      different |= !wire.equals(evidence.wire(row));
      wires.add(Optional.of(wire));
    }
    if (!different) {
      return;
    }
    int first = Math.min(FIRST_ROWS, wires.size());
    int count = explained(sweep, rows, wires, 0, first);
    if (count > 0) {
      count += explained(sweep, rows, wires, first, wires.size());
    }
    hints.add(new Hint(fault, detail, (double) count / wires.size()));
  }

  private int explained(
      Optional<Sweep> sweep, KernelTable rows, List<Optional<Wire>> wires, int from, int to) {
    if (from == to) {
      return 0;
    }
    int threads = Runtime.getRuntime().availableProcessors();
    ReferenceRows answer =
        ReferenceSolver.of(sweep, rows.rows(from, to), wires.subList(from, to))
            .solve(threads, () -> {});
    int count = 0;
    for (int i = from; i < to; i++) {
      double[] predicted = new double[evidence.width()];
      for (int c = 0; c < predicted.length; c++) {
        predicted[c] = answer.values()[c][i - from];
      }
      count += evidence.explains(evidence.rows()[i], predicted) ? 1 : 0;
    }
    return count;
  }

  private static Wire conductances(Wire w, double left, double right) {
    return new Wire(
        w.film(),
        new SpinActiveInterface(left * w.left().conductance(), w.left().magnetization()),
        new SpinActiveInterface(right * w.right().conductance(), w.right().magnetization()),
        w.gap(),
        w.injection(),
        w.scattering());
  }

  private static Wire exchanged(Wire w) {
    SpinActiveInterface formerRight = w.right();
    SpinActiveInterface formerLeft = w.left();
    return new Wire(w.film(), formerRight, formerLeft, w.gap(), w.injection(), w.scattering());
  }

  private static Wire magnets(Wire w, Direction left, Direction right) {
    return new Wire(
        w.film(),
        new SpinActiveInterface(w.left().conductance(), left),
        new SpinActiveInterface(w.right().conductance(), right),
        w.gap(),
        w.injection(),
        w.scattering());
  }

  private static Direction conjugate(Direction m) {
    return new Direction(m.x(), -m.y(), m.z());
  }

  private static Wire heated(Wire w, double factor) {
    Film f = w.film();
    return with(w, new Film(f.length(), factor * f.temperature(), f.dynes(), f.cutoff()));
  }

  private static Wire broadened(Wire w, double factor) {
    Film f = w.film();
    return with(w, new Film(f.length(), f.temperature(), factor * f.dynes(), f.cutoff()));
  }

  private static Wire with(Wire w, Film film) {
    return new Wire(film, w.left(), w.right(), w.gap(), w.injection(), w.scattering());
  }

  private static Wire withGap(Wire w, double gap) {
    return new Wire(
        w.film(), w.left(), w.right(), new Gap.Fixed(gap, 0.0), w.injection(), w.scattering());
  }
}
