package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.GaussianField;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.algebra.Undefined;

/**
 * Moves a point to one nearby at which the given equalities hold exactly: coordinate by coordinate,
 * where an equation is linear in it, or quadratic with rational roots.
 */
final class GivenSolver {
  private static final int MAX_STEPS = 24;
  private final Question question;
  private final Program program;
  private final Runnable heartbeat;

  GivenSolver(Question question, Program program, Runnable heartbeat) {
    this.question = question;
    this.program = program;
    this.heartbeat = heartbeat;
  }

  boolean isNeeded() {
    return program.givens().stream().anyMatch(g -> g.comparison() == Comparison.EQUAL);
  }

  /** A real coordinate of a point. */
  private record Coordinate(String name, int part, int entry, boolean imaginary) {}

  Optional<Point> solve(Point start, Random random) {
    Point point = start;
    Optional<List<Gaussian>> residuals = residuals(point);
    for (int step = 0; step < MAX_STEPS && residuals.isPresent(); step++) {
      heartbeat.run();
      int equation = firstNonzero(residuals.get());
      if (equation < 0) {
        return Optional.of(point);
      }
      List<Coordinate> coordinates = coordinates(point);
      Collections.shuffle(coordinates, random);
      long open = residuals.get().stream().filter(r -> !r.isZero()).count();
      Optional<Point> next = Optional.empty();
      for (Coordinate c : coordinates) {
        Optional<Point> candidate = solveFor(point, c, equation);
        if (candidate.isEmpty()) {
          continue;
        }
        long left =
            residuals(candidate.get())
                .map(r -> r.stream().filter(x -> !x.isZero()).count())
                .orElse(Long.MAX_VALUE);
        if (left < open) {
          next = candidate;
          break;
        }
      }
      if (next.isEmpty()) {
        return Optional.empty();
      }
      point = next.get();
      residuals = residuals(point);
    }
    return Optional.empty();
  }

  private static int firstNonzero(List<Gaussian> residuals) {
    for (int i = 0; i < residuals.size(); i++) {
      if (!residuals.get(i).isZero()) {
        return i;
      }
    }
    return -1;
  }

  /** Real and imaginary parts of all given equalities at both energies. */
  private Optional<List<Gaussian>> residuals(Point point) {
    try {
      Evaluator<Gaussian> evaluator =
          new Evaluator<>(
              program,
              GaussianField.INSTANCE,
              new PointEnvironment<>(point, GaussianField.INSTANCE),
              heartbeat);
      List<Gaussian> residuals = new ArrayList<>();
      for (Program.Compared given : program.givens()) {
        if (given.comparison() != Comparison.EQUAL) {
          continue;
        }
        for (Energy energy : Energy.values()) {
          Tensor<Gaussian> difference =
              evaluator
                  .algebra()
                  .subtract(
                      evaluator.value(given.left(), energy),
                      evaluator.value(given.right(), energy));
          for (Gaussian g : difference.entries()) {
            residuals.add(g.real());
            residuals.add(g.imaginary());
          }
        }
      }
      return Optional.of(residuals);
    } catch (Undefined | Undecidable e) {
      return Optional.empty();
    }
  }

  private Optional<Point> solveFor(Point point, Coordinate c, int equation) {
    List<Gaussian> values = new ArrayList<>();
    for (int x = -1; x <= 2; x++) {
      Optional<List<Gaussian>> residuals = residuals(with(point, c, Gaussian.of(x)));
      if (residuals.isEmpty()) {
        return Optional.empty();
      }
      values.add(residuals.get().get(equation));
    }
    Gaussian f0 = values.get(1);
    Gaussian half = Gaussian.of(1, 0, 2);
    Gaussian a = values.get(2).plus(values.get(0)).times(half).minus(f0);
    Gaussian b = values.get(2).minus(values.get(0)).times(half);
    Gaussian predicted = f0.plus(b.plus(b)).plus(a.times(Gaussian.of(4)));
    if (!predicted.equals(values.get(3))) {
      return Optional.empty();
    }
    if (a.isZero()) {
      return b.isZero() ? Optional.empty() : Optional.of(with(point, c, f0.negated().dividedBy(b)));
    }
    Gaussian discriminant = b.times(b).minus(Gaussian.of(4).times(a).times(f0));
    Optional<Gaussian> root = discriminant.sqrt();
    return root.isEmpty() || !root.get().isReal()
        ? Optional.empty()
        : Optional.of(with(point, c, root.get().minus(b).dividedBy(a.plus(a))));
  }

  private List<Coordinate> coordinates(Point point) {
    List<Coordinate> all = new ArrayList<>();
    question
        .variables()
        .forEach(
            (name, type) -> {
              if (type == Type.UNIT_VECTOR) {
                return;
              }
              List<Tensor<Gaussian>> parts = parts(point.values().get(name));
              boolean real =
                  type == Type.REAL
                      || type == Type.POSITIVE
                      || type == Type.REAL_VECTOR
                      || type == Type.DISTRIBUTION;
              for (int part = 0; part < parts.size(); part++) {
                for (int entry = 0; entry < parts.get(part).entries().size(); entry++) {
                  all.add(new Coordinate(name, part, entry, false));
                  if (!real) {
                    all.add(new Coordinate(name, part, entry, true));
                  }
                }
              }
            });
    return all;
  }

  private static List<Tensor<Gaussian>> parts(Point.Value value) {
    if (value instanceof Point.Constant c) {
      return c.timesPi() ? List.of() : List.of(c.value());
    }
    if (value instanceof Point.Propagator p) {
      return List.of(p.gamma(), p.gammaFlip(), p.gradGamma(), p.gradGammaFlip());
    }
    Point.Distribution d = (Point.Distribution) value;
    return List.of(Tensor.scalar(d.energy()), d.spin());
  }

  private static Point.Value rebuilt(Point.Value value, List<Tensor<Gaussian>> parts) {
    if (value instanceof Point.Constant) {
      return new Point.Constant(parts.get(0), false);
    }
    if (value instanceof Point.Propagator) {
      return new Point.Propagator(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
    return new Point.Distribution(parts.get(0).scalar(), parts.get(1));
  }

  private Point with(Point point, Coordinate c, Gaussian x) {
    Map<String, Point.Value> values = new LinkedHashMap<>(point.values());
    Point.Value old = values.get(c.name());
    List<Tensor<Gaussian>> parts = new ArrayList<>(parts(old));
    Tensor<Gaussian> part = parts.get(c.part());
    List<Gaussian> entries = new ArrayList<>(part.entries());
    Gaussian entry = entries.get(c.entry());
    entries.set(
        c.entry(),
        c.imaginary() ? Gaussian.complex(entry.real(), x) : Gaussian.complex(x, entry.imaginary()));
    parts.set(c.part(), new Tensor<>(part.shape(), entries));
    values.put(c.name(), rebuilt(old, parts));
    return new Point(values);
  }
}
