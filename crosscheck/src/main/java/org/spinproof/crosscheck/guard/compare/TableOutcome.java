package org.spinproof.crosscheck.guard.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.table.KernelTable;

/**
 * A table held against the reference.
 *
 * @param table the table
 * @param reference what the reference says, row by row
 * @param states of the rows
 * @param worst the value that is farthest from the reference, measured by what is allowed; empty if
 *     no row could be compared
 * @param firstFailing along each parameter, the position and the energy: the failing row where it
 *     is lowest
 * @param hints likely faults, the likeliest first; empty if no row fails
 */
public record TableOutcome(
    KernelTable table,
    ReferenceRows reference,
    List<RowState> states,
    Optional<Cell> worst,
    Map<String, Cell> firstFailing,
    List<Hint> hints) {

  /** What can become of a row. */
  public enum RowState {
    /** Every value is within the errors of both. */
    AGREES,
    /** Some value is not, or is no number. */
    FAILS,
    /** The reference did not converge, or not finely enough to say. */
    UNDECIDED
  }

  /** How many rows are in a state. */
  public long count(RowState state) {
    return states.stream().filter(s -> s == state).count();
  }

  /** 1 if a row fails, else 3 if one is undecided, else 0. */
  public int status() {
    return count(RowState.FAILS) > 0 ? 1 : count(RowState.UNDECIDED) > 0 ? 3 : 0;
  }
}
