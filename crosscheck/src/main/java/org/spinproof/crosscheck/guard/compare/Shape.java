package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;

/** What the size and the pattern of the deviations tell where no plain fault explains them. */
final class Shape {
  private static final double SINGLE_PRECISION = 1e-5;

  /** What an accumulation's integral that ends at tens of Δ0 lacks at most, of its size. */
  private static final double TAIL = 0.01;

  private final TableOutcome outcome;
  private final KernelTable table;
  private final Evidence evidence;

  private Shape(TableOutcome outcome, Evidence evidence) {
    this.outcome = outcome;
    this.table = outcome.table();
    this.evidence = evidence;
  }

  static List<Hint> of(TableOutcome outcome, Evidence evidence) {
    Shape shape = new Shape(outcome, evidence);
    List<Hint> hints = new ArrayList<>();
    if (evidence.rows().length > 0) {
      hints.add(shape.guess());
    }
    return hints;
  }

  private Hint guess() {
    double size = relativeSize();
    if (isolated()) {
      return new Hint(FaultClass.DATA, "single rows fail between rows that agree", 1.0);
    }
    if (size < SINGLE_PRECISION && noisy()) {
      return new Hint(
          FaultClass.PRECISION,
          "the deviations are noise of the size of single precision, %.1e".formatted(size),
          1.0);
    }
    if (table.quantity() == Quantity.SPIN_ACCUMULATION && size < TAIL) {
      return new Hint(
          FaultClass.QUADRATURE,
          "small deviations, %.1e, as from an integral over energies that ends early"
              .formatted(size),
          1.0);
    }
    if (atTheEnds()) {
      return new Hint(FaultClass.BOUNDARY, "the deviations are largest at the ends", 1.0);
    }
    if (someRegion() && size > 0.02) {
      return new Hint(
          FaultClass.BRANCH, "rows fail by much in one region and agree in the others", 1.0);
    }
    if (size < 0.03) {
      boolean integral =
          table.quantity() == Quantity.SPIN_CURRENT
              || table.quantity() == Quantity.SPIN_ACCUMULATION;
      return integral
          ? new Hint(FaultClass.QUADRATURE, "small smooth deviations, %.1e".formatted(size), 1.0)
          : new Hint(FaultClass.CONVERGENCE, "small smooth deviations, %.1e".formatted(size), 1.0);
    }
    return new Hint(FaultClass.MISSING_TERM, "none of the plain faults fits the deviations", 0.0);
  }

  /** Largest deviation over the largest value. */
  private double relativeSize() {
    double off = 0.0;
    double size = 1e-300;
    for (int row : evidence.rows()) {
      off = Math.max(off, evidence.largest(row));
      for (double v : evidence.truth(row)) {
        size = Math.max(size, Math.abs(v));
      }
    }
    return off / size;
  }

  private boolean isolated() {
    int failing = evidence.rows().length;
    if (table.rows() < 10 || failing > Math.max(1, table.rows() / 10)) {
      return false;
    }
    for (int k = 1; k < failing; k++) {
      if (evidence.rows()[k] == evidence.rows()[k - 1] + 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether the signs of neighbouring deviations are as independent as those of noise. */
  private boolean noisy() {
    int changes = 0;
    int pairs = 0;
    for (int c = 0; c < evidence.width(); c++) {
      double before = 0.0;
      for (int row : evidence.rows()) {
        double off = evidence.said(row)[c] - evidence.truth(row)[c];
        if (off != 0.0 && before != 0.0) {
          pairs++;
          changes += off * before < 0.0 ? 1 : 0;
        }
        before = off == 0.0 ? before : off;
      }
    }
    return pairs < 4 || changes > 0.25 * pairs;
  }

  private boolean atTheEnds() {
    if (!table.has("x")) {
      return false;
    }
    double ends = 0.0;
    double middle = 0.0;
    int inMiddle = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (outcome.reference().wires().get(row).isEmpty() || !outcome.reference().trusted()[row]) {
        continue;
      }
      double fraction = table.cell("x", row) / evidence.wire(row).film().length();
      double off = evidence.largest(row);
      if (fraction < 0.15 || fraction > 0.85) {
        ends = Math.max(ends, off);
      } else if (fraction > 0.3 && fraction < 0.7) {
        middle = Math.max(middle, off);
        inMiddle++;
      }
    }
    return inMiddle > 0 && ends > 4.0 * middle;
  }

  /** Whether the failing rows are one run of rows that follow each other, and others agree. */
  private boolean someRegion() {
    int[] rows = evidence.rows();
    long agreeing = outcome.count(RowState.AGREES);
    return agreeing > 0 && rows[rows.length - 1] - rows[0] + 1 <= rows.length * 1.2;
  }
}
