package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;

/**
 * The likely class of a fault, found by trying faults: each predicts what the table would hold, and
 * counts for as many failing rows as it predicts to a fiftieth of their deviation.
 */
final class Diagnosis {
  /** The share of the failing rows that a fault has to explain. */
  private static final double ENOUGH = 0.75;

  private static final int MOST_HINTS = 4;

  private Diagnosis() {}

  static List<Hint> of(TableOutcome outcome) {
    Evidence evidence = Evidence.of(outcome);
    long failing = outcome.count(RowState.FAILS);
    int numeric = evidence.rows().length;
    List<Hint> hints = new ArrayList<>();
    if (numeric < failing) {
      hints.add(
          new Hint(
              FaultClass.DATA,
              (failing - numeric) + " of the failing rows hold what is no number",
              (double) (failing - numeric) / failing));
    }
    if (numeric == 0) {
      return hints;
    }
    List<Hint> tried = new ArrayList<>(RoundingHypotheses.of(evidence));
    tried.addAll(ValueHypotheses.of(evidence));
    boolean film = !outcome.table().quantity().ofJunction();
    if (film && (best(tried) < 1.0 || ambiguous(tried))) {
      tried.addAll(SolverHypotheses.of(evidence));
    }
    tried.removeIf(hint -> hint.explained() < ENOUGH);
    // stable: what is tried first comes first among equals
    tried.sort(Comparator.comparingDouble(hint -> -hint.explained()));
    hints.addAll(tried.isEmpty() ? Shape.of(outcome, evidence) : tried);
    return oneOfEachClass(hints);
  }

  private static double best(List<Hint> hints) {
    return hints.stream().mapToDouble(Hint::explained).max().orElse(0.0);
  }

  /** A vanishing component or a sign may come from the problem that was solved. */
  private static boolean ambiguous(List<Hint> hints) {
    return hints.stream()
        .filter(hint -> hint.explained() >= ENOUGH)
        .allMatch(
            hint ->
                hint.fault() == FaultClass.MISSING_TERM
                    || hint.fault() == FaultClass.SIGN
                    || hint.fault() == FaultClass.INDEX);
  }

  private static List<Hint> oneOfEachClass(List<Hint> hints) {
    Set<FaultClass> seen = EnumSet.noneOf(FaultClass.class);
    List<Hint> kept = new ArrayList<>();
    for (Hint hint : hints) {
      if (kept.size() < MOST_HINTS && seen.add(hint.fault())) {
        kept.add(hint);
      }
    }
    return List.copyOf(kept);
  }
}
