package org.spinproof.crosscheck.engine.approximate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.Evidence;

/**
 * Compares both sides in floating point at random admissible points and at simple special ones. The
 * tolerance is no choice: it is the running error bound of the evaluation itself.
 */
public final class NumericEngine implements Engine {
  private static final String NAME = "numeric";

  /** The largest error bound, relative to 1 plus the sides, at which an agreement counts. */
  private static final double MEANINGFUL = 1e-6;

  /** Points with a small enough bound, as a fraction of those asked for, that must be found. */
  private static final double ENOUGH = 0.5;

  private static final int ATTEMPTS_PER_SAMPLE = 4;

  /** Where descent brings the sides of a strict inequality so near, they may well meet. */
  private static final double NEARLY_EQUAL = 1e-2;

  /** Beyond this the sides may be meeting at infinity only. */
  private static final double FAR = 1e3;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Evidence examine(Question question, Budget budget) {
    try {
      return new Run(question, budget).decide();
    } catch (IllegalArgumentException | ArithmeticException outside) {
      return Evidence.of(
          NAME, Evidence.Outcome.UNDECIDED, "cannot be evaluated: " + outside.getMessage());
    }
  }

  private static final class Run {
    private final Budget budget;
    private final Coordinates space;
    private final Givens givens;
    private final Program program;
    private final Program.Sides sides;
    private final Tally tally;
    private final boolean integrated;
    private final boolean minute;
    private final boolean closed;

    Run(Question question, Budget budget) {
      this.budget = budget;
      integrated = question.integrated();
      minute = Magnitudes.areExtreme(question.relation());
      closed = isStrictOnClosedDomain(question);
      space = new Coordinates(question.variables());
      givens = new Givens(question, space, budget);
      program = new Program(question.variables(), question.order());
      sides = program.add(question.relation());
      tally =
          new Tally(
              NAME,
              sides.comparison(),
              givens.hasEqualities()
                  ? Tally.ROUNDING + ", with the distance from the givens that iteration left"
                  : Tally.ROUNDING,
              MEANINGFUL);
    }

    Evidence decide() {
      List<double[]> specials = specialStarts();
      int wanted = Math.max(1, budget.samples());
      int firstGeneric = Math.min(2, wanted);
      for (int i = 0; tally.meaningful() < wanted && i < ATTEMPTS_PER_SAMPLE * wanted; i++) {
        if (i == firstGeneric) {
          for (int k = 0; k < specials.size(); k++) {
            tryNear(specials.get(k), stream(-1 - k), true);
            if (tally.isRefuted()) {
              return tally.refuted();
            }
          }
        }
        SplittableRandom random = stream(i);
        if (!tryNear(space.random(random), random, false)) {
          return undecided("no point satisfying the givens was found");
        }
        if (tally.isRefuted()) {
          return tally.refuted();
        }
        if (space.dimension() == 0) {
          return minute && !tally.isRefuted()
              ? undecided("it has numbers too small or too large for a comparison of 16 digits")
              : tally.verdict(1);
        }
      }
      if (sides.comparison() != Comparison.EQUAL) {
        descend();
      }
      return tally.isRefuted() ? tally.refuted() : tally.verdict((int) Math.ceil(ENOUGH * wanted));
    }

    private Evidence undecided(String reason) {
      return Evidence.of(NAME, Evidence.Outcome.UNDECIDED, reason);
    }

    /** An own random stream for each point, whichever thread asks for it. */
    private SplittableRandom stream(int index) {
      return new SplittableRandom(
          budget.seed() * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L);
    }

    private boolean tryNear(double[] start, SplittableRandom random, boolean special) {
      Optional<Givens.Point> point =
          special ? givens.nearest(start, random) : givens.near(start, random);
      point.ifPresent(found -> examineAt(found, special));
      return point.isPresent();
    }

    private Slack examineAt(Givens.Point point, boolean special) {
      budget.check();
      Environment environment = point.in(space);
      Deviation deviation = Interpreter.evaluate(program, sides, integrated, environment, budget);
      tally.add(deviation, environment, special);
      return Slack.of(sides.comparison(), deviation);
    }

    private List<double[]> specialStarts() {
      List<double[]> starts = new ArrayList<>();
      int variables = space.variables();
      for (int kind = 0; kind < SpecialValues.KINDS && variables > 1; kind++) {
        double[] start = space.random(stream(-1000 - kind));
        for (int variable = 0; variable < variables; variable++) {
          space.specialise(start, variable, kind + variable);
        }
        starts.add(start);
      }
      for (int variable = 0; variable < variables; variable++) {
        int kinds = variables > 3 ? 2 : SpecialValues.KINDS;
        for (int kind = 0; kind < kinds; kind++) {
          double[] start = space.random(stream(-2000 - 10 * variable - kind));
          space.specialise(start, variable, kind);
          starts.add(start);
        }
      }
      double[] equal = space.random(stream(-3000));
      space.equalise(equal);
      starts.add(equal);
      if (sides.comparison() != Comparison.EQUAL) {
        double[] opposite = space.random(stream(-3001));
        space.oppose(opposite);
        starts.add(opposite);
      }
      return starts;
    }

    /** Random descent of the slack of an inequality from a few starts, towards a violation. */
    private void descend() {
      for (int start = 0; start < 3 && !tally.isRefuted(); start++) {
        SplittableRandom random = stream(-4000 - start);
        Optional<Givens.Point> point = givens.near(space.random(random), random);
        if (point.isEmpty()) {
          return;
        }
        Givens.Point best = point.get();
        Slack least = examineAt(best, true);
        double atFirst = least.value();
        double reach = 0.5;
        for (int step = 0; step < 150 && !tally.isRefuted() && reach > 1e-9; step++) {
          double[] trial = best.coordinates();
          for (int i = 0; i < trial.length; i++) {
            trial[i] += reach * random.nextDouble(-1, 1);
          }
          Optional<Givens.Point> moved = givens.nearest(trial, random);
          Slack slack = moved.map(there -> examineAt(there, true)).orElse(least);
          if (slack.bound() < Double.POSITIVE_INFINITY && slack.value() < least.value()) {
            best = moved.orElse(best);
            least = slack;
            reach *= 1.5;
          } else {
            reach *= 0.8;
          }
        }
        if (closed && isNear(best) && least.value() < NEARLY_EQUAL * atFirst) {
          tally.addNearlyEqual();
        }
      }
    }

    private static boolean isNear(Givens.Point point) {
      return Arrays.stream(point.coordinates()).allMatch(x -> Math.abs(x) < FAR);
    }

    /** Whether a strict inequality is asked where a least value would be attained. */
    private static boolean isStrictOnClosedDomain(Question question) {
      return isStrict(question.relation())
          && !question.variables().containsValue(Type.POSITIVE)
          && question.givens().stream().noneMatch(Run::isStrict);
    }

    private static boolean isStrict(Relation relation) {
      return relation.comparison() == Comparison.LESS
          || relation.comparison() == Comparison.GREATER;
    }
  }
}
