package org.spinproof.crosscheck.engine.exact;

import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.algebra.Undefined;

/**
 * Exact arithmetic at random rational points. A rational identity that is false vanishes at a point
 * whose real coordinates are uniform in a set S with probability at most degree/|S| (Schwartz and
 * Zippel).
 */
public final class SamplingEngine implements Engine {
  @Override
  public String name() {
    return "sampling";
  }

  @Override
  public Evidence examine(Question question, Budget budget) {
    try {
      return examineWithin(question, budget);
    } catch (Undecidable | Undefined e) {
      return evidence(Outcome.UNDECIDED, 0, Optional.empty(), e.getMessage());
    } catch (ArithmeticException e) {
      return evidence(Outcome.UNDECIDED, 0, Optional.empty(), "too large: " + e.getMessage());
    } catch (StackOverflowError e) {
      return evidence(Outcome.UNDECIDED, 0, Optional.empty(), "too large: the formula is too deep");
    }
  }

  /** Of a relation between constants. */
  static final String EVALUATED = "evaluated exactly: there are no variables";

  private Evidence examineWithin(Question question, Budget budget) {
    Program program = new Program(question);
    Refuter refuter = new Refuter(question, program, budget);
    int range = range(question, program);
    Optional<Counterexample> found = budget.smallest() ? Optional.empty() : refuter.moduloPrime();
    found = found.or(() -> refuter.small(0, Refuter.SMALL_POINTS));
    int points = refuter.decided();
    if (question.variables().isEmpty() && found.isEmpty() && points > 0) {
      return evidence(Outcome.HOLDS, points, found, EVALUATED);
    }
    if (found.isEmpty()) {
      found = refuter.generic(Math.max(1, budget.samples()), range);
      points += refuter.decided();
    }
    if (found.isPresent()) {
      return evidence(Outcome.FAILS, points + 1, found, "false at an exact admissible point");
    }
    int generic = refuter.decided();
    if (refuter.metIrrational() && points > 0) {
      return evidence(
          Outcome.UNDECIDED,
          points,
          Optional.empty(),
          "true at "
              + points
              + " exact points, but functions have no degree that would bound the"
              + " error");
    }
    if (generic < budget.samples()) {
      return evidence(
          Outcome.UNDECIDED,
          points,
          Optional.empty(),
          refuter.unknown().isEmpty()
              ? "no exact admissible points at which both sides are defined were found"
              : refuter.unknown());
    }
    if (program.relation().comparison() != Comparison.EQUAL) {
      return evidence(
          Outcome.UNDECIDED,
          points,
          Optional.empty(),
          "no violation at " + points + " exact points; of an inequality that proves nothing");
    }
    if (!question.givens().isEmpty()) {
      return givenOnlySigns(question)
          ? withoutGivens(question, budget, points)
          : evidence(
              Outcome.UNDECIDED,
              points,
              Optional.empty(),
              "true at "
                  + points
                  + " exact points that satisfy what is given, but these are not uniform: no"
                  + " bound of the error");
    }
    return bounded(question, program, points, generic, range);
  }

  private static boolean givenOnlySigns(Question question) {
    return question.givens().stream().noneMatch(g -> g.comparison() == Comparison.EQUAL);
  }

  /** A rational identity that holds on an open set holds everywhere. */
  private Evidence withoutGivens(Question question, Budget budget, int points) {
    Evidence free = examineWithin(question.withoutGivens(), budget);
    return free.outcome() == Outcome.HOLDS
        ? free
        : evidence(
            Outcome.UNDECIDED,
            points,
            Optional.empty(),
            "true at "
                + points
                + " exact points, but not without what is given: no bound of the"
                + " error");
  }

  /** Coordinates are integers from −N to N: the larger N, the smaller the error, and the slower. */
  private static int range(Question question, Program program) {
    try {
      int degree = new DegreeBound(program, question).ofDifference();
      return degree < 50 ? 1 << 10 : degree < 2000 ? 1 << 14 : 1 << 20;
    } catch (Undecidable e) {
      return 1 << 10;
    }
  }

  private Evidence bounded(Question question, Program program, int points, int generic, int range) {
    int degree = new DegreeBound(program, question).ofDifference();
    int size = 2 * range + 1;
    double once = (double) degree / (size - degree);
    if (degree >= size / 2) {
      return evidence(
          Outcome.UNDECIDED, points, Optional.empty(), "too large: degree bound " + degree);
    }
    return evidence(
        Outcome.HOLDS,
        points,
        Optional.empty(),
        String.format(
            java.util.Locale.ROOT,
            "true at %d random points with coordinates from a set of %d; degree at most %d, so"
                + " wrong with probability below 10^%d",
            generic,
            size,
            degree,
            degree == 0 ? -999 : (int) Math.ceil(generic * Math.log10(once))));
  }

  private Evidence evidence(
      Outcome outcome, int points, Optional<Counterexample> counterexample, String detail) {
    return new Evidence(
        name(),
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(points),
        counterexample,
        detail);
  }
}
