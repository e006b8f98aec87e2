package org.spinproof.crosscheck.guard.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the numbers of a baseline, the worst first.
 *
 * @param changes one for each number
 */
public record BaselineComparison(List<Change> changes) {
  public BaselineComparison {
    changes = List.copyOf(changes);
  }

  /** What can become of a number. */
  public enum State {
    REGRESSED("regressed"),
    MISSING("missing"),
    ADDED("added"),
    WITHIN("changed within uncertainty"),
    UNCHANGED("unchanged");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As it is written in reports. */
    public String label() {
      return label;
    }
  }

  /**
   * One number.
   *
   * @param ratio of the difference to what both uncertainties allow
   */
  public record Change(
      State state, Optional<Measurement> before, Optional<Measurement> now, double ratio) {}

  /** Compares. */
  public static BaselineComparison of(List<Measurement> before, List<Measurement> now) {
    Map<String, Measurement> found = new LinkedHashMap<>();
    now.forEach(m -> found.put(m.key(), m));
    List<Change> changes = new ArrayList<>();
    for (Measurement old : before) {
      Measurement current = found.remove(old.key());
      changes.add(
          current == null
              ? new Change(State.MISSING, Optional.of(old), Optional.empty(), 0.0)
              : change(old, current));
    }
    for (Measurement added : found.values()) {
      changes.add(new Change(State.ADDED, Optional.empty(), Optional.of(added), 0.0));
    }
    changes.sort(Comparator.comparing(Change::state).thenComparingDouble(c -> -c.ratio()));
    return new BaselineComparison(changes);
  }

  private static Change change(Measurement old, Measurement current) {
    double difference = Math.abs(current.value() - old.value());
    double allowed = old.uncertainty() + current.uncertainty();
    double ratio = difference == 0.0 ? 0.0 : difference / Math.max(allowed, Double.MIN_NORMAL);
    State state =
        difference == 0.0
            ? State.UNCHANGED
            : difference <= allowed ? State.WITHIN : State.REGRESSED;
    return new Change(state, Optional.of(old), Optional.of(current), ratio);
  }

  /** How many numbers are in a state. */
  public long count(State state) {
    return changes.stream().filter(c -> c.state() == state).count();
  }

  /** Whether a number regressed or is missing. */
  public boolean regressed() {
    return count(State.REGRESSED) + count(State.MISSING) > 0;
  }
}
