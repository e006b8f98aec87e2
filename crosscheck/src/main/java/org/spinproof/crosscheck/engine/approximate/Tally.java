package org.spinproof.crosscheck.engine.approximate;

import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

/** What the comparisons at many points add up to. Not thread-safe. */
final class Tally {
  /** The cause of every tolerance of this road. */
  static final String ROUNDING =
      "rounding: running error bound of this evaluation, unit roundoff 2^-53";

  private final String engine;
  private final Comparison comparison;
  private final String cause;
  private final double meaningful;

  private int generic;
  private int special;
  private int meaningless;
  private int touching;
  private double residual = -1;
  private double tolerance;
  private Optional<Evidence> refutation = Optional.empty();

  /**
   * Nothing yet.
   *
   * @param meaningful the largest error bound, relative to 1 plus the sides, that means something
   */
  Tally(String engine, Comparison comparison, String cause, double meaningful) {
    this.meaningful = meaningful;
    this.engine = engine;
    this.comparison = comparison;
    this.cause = cause;
  }

  /** Points off the special ones at which the comparison meant something. */
  int meaningful() {
    return generic;
  }

  boolean isRefuted() {
    return refutation.isPresent();
  }

  Evidence refuted() {
    return refutation.orElseThrow();
  }

  void add(Deviation deviation, Environment environment, boolean isSpecial) {
    if (comparison == Comparison.EQUAL) {
      addEquality(deviation, environment, isSpecial);
    } else {
      addInequality(deviation, environment, isSpecial);
    }
  }

  private void addEquality(Deviation deviation, Environment environment, boolean isSpecial) {
    if (deviation.differs()) {
      refute(deviation, environment, deviation.residual());
    } else if (deviation.agrees() && deviation.isKnownWithin(meaningful)) {
      count(isSpecial, deviation.residual(), deviation.bound());
    } else if (deviation.isKnownWithin(meaningful)) {
      touching++;
    } else if (!isSpecial) {
      meaningless++;
    }
  }

  private void addInequality(Deviation deviation, Environment environment, boolean isSpecial) {
    Slack slack = Slack.of(comparison, deviation);
    boolean strict = comparison == Comparison.LESS || comparison == Comparison.GREATER;
    if (slack.isNegative() || (strict && slack.isExactlyZero())) {
      refute(deviation, environment, Math.abs(slack.value()));
    } else if (slack.isPositive()
        || (!strict && slack.value() >= -slack.bound() && deviation.isKnownWithin(meaningful))) {
      count(isSpecial, Math.max(0, -slack.value()), slack.bound());
    } else if (deviation.isKnownWithin(meaningful) && slack.bound() < Double.POSITIVE_INFINITY) {
      touching++;
    } else if (!isSpecial) {
      meaningless++;
    }
  }

  /** A strict inequality whose sides came near each other, so that they may meet somewhere. */
  void addNearlyEqual() {
    touching++;
  }

  private void count(boolean isSpecial, double difference, double bound) {
    if (isSpecial) {
      special++;
    } else {
      generic++;
    }
    if (difference > residual || (difference == residual && bound > tolerance)) {
      residual = difference;
      tolerance = bound;
    }
  }

  private void refute(Deviation deviation, Environment environment, double difference) {
    Counterexample counterexample =
        new Counterexample(
            Spelling.of(environment),
            deviation.component(),
            Spelling.enclosure(deviation.left()),
            Spelling.enclosure(deviation.right()),
            false);
    refutation =
        Optional.of(
            new Evidence(
                engine,
                Outcome.FAILS,
                Optional.of(difference),
                Optional.of(deviation.bound()),
                Optional.of(cause),
                Optional.of(generic + special + 1),
                Optional.of(counterexample),
                "the sides differ by more than their rounding error bounds allow"));
  }

  /** What holds if nothing was refuted, given how many points must have meant something. */
  Evidence verdict(int enough) {
    if (touching > 0) {
      String why =
          comparison == Comparison.EQUAL
              ? "the sides differ by about their rounding error bound at " + touching + " points"
              : "equality, or nearly so, at "
                  + touching
                  + " points: a strict inequality is"
                  + " inconclusive there";
      return numbers(Outcome.UNDECIDED, why);
    }
    if (generic < enough) {
      String why =
          "too few points where the sides are known well enough: "
              + generic
              + " of "
              + (generic + meaningless)
              + " (rounding error, branch cuts or values that are not defined)";
      return generic == 0
          ? Evidence.of(engine, Outcome.UNDECIDED, why)
          : numbers(Outcome.UNDECIDED, why);
    }
    return numbers(
        Outcome.HOLDS,
        "at " + generic + " random admissible points and " + special + " special ones");
  }

  private Evidence numbers(Outcome outcome, String detail) {
    return new Evidence(
        engine,
        outcome,
        residual < 0 ? Optional.empty() : Optional.of(residual),
        residual < 0 ? Optional.empty() : Optional.of(tolerance),
        residual < 0 ? Optional.empty() : Optional.of(cause),
        Optional.of(generic + special),
        Optional.empty(),
        detail);
  }
}
