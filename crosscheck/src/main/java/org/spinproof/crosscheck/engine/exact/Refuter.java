package org.spinproof.crosscheck.engine.exact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Tensor;

/** Looks for an admissible point at which a relation is false. */
final class Refuter {
  /** How many small points are tried before generic ones. */
  static final int SMALL_POINTS = 24;

  /** Half of them with equal values, half with opposite ones. */
  private static final int TOUCHING_POINTS = 8;

  private static final int IRRATIONAL_POINTS = 6;
  private static final int MODULAR_POINTS = 2;
  private static final int MODULAR_RANGE = 20;

  /** After so many points that could not be decided, further ones are not worth their time. */
  private static final int MAX_UNKNOWN = 8;

  private final Question question;
  private final Program program;
  private final PointTest test;
  private final Budget budget;
  private final Shrinker shrinker;
  private final GivenSolver solver;
  private int decided;
  private int outside;
  private String unknown = "";
  private int unknowns;
  private boolean trueModuloPrime;

  Refuter(Question question, Program program, Budget budget) {
    this.question = question;
    this.program = program;
    this.budget = budget;
    this.test = new PointTest(question, program, budget::check);
    this.solver = new GivenSolver(question, program, budget::check);
    this.shrinker = new Shrinker(question, test);
  }

  /** At how many points the relation was seen to be true. */
  int decided() {
    return decided;
  }

  /** How many points lay outside the domain. */
  int outside() {
    return outside;
  }

  /** Whether functions had other than Gaussian rational values. */
  boolean metIrrational() {
    return test.metIrrational();
  }

  /** Why a point could not be decided, the last time; empty if all could. */
  String unknown() {
    return unknown;
  }

  /** Whether the relation was seen to be true modulo a prime, and not to be false. */
  boolean trueModuloPrime() {
    return trueModuloPrime;
  }

  /**
   * Tries small points: the first variable runs through its small values, the others are random.
   *
   * @param from how many have been tried before; they are always the same
   * @param to how many are tried then
   */
  Optional<Counterexample> small(int from, int to) {
    Random random = new Random(budget.seed());
    if (question.variables().isEmpty()) {
      return from == 0 ? attempt(new Point(Map.of())) : Optional.empty();
    }
    if (from == 0 && program.relation().comparison() != Comparison.EQUAL) {
      Optional<Counterexample> extreme = whereInequalitiesTouch();
      if (extreme.isPresent()) {
        return extreme;
      }
    }
    for (int k = 0; k < to && unknowns < MAX_UNKNOWN; k++) {
      Point point = smallPoint(random, k);
      Optional<Counterexample> found = k < from ? Optional.empty() : attempt(point);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Where variables of a type are equal or opposite: there strict inequalities fail first. */
  private Optional<Counterexample> whereInequalitiesTouch() {
    Random random = new Random(budget.seed() ^ 0xA5A5A5A5L);
    for (int k = 0; k < TOUCHING_POINTS && unknowns < MAX_UNKNOWN; k++) {
      Map<Type, Point.Value> first = new LinkedHashMap<>();
      Map<String, Point.Value> values = new LinkedHashMap<>();
      boolean opposite = k % 2 == 1;
      question
          .variables()
          .forEach(
              (name, type) -> {
                Point.Value model = first.get(type);
                if (model == null) {
                  model = Values.small(type, random);
                  first.put(type, model);
                  values.put(name, model);
                } else {
                  values.put(name, opposite ? Values.opposite(type, model) : model);
                }
              });
      Optional<Counterexample> found = attempt(new Point(values));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Tries generic points until the given number of them is decided or too many lie outside. */
  Optional<Counterexample> generic(int points, int n) {
    Random random = new Random(budget.seed() ^ 0x5DEECE66DL);
    if (question.variables().isEmpty()) {
      // There is one point only, and it has been tried.
      return Optional.empty();
    }
    decided = 0;
    outside = 0;
    for (int k = 0; decided < points && unknowns < MAX_UNKNOWN && k < 4 * points + 20; k++) {
      // Constants such as E^1048575 help nobody.
      boolean small = test.metIrrational();
      if (small && k >= IRRATIONAL_POINTS) {
        break;
      }
      Optional<Counterexample> found = attempt(genericPoint(random, small ? 5 : n));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Tries generic points modulo a prime, which is quick; what it finds is not small. */
  Optional<Counterexample> moduloPrime() {
    Random random = new Random(budget.seed());
    for (int k = 0; k < MODULAR_POINTS; k++) {
      Optional<Point> point = Optional.of(genericPoint(random, MODULAR_RANGE));
      if (solver.isNeeded()) {
        point = solver.solve(point.get(), new Random(budget.seed()));
      }
      if (point.isEmpty()) {
        continue;
      }
      PointTest.Outcome outcome = test.moduloPrime(point.get());
      if (outcome instanceof PointTest.False failure) {
        trueModuloPrime = false;
        return Optional.of(
            new Counterexample(point.get().text(), failure.component(), "", "", true));
      }
      trueModuloPrime |= outcome instanceof PointTest.True;
    }
    return Optional.empty();
  }

  private Point smallPoint(Random random, int k) {
    Map<String, Point.Value> values = new LinkedHashMap<>();
    if (k == 0) {
      question.variables().forEach((name, type) -> values.put(name, Values.smallest(type)));
      return new Point(values);
    }
    question
        .variables()
        .forEach(
            (name, type) -> {
              Point.Value value = Values.small(type, random);
              boolean first = values.isEmpty();
              if (type == Type.REAL || type == Type.COMPLEX || type == Type.POSITIVE) {
                List<Gaussian> all = Values.scalars(type);
                if (first && k < all.size()) {
                  value = new Point.Constant(Tensor.scalar(all.get(k)), false);
                } else if (program.isTrigonometric() && (first || random.nextInt(2) == 0)) {
                  value =
                      Values.angle(
                          first ? k - all.size() : random.nextInt(SMALL_POINTS),
                          type == Type.COMPLEX && random.nextBoolean());
                }
              }
              values.put(name, value);
            });
    return new Point(values);
  }

  private Point genericPoint(Random random, int n) {
    Map<String, Point.Value> values = new LinkedHashMap<>();
    question.variables().forEach((name, type) -> values.put(name, Values.generic(type, random, n)));
    return new Point(values);
  }

  private Optional<Counterexample> attempt(Point start) {
    Point point = start;
    if (solver.isNeeded()) {
      Optional<Point> solved = solver.solve(start, new Random(budget.seed()));
      if (solved.isEmpty()) {
        outside++;
        return Optional.empty();
      }
      point = solved.get();
    }
    PointTest.Outcome outcome = test.at(point);
    if (outcome instanceof PointTest.True) {
      decided++;
    } else if (outcome instanceof PointTest.Outside) {
      outside++;
    } else if (outcome instanceof PointTest.Unknown u) {
      unknown = u.reason();
      unknowns++;
    } else if (outcome instanceof PointTest.False failure) {
      return Optional.of(
          budget.smallest()
              ? shrinker.shrink(point, failure)
              : new Counterexample(point.text(), failure.component(), "", "", true));
    }
    return Optional.empty();
  }
}
