package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;
import org.spinproof.crosscheck.guard.reference.Deviation;
import org.spinproof.crosscheck.guard.reference.JunctionRows;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.SpinMatrix;

/**
 * Faults that make a kernel compute another junction than it should: the reference computes that
 * one too, and the answers are compared where the table fails.
 */
public final class JunctionHypotheses {
  /** The share of the failing rows that a fault has to explain. */
  private static final double ENOUGH = 0.75;

  /** A prediction counts if it leaves so little of the deviation. */
  private static final double LEFT = 0.02;

  private static final int MOST_HINTS = 4;

  /** The same question about another junction, and the table with its parameters for it. */
  private record Fault(
      FaultClass kind,
      String detail,
      UnaryOperator<SolverFile.JunctionFile> file,
      UnaryOperator<KernelTable> parameters) {}

  private static final List<Fault> OF_KERNELS =
      List.of(
          new Fault(
              FaultClass.SIGN,
              "as with the opposite voltage",
              file -> with(file, JunctionHypotheses::reversed),
              JunctionHypotheses::reversed),
          new Fault(
              FaultClass.INDEX,
              "as with xi_k and xi_p exchanged",
              file ->
                  new SolverFile.JunctionFile(
                      file.junction(),
                      file.levels().map(JunctionHypotheses::exchanged),
                      file.notes()),
              table -> renamed(table, Map.of("xi_k", "xi_p", "xi_p", "xi_k"))),
          new Fault(
              FaultClass.INDEX,
              "as with the gaps of the leads exchanged",
              file -> with(file, JunctionHypotheses::gapsExchanged),
              UnaryOperator.identity()));

  private static final List<Fault> OF_FACTORS =
      List.of(
          amplitudes(FaultClass.INDEX, "as with J^dagger in place of J", SpinMatrix::dagger),
          amplitudes(
              FaultClass.INDEX,
              "as with the transpose of J in place of J",
              j -> conjugated(j.dagger())),
          amplitudes(
              FaultClass.CONJUGATION,
              "as with the complex conjugate of J in place of J",
              JunctionHypotheses::conjugated),
          amplitudes(
              FaultClass.CONJUGATION,
              "as with the time-reversed J in place of J",
              SpinMatrix::timeReversed));

  private final KernelTable table;
  private final TableOutcome outcome;

  private JunctionHypotheses(KernelTable table, TableOutcome outcome) {
    this.table = table;
    this.outcome = outcome;
  }

  /** The outcome of a junction's table with the likely faults of this kind first. */
  public static TableOutcome explain(
      SolverFile.JunctionFile file, KernelTable table, TableOutcome outcome) {
    if (outcome.status() != 1) {
      return outcome;
    }
    List<Hint> hints = new JunctionHypotheses(table, outcome).tried(file);
    boolean found = !hints.isEmpty();
    outcome.hints().stream()
        .filter(hint -> !found || hint.explained() >= ENOUGH)
        .forEach(hints::add);
    Set<FaultClass> seen = EnumSet.noneOf(FaultClass.class);
    hints.removeIf(hint -> !seen.add(hint.fault()));
    return new TableOutcome(
        table,
        outcome.reference(),
        outcome.states(),
        outcome.worst(),
        outcome.firstFailing(),
        hints.subList(0, Math.min(MOST_HINTS, hints.size())));
  }

  private List<Hint> tried(SolverFile.JunctionFile file) {
    List<Hint> hints = new ArrayList<>();
    long failing = outcome.count(RowState.FAILS);
    for (Fault fault : table.quantity() == Quantity.SPIN_FACTOR ? OF_FACTORS : OF_KERNELS) {
      KernelTable asked = fault.parameters().apply(table);
      ReferenceRows predicted = JunctionRows.of(fault.file().apply(file), asked).solve(() -> {});
      long explained = 0;
      for (int row = 0; row < table.rows(); row++) {
        explained += outcome.states().get(row) == RowState.FAILS && fits(predicted, row) ? 1 : 0;
      }
      if (explained >= ENOUGH * failing) {
        hints.add(new Hint(fault.kind(), fault.detail(), (double) explained / failing));
      }
    }
    return hints;
  }

  /** Whether the prediction says what stands in the cells that fail. */
  private boolean fits(ReferenceRows predicted, int row) {
    if (outcome.reference().wires().get(row).isEmpty()) {
      return false;
    }
    for (int c = 0; c < table.values().size(); c++) {
      Deviation off = Comparison.deviation(table, outcome.reference(), c, row);
      Deviation left = Comparison.deviation(table, predicted, c, row);
      if (!off.agrees() && !left.agrees() && !(left.difference() <= LEFT * off.difference())) {
        return false;
      }
    }
    return true;
  }

  private static Fault amplitudes(
      FaultClass kind, String detail, UnaryOperator<SpinMatrix> change) {
    return new Fault(
        kind,
        detail,
        file -> with(file, junction -> junction.with(junction.amplitudes().map(change))),
        UnaryOperator.identity());
  }

  private static SolverFile.JunctionFile with(
      SolverFile.JunctionFile file, UnaryOperator<Junction> change) {
    return new SolverFile.JunctionFile(change.apply(file.junction()), file.levels(), file.notes());
  }

  private static Junction reversed(Junction j) {
    return new Junction(
        j.gapLeft(), j.gapRight(), -j.voltage(), j.temperature(), j.phase(), j.amplitudes());
  }

  private static Levels exchanged(Levels levels) {
    double first = levels.xiRight();
    double second = levels.xiLeft();
    return new Levels(first, second);
  }

  private static Junction gapsExchanged(Junction j) {
    double first = j.gapRight();
    double second = j.gapLeft();
    return new Junction(first, second, j.voltage(), j.temperature(), j.phase(), j.amplitudes());
  }

  private static SpinMatrix conjugated(SpinMatrix j) {
    return new SpinMatrix(
        j.upUp().conjugate(),
        j.upDown().conjugate(),
        j.downUp().conjugate(),
        j.downDown().conjugate());
  }

  private static KernelTable reversed(KernelTable table) {
    if (!table.has("voltage")) {
      return table;
    }
    Map<String, double[]> data = new LinkedHashMap<>(table.data());
    data.computeIfPresent(
        "voltage", (name, cells) -> java.util.Arrays.stream(cells).map(v -> -v).toArray());
    return with(table, data);
  }

  private static KernelTable renamed(KernelTable table, Map<String, String> names) {
    Map<String, double[]> data = new LinkedHashMap<>();
    table.data().forEach((name, cells) -> data.put(names.getOrDefault(name, name), cells));
    return with(table, data);
  }

  private static KernelTable with(KernelTable table, Map<String, double[]> data) {
    return new KernelTable(
        table.name(),
        table.quantity(),
        List.copyOf(data.keySet()),
        data,
        table.factor(),
        table.overLength(),
        table.uncertainty(),
        table.lines());
  }
}
