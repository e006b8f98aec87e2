package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Wire;

/** Faults that turn the right values of a row into the wrong ones, with nothing solved again. */
final class ValueHypotheses {
  private static final int[][] ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };
  private static final String[] AXES = {"x", "y", "z"};

  private final Evidence evidence;
  private final List<Hint> hints = new ArrayList<>();

  private ValueHypotheses(Evidence evidence) {
    this.evidence = evidence;
  }

  static List<Hint> of(Evidence evidence) {
    ValueHypotheses all = new ValueHypotheses(evidence);
    Quantity quantity = evidence.table().quantity();
    all.same(FaultClass.SIGN, "every value has the opposite sign", v -> times(v, -1.0));
    if (quantity == Quantity.RICCATI) {
      all.riccati();
    } else if (quantity == Quantity.SPIN_FACTOR && evidence.width() > 3) {
      all.spinFactors();
    } else {
      int first = quantity == Quantity.DENSITY_OF_STATES ? 1 : 0;
      if (quantity != Quantity.GAP && evidence.width() == first + 3) {
        all.components(first);
        all.terms(first);
      }
    }
    all.factor();
    all.offset();
    all.shift();
    return all.hints;
  }

  private double[] noPrediction() {
    double[] nothing = new double[evidence.width()];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  private static double[] times(double[] v, double factor) {
    return Arrays.stream(v).map(value -> factor * value).toArray();
  }

  private void same(FaultClass fault, String detail, UnaryOperator<double[]> broken) {
    add(fault, detail, row -> broken.apply(evidence.truth(row)));
  }

  /** What a hypothesis predicts for a row. */
  private interface Prediction {
    double[] of(int row);
  }

  private void add(FaultClass fault, String detail, Prediction prediction) {
    int count = 0;
    for (int row : evidence.rows()) {
      count += evidence.explains(row, prediction.of(row)) ? 1 : 0;
    }
    hints.add(new Hint(fault, detail, (double) count / evidence.rows().length));
  }

  /** Permutations and reflections of the three spin components. */
  private void components(int first) {
    for (int[] order : ORDERS) {
      for (int signs = 0; signs < 8; signs++) {
        boolean inOrder = order[0] == 0 && order[1] == 1;
        if (inOrder && (signs == 0 || (signs == 7 && first == 0))) {
          continue;
        }
        StringBuilder shown = new StringBuilder();
        for (int k = 0; k < 3; k++) {
          shown
              .append(k == 0 ? "(" : ", ")
              .append((signs >> k & 1) == 1 ? "-" : "")
              .append(AXES[order[k]]);
        }
        int reversed = signs;
        same(
            inOrder ? FaultClass.SIGN : FaultClass.INDEX,
            "the spin components are " + shown + ") in place of (x, y, z)",
            v -> {
              double[] w = v.clone();
              for (int k = 0; k < 3; k++) {
                w[first + k] = ((reversed >> k & 1) == 1 ? -1 : 1) * v[first + order[k]];
              }
              return w;
            });
      }
    }
  }

  /** Parts of the sums that observables are. */
  private void terms(int first) {
    for (int k = 0; k < 3; k++) {
      int missing = k;
      same(
          FaultClass.MISSING_TERM,
          "the component " + AXES[k] + " is 0",
          v -> {
            double[] w = v.clone();
            w[first + missing] = 0.0;
            return w;
          });
    }
    same(
        FaultClass.MISSING_TERM,
        "every component is 0",
        v -> {
          double[] w = v.clone();
          Arrays.fill(w, first, first + 3, 0.0);
          return w;
        });
    Quantity quantity = evidence.table().quantity();
    if (quantity == Quantity.SPIN_ACCUMULATION) {
      add(
          FaultClass.MISSING_TERM,
          "-eVs along the axis, the accumulation of a normal metal, is missing",
          row -> normalMetal(row, 1.0));
      add(
          FaultClass.SIGN,
          "-eVs along the axis, the accumulation of a normal metal, has the opposite sign",
          row -> normalMetal(row, 2.0));
    }
    if (quantity == Quantity.SPIN_CURRENT || quantity == Quantity.SPECTRAL_CURRENT) {
      add(FaultClass.MISSING_TERM, "the part with h_s is missing", row -> along(row, 1.0, 0.0));
      add(FaultClass.MISSING_TERM, "the part with h_0 is missing", row -> along(row, 0.0, 1.0));
      add(FaultClass.SIGN, "the part with h_s has the opposite sign", row -> along(row, 1, -1));
      add(FaultClass.SIGN, "the part with h_0 has the opposite sign", row -> along(row, -1, 1));
      add(FaultClass.FACTOR, "the part with h_s is doubled", row -> along(row, 1.0, 2.0));
      add(FaultClass.FACTOR, "the part with h_s is halved", row -> along(row, 1.0, 0.5));
      add(FaultClass.FACTOR, "the part with h_0 is doubled", row -> along(row, 2.0, 1.0));
      add(FaultClass.FACTOR, "the part with h_0 is halved", row -> along(row, 0.5, 1.0));
    }
  }

  private double[] normalMetal(int row, double times) {
    double[] v = evidence.truth(row);
    Direction n = evidence.wire(row).injection().axis();
    double voltage = times * evidence.wire(row).injection().voltage();
    v[0] += voltage * n.x();
    v[1] += voltage * n.y();
    v[2] += voltage * n.z();
    return v;
  }

  /** For a real gap h_0 drives the component along m_left × m_right (S86), h_s the others. */
  private double[] along(int row, double energyPart, double spinPart) {
    double[] v = evidence.truth(row);
    Wire wire = evidence.wire(row);
    Direction a = wire.left().magnetization();
    Direction b = wire.right().magnetization();
    double[] e = {
      a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x()
    };
    double norm = Math.sqrt(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
    if (norm < 1e-12) {
      return noPrediction();
    }
    double part = (v[0] * e[0] + v[1] * e[1] + v[2] * e[2]) / norm / norm;
    for (int k = 0; k < 3; k++) {
      v[k] = energyPart * part * e[k] + spinPart * (v[k] - part * e[k]);
    }
    return v;
  }

  private void spinFactors() {
    same(FaultClass.CONJUGATION, "q is conjugated", v -> signs(v, "im"));
    same(FaultClass.SIGN, "q has the opposite sign", v -> signs(v, "q"));
    same(FaultClass.SIGN, "w has the opposite sign", v -> signs(v, "w"));
    for (String axis : AXES) {
      same(
          FaultClass.SIGN,
          "the component " + axis + " has the opposite sign",
          v -> signs(signs(v, "w" + axis), "q" + axis));
    }
  }

  /** The columns whose names hold a word have the opposite sign. */
  private double[] signs(double[] v, String word) {
    double[] w = v.clone();
    for (int c = 0; c < w.length; c++) {
      w[c] = evidence.table().values().get(c).contains(word) ? -w[c] : w[c];
    }
    return w;
  }

  private void riccati() {
    same(FaultClass.CONJUGATION, "every entry is conjugated", v -> entries(v, 0, true, false));
    same(FaultClass.CONJUGATION, "γ and γ̃ are exchanged", v -> entries(v, 8, false, false));
    same(
        FaultClass.CONJUGATION,
        "γ and γ̃ are exchanged and conjugated: the opposite energy",
        v -> entries(v, 8, true, false));
    same(FaultClass.CONJUGATION, "every matrix is adjoint", v -> entries(v, 0, true, true));
    same(FaultClass.INDEX, "every matrix is transposed", v -> entries(v, 0, false, true));
    for (int half = 0; half < 2; half++) {
      int from = 8 * half;
      String which = half == 0 ? "γ" : "γ̃";
      String other = half == 0 ? "γ̃" : "γ";
      same(
          FaultClass.SIGN,
          which + " has the opposite sign",
          v -> {
            double[] w = v.clone();
            for (int k = from; k < from + 8; k++) {
              w[k] = -w[k];
            }
            return w;
          });
      same(
          FaultClass.CONJUGATION,
          which + " is conjugated",
          v -> half(v, from, v, from, true, false));
      same(FaultClass.CONJUGATION, which + " is adjoint", v -> half(v, from, v, from, true, true));
      same(FaultClass.INDEX, which + " is transposed", v -> half(v, from, v, from, false, true));
      same(
          FaultClass.CONJUGATION,
          which + " is " + other + " without its tilde",
          v -> half(v, from, v, 8 - from, false, false));
      same(
          FaultClass.CONJUGATION,
          which + " is the conjugate of " + other + " at the same energy",
          v -> half(v, from, v, 8 - from, true, false));
    }
    same(
        FaultClass.BRANCH,
        "the matrices are inverse: the advanced branch",
        v -> {
          double[] w = v.clone();
          inverse(v, 8, w, 0);
          inverse(v, 0, w, 8);
          return w;
        });
  }

  private static double[] entries(double[] v, int turn, boolean conjugate, boolean transpose) {
    double[] w = half(v, 0, v, turn, conjugate, transpose);
    return half(w, 8, v, (8 + turn) % 16, conjugate, transpose);
  }

  /** A copy with one matrix replaced by another, conjugated or transposed. */
  private static double[] half(
      double[] v, int to, double[] source, int from, boolean conjugate, boolean transpose) {
    double[] w = v.clone();
    int[] order = transpose ? new int[] {0, 2, 1, 3} : new int[] {0, 1, 2, 3};
    for (int k = 0; k < 4; k++) {
      w[to + 2 * k] = source[from + 2 * order[k]];
      w[to + 2 * k + 1] = (conjugate ? -1 : 1) * source[from + 2 * order[k] + 1];
    }
    return w;
  }

  private static void inverse(double[] v, int from, double[] w, int to) {
    double dr = 0.0;
    double di = 0.0;
    int[][] pairs = {{0, 6, 1}, {2, 4, -1}};
    for (int[] p : pairs) {
      double ar = v[from + p[0]];
      double ai = v[from + p[0] + 1];
      double br = v[from + p[1]];
      double bi = v[from + p[1] + 1];
      dr += p[2] * (ar * br - ai * bi);
      di += p[2] * (ar * bi + ai * br);
    }
    double size = dr * dr + di * di;
    int[] source = {6, 2, 4, 0};
    int[] sign = {1, -1, -1, 1};
    for (int k = 0; k < 4; k++) {
      double ar = sign[k] * v[from + source[k]];
      double ai = sign[k] * v[from + source[k] + 1];
      w[to + 2 * k] = (ar * dr + ai * di) / size;
      w[to + 2 * k + 1] = (ai * dr - ar * di) / size;
    }
  }

  /** One number that multiplies everything, or the length, or its inverse. */
  private void factor() {
    Optional<Double> ratio = ratio();
    boolean several = severalLengths();
    if (ratio.isPresent() && (ratio.get() < 0.0 || Math.abs(ratio.get() - 1.0) > 1e-2)) {
      double c = ratio.get();
      FaultClass fault = FaultClass.FACTOR;
      String detail = "every value is " + rounded(c) + " times the reference's";
      if (!several) {
        double length = evidence.wire(evidence.rows()[0]).film().length();
        boolean plain = near(c, 2.0) || near(c, 0.5) || near(c, -1.0);
        if (!plain && (near(c, length) || near(c, 1.0 / length))) {
          fault = FaultClass.UNITS;
          detail += ", " + (near(c, length) ? "the length in xi" : "one over the length in xi");
        }
      }
      if (near(c, 1.764) || near(c, 1.0 / 1.764)) {
        fault = FaultClass.UNITS;
        detail += ", as if energies were in k_B Tc";
      }
      same(fault, detail, v -> times(v, c));
    }
    if (several) {
      add(
          FaultClass.UNITS,
          "every value is multiplied by the length in xi",
          row -> times(evidence.truth(row), evidence.wire(row).film().length()));
      add(
          FaultClass.UNITS,
          "every value is divided by the length in xi",
          row -> times(evidence.truth(row), 1.0 / evidence.wire(row).film().length()));
    }
  }

  private boolean severalLengths() {
    return Arrays.stream(evidence.rows())
            .mapToDouble(row -> evidence.wire(row).film().length())
            .distinct()
            .count()
        > 1;
  }

  private static boolean near(double value, double other) {
    return Math.abs(value - other) <= 2e-3 * Math.abs(other);
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /** The ratio that fits best, all amplitudes weighed alike; phases apart. */
  private Optional<Double> ratio() {
    double above = 0.0;
    double below = 0.0;
    for (int row : evidence.rows()) {
      double[] said = evidence.said(row);
      double[] truth = evidence.truth(row);
      for (int c = 0; c < said.length; c++) {
        if (!evidence.table().values().get(c).equals("phase")) {
          above += said[c] * truth[c];
          below += truth[c] * truth[c];
        }
      }
    }
    return below > 0.0 ? Optional.of(above / below) : Optional.empty();
  }

  /** The same vector added everywhere. */
  private void offset() {
    if (evidence.rows().length < 3) {
      return;
    }
    double[] mean = new double[evidence.width()];
    for (int row : evidence.rows()) {
      double[] said = evidence.said(row);
      double[] truth = evidence.truth(row);
      for (int c = 0; c < mean.length; c++) {
        mean[c] += (said[c] - truth[c]) / evidence.rows().length;
      }
    }
    same(
        FaultClass.MISSING_TERM,
        "every value is off by the same amount",
        v -> {
          double[] w = v.clone();
          Arrays.setAll(w, c -> v[c] + mean[c]);
          return w;
        });
  }

  /** The values of the row before or after. */
  private void shift() {
    if (evidence.rows().length < 4) {
      return;
    }
    for (int by : new int[] {-1, 1}) {
      add(
          FaultClass.INDEX,
          "the values are those of the row " + (by < 0 ? "before" : "after"),
          row -> {
            int other = row + by;
            return other < 0
                    || other >= evidence.table().rows()
                    || evidence.reference().wires().get(other).isEmpty()
                ? noPrediction()
                : evidence.truth(other);
          });
    }
  }
}
