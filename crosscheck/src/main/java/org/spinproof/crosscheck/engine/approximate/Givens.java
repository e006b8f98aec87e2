package org.spinproof.crosscheck.engine.approximate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Tensor;

/**
 * The points that satisfy what is given. Equalities are solved from a random start, inequalities by
 * rejection and then by asking for a margin.
 */
final class Givens {
  /** Starts that are tried before a point is given up. */
  private static final int STARTS = 40;

  /** Starts after which violated inequalities are turned into equations. */
  private static final int REJECTIONS = 12;

  private record Given(Program.Sides sides, boolean bothEnergies) {
    boolean isEquality() {
      return sides.comparison() == Comparison.EQUAL;
    }
  }

  /** A point with the distance from the true solution of the equalities in each coordinate. */
  static final class Point {
    private final double[] coordinates;
    private final double[] radius;

    Point(double[] coordinates, double[] radius) {
      this.coordinates = coordinates;
      this.radius = radius;
    }

    double[] coordinates() {
      return coordinates.clone();
    }

    Environment in(Coordinates space) {
      return space.at(coordinates, radius);
    }
  }

  private final Coordinates space;
  private final Program program;
  private final Budget budget;
  private final List<Given> equalities = new ArrayList<>();
  private final List<Given> inequalities = new ArrayList<>();

  Givens(Question question, Coordinates space, Budget budget) {
    this.space = space;
    this.budget = budget;
    program = new Program(question.variables(), Map.of());
    for (Relation relation : question.givens()) {
      Program.Sides sides = program.add(relation);
      boolean energy =
          program.step(sides.left()).dependsOnEnergy()
              || program.step(sides.right()).dependsOnEnergy();
      Given given = new Given(sides, energy);
      (given.isEquality() ? equalities : inequalities).add(given);
    }
  }

  /** Whether equalities have to be solved. */
  boolean hasEqualities() {
    return !equalities.isEmpty();
  }

  /** An admissible point near the start, or near other random starts if there is none. */
  Optional<Point> near(double[] start, SplittableRandom random) {
    for (int attempt = 0; attempt < STARTS; attempt++) {
      double[] from = attempt == 0 ? start : space.random(random);
      Optional<Point> point = project(from, List.of(), random);
      if (point.isPresent() && isAdmissible(point.get())) {
        return point;
      }
      if (attempt >= REJECTIONS && point.isPresent()) {
        point = nudge(point.get(), random);
        if (point.isPresent()) {
          return point;
        }
      }
    }
    return Optional.empty();
  }

  /** The point on the equalities that is near the start, if it is admissible. */
  Optional<Point> nearest(double[] start, SplittableRandom random) {
    return project(start, List.of(), random).filter(this::isAdmissible);
  }

  private Optional<Point> nudge(Point start, SplittableRandom random) {
    List<Given> active = new ArrayList<>();
    Point point = start;
    for (int round = 0; round < 4; round++) {
      for (Given given : inequalities) {
        if (!holds(given, point.in(space)) && !active.contains(given)) {
          active.add(given);
        }
      }
      Optional<Point> moved = project(point.coordinates(), active, random);
      if (moved.isEmpty()) {
        return Optional.empty();
      }
      point = moved.get();
      if (isAdmissible(point)) {
        // the margins are no part of the variety: measure the distance from the equalities alone
        return nearest(point.coordinates(), random);
      }
    }
    return Optional.empty();
  }

  private boolean isAdmissible(Point point) {
    if (!space.isAdmissible(point.coordinates)) {
      return false;
    }
    Environment environment = point.in(space);
    return inequalities.stream().allMatch(given -> holds(given, environment));
  }

  private boolean holds(Given given, Environment environment) {
    Evaluation evaluation = new Evaluation(program, environment, budget);
    for (Energy energy : Energy.values()) {
      Slack slack = slack(evaluation, given, energy);
      boolean touches =
          given.sides().comparison() == Comparison.LESS_OR_EQUAL
              || given.sides().comparison() == Comparison.GREATER_OR_EQUAL;
      if (!(slack.isPositive() || (touches && slack.isExactlyZero()))) {
        return false;
      }
      if (!given.bothEnergies()) {
        break;
      }
    }
    return true;
  }

  private static Slack slack(Evaluation evaluation, Given given, Energy energy) {
    return Slack.of(
        given.sides().comparison(), Interpreter.compareAt(evaluation, given.sides(), energy));
  }

  private Optional<Point> project(double[] start, List<Given> active, SplittableRandom random) {
    double[] none = new double[space.dimension()];
    if (equalities.isEmpty() && active.isEmpty()) {
      return Optional.of(new Point(start.clone(), none));
    }
    double[] margins = new double[active.size()];
    Arrays.setAll(margins, i -> Math.exp(random.nextDouble(-3, 0.5)));
    return new Projection(point -> residuals(space.at(point, none), active, margins))
        .from(start)
        .map(solution -> new Point(solution.point(), solution.radius()));
  }

  private List<Approximate> residuals(
      Environment environment, List<Given> active, double[] margins) {
    Evaluation evaluation = new Evaluation(program, environment, budget);
    List<Approximate> residuals = new ArrayList<>();
    for (Energy energy : Energy.values()) {
      for (Given given : equalities) {
        if (energy == Energy.PLUS || given.bothEnergies()) {
          Tensor left = evaluation.value(given.sides().left(), energy).constantTerm();
          Tensor right = evaluation.value(given.sides().right(), energy).constantTerm();
          Tensor difference = left.minus(right);
          for (int i = 0; i < difference.size(); i++) {
            residuals.add(difference.element(i));
          }
        }
      }
      for (int i = 0; i < margins.length; i++) {
        if (energy == Energy.PLUS || active.get(i).bothEnergies()) {
          Slack slack = slack(evaluation, active.get(i), energy);
          residuals.add(Approximate.ofReal(slack.value() - margins[i], slack.bound()));
        }
      }
    }
    return residuals;
  }
}
