package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Tensor;

/** Makes a counterexample small: as many zeros and ones as the failure allows. */
final class Shrinker {
  private static final int MAX_TESTS = 2000;

  /** Constants such as Cos[1] are slow to compare. */
  private static final int MAX_IRRATIONAL_TESTS = 60;

  private final Question question;
  private final PointTest test;

  Shrinker(Question question, PointTest test) {
    this.question = question;
    this.test = test;
  }

  /** The work on one counterexample. */
  private final class Search {
    private Point point;
    private PointTest.False failure;
    private int tests;

    Search(Point point, PointTest.False failure) {
      this.point = point;
      this.failure = failure;
    }

    Counterexample counterexample() {
      return new Counterexample(
          point.text(), failure.component(), failure.left().get(), failure.right().get(), true);
    }

    boolean accept(String name, Point.Value value) {
      if (tests >= (test.metIrrational() ? MAX_IRRATIONAL_TESTS : MAX_TESTS)) {
        return false;
      }
      tests++;
      Point candidate = point.with(name, value);
      if (test.at(candidate) instanceof PointTest.False f) {
        point = candidate;
        failure = f;
        return true;
      }
      return false;
    }
  }

  /** A smaller point at which the relation is still false and defined. */
  Counterexample shrink(Point start, PointTest.False there) {
    Search search = new Search(start, there);
    boolean changed = true;
    for (int round = 0; changed && round < 3; round++) {
      changed = false;
      for (String name : question.variables().keySet()) {
        changed |= shrink(search, name, question.variables().get(name));
      }
    }
    return search.counterexample();
  }

  private boolean shrink(Search search, String name, Type type) {
    Point.Value value = search.point.values().get(name);
    boolean changed = false;
    if (value instanceof Point.Constant c) {
      if (type == Type.UNIT_VECTOR) {
        return unit(search, name, c);
      }
      List<Gaussian> candidates =
          type == Type.POSITIVE
              ? Values.scalars(type)
              : Values.scalars(
                  type == Type.REAL || type == Type.REAL_VECTOR ? Type.REAL : Type.COMPLEX);
      changed = entries(search, c.value(), candidates, name, t -> new Point.Constant(t, false));
    } else if (value instanceof Point.Distribution d) {
      List<Gaussian> reals = Values.scalars(Type.REAL);
      changed =
          entries(
              search,
              Tensor.scalar(d.energy()),
              reals,
              name,
              t -> new Point.Distribution(t.scalar(), d.spin()));
      Gaussian energy = ((Point.Distribution) search.point.values().get(name)).energy();
      changed |= entries(search, d.spin(), reals, name, t -> new Point.Distribution(energy, t));
    } else if (value instanceof Point.Propagator) {
      changed = propagator(search, name);
    }
    return changed;
  }

  private boolean unit(Search search, String name, Point.Constant old) {
    for (List<Gaussian> simple : Values.unitVectors()) {
      if (old.value().entries().equals(simple)) {
        return false;
      }
      if (search.accept(name, new Point.Constant(Tensor.vector(simple), false))) {
        return true;
      }
    }
    return false;
  }

  private boolean propagator(Search search, String name) {
    boolean changed = false;
    List<Gaussian> complex = Values.scalars(Type.COMPLEX);
    for (int part = 0; part < 4; part++) {
      int index = part;
      Point.Propagator p = (Point.Propagator) search.point.values().get(name);
      List<Tensor<Gaussian>> parts =
          List.of(p.gradGamma(), p.gradGammaFlip(), p.gammaFlip(), p.gamma());
      changed |=
          entries(
              search,
              parts.get(index),
              complex,
              name,
              t -> {
                List<Tensor<Gaussian>> all = new ArrayList<>(parts);
                all.set(index, t);
                return new Point.Propagator(all.get(3), all.get(2), all.get(0), all.get(1));
              });
    }
    return changed;
  }

  /** Tries the candidates, in their order, for all entries at once and then for each. */
  private static boolean entries(
      Search search,
      Tensor<Gaussian> old,
      List<Gaussian> candidates,
      String name,
      java.util.function.Function<Tensor<Gaussian>, Point.Value> rebuild) {
    Tensor<Gaussian> current = old;
    boolean changed = false;
    Gaussian first = candidates.get(0);
    Tensor<Gaussian> uniform = old.map(x -> first);
    if (!uniform.equals(old) && search.accept(name, rebuild.apply(uniform))) {
      return true;
    }
    for (int i = 0; i < old.entries().size(); i++) {
      for (Gaussian candidate : candidates) {
        if (candidate.equals(current.at(i))) {
          break;
        }
        List<Gaussian> entries = new ArrayList<>(current.entries());
        entries.set(i, candidate);
        Tensor<Gaussian> smaller = new Tensor<>(current.shape(), entries);
        if (search.accept(name, rebuild.apply(smaller))) {
          current = smaller;
          changed = true;
          break;
        }
      }
    }
    return changed;
  }
}
