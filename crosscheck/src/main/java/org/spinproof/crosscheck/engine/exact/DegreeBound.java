package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.symbolic.algebra.Undecidable;

/**
 * Bounds the degree of the numerator of the difference of a relation's sides, as a polynomial in
 * the real and imaginary parts of the coordinates that points are drawn in. Denominators are
 * followed as products of factors, so that a sum of terms over a common one does not seem worse
 * than it is.
 */
final class DegreeBound {
  private static final int LIMIT = 1 << 24;
  private final Program program;
  private final Question question;

  /** The degree of each factor that occurs in a denominator. */
  private final List<Integer> factorDegrees = new ArrayList<>();

  private final Map<String, Integer> factors = new HashMap<>();
  private final Map<String, Degree> memo = new HashMap<>();

  /** A bound for all entries of a tensor: numerator, and exponents of the common factors. */
  private record Degree(int numerator, Map<Integer, Integer> factors) {}

  private static final Degree CONSTANT = new Degree(0, Map.of());

  DegreeBound(Program program, Question question) {
    this.program = program;
    this.question = question;
  }

  /**
   * The bound for the relation of the question.
   *
   * @throws Undecidable if a side is no rational function
   */
  int ofDifference() {
    Degree sum = sum(side(program.relation().left()), side(program.relation().right()));
    return sum.numerator();
  }

  private Degree side(int step) {
    Degree degree = degree(step, Energy.PLUS);
    if (question.integrated()) {
      degree = sum(degree, degree(step, Energy.MINUS));
    }
    int order = question.order().values().stream().mapToInt(Integer::intValue).sum();
    // A coefficient of P/Q up to this order is a polynomial over Q0^(order + 1).
    int numerator = degree.numerator();
    for (int k = 0; k < order; k++) {
      numerator = bounded((long) numerator + weight(degree.factors()));
    }
    return new Degree(numerator, times(degree.factors(), order + 1));
  }

  private static int bounded(long degree) {
    if (degree > LIMIT) {
      throw new Undecidable("too large: the degree of the difference");
    }
    return (int) degree;
  }

  private int weight(Map<Integer, Integer> exponents) {
    long sum = 0;
    for (Map.Entry<Integer, Integer> e : exponents.entrySet()) {
      sum += (long) e.getValue() * factorDegrees.get(e.getKey());
    }
    return bounded(sum);
  }

  private static Map<Integer, Integer> times(Map<Integer, Integer> exponents, int n) {
    Map<Integer, Integer> product = new TreeMap<>();
    exponents.forEach((factor, e) -> product.put(factor, bounded((long) e * n)));
    return product;
  }

  private int factor(String name, int degree) {
    Integer known = factors.putIfAbsent(name, factorDegrees.size());
    if (known == null) {
      factorDegrees.add(degree);
      return factorDegrees.size() - 1;
    }
    return known;
  }

  private Degree sum(Degree a, Degree b) {
    Map<Integer, Integer> common = new TreeMap<>(a.factors());
    b.factors().forEach((f, e) -> common.merge(f, e, Math::max));
    int all = weight(common);
    return new Degree(
        Math.max(
            bounded((long) a.numerator() + all - weight(a.factors())),
            bounded((long) b.numerator() + all - weight(b.factors()))),
        common);
  }

  private static Degree product(Degree a, Degree b) {
    Map<Integer, Integer> all = new TreeMap<>(a.factors());
    b.factors().forEach((f, e) -> all.merge(f, e, (x, y) -> bounded((long) x + y)));
    return new Degree(bounded((long) a.numerator() + b.numerator()), all);
  }

  private static Degree power(Degree a, int n) {
    return new Degree(bounded((long) a.numerator() * n), times(a.factors(), n));
  }

  /** 1/a: the factors become the numerator and the numerator a factor of its own. */
  private Degree inverse(Degree a, String name) {
    return new Degree(
        weight(a.factors()),
        a.numerator() == 0 ? Map.of() : Map.of(factor(name, a.numerator()), 1));
  }

  private Degree degree(int step, Energy energy) {
    String key = step + " " + energy;
    Degree known = memo.get(key);
    if (known == null) {
      known = compute(step, energy);
      memo.put(key, known);
    }
    return known;
  }

  private Degree compute(int index, Energy energy) {
    Program.Step step = program.step(index);
    if (step instanceof Program.Step.Exact) {
      return CONSTANT;
    }
    if (step instanceof Program.Step.Name name) {
      return variable(name.name(), energy);
    }
    if (!(step instanceof Program.Step.Apply apply)) {
      throw new Undecidable("no degree bound for irrational constants");
    }
    List<Integer> a = apply.arguments();
    return switch (apply.operation()) {
      // Conjugates have other factors of the same degrees: named by the energy they are met at.
      case TILDE -> conjugate(degree(a.get(0), energy.opposite()));
      case CONJUGATE, DAGGER -> conjugate(degree(a.get(0), energy));
      case RE, IM -> {
        Degree d = degree(a.get(0), energy);
        yield sum(d, conjugate(d));
      }
      case FLIP -> degree(a.get(0), energy.opposite());
      case GRAD -> {
        Degree d = degree(a.get(0), energy);
        yield new Degree(
            bounded((long) d.numerator() + weight(d.factors())), times(d.factors(), 2));
      }
      case ENERGY, SPIN, MATRIX -> new Degree(1, Map.of());
      case PLUS, LIST, CROSS, TIMES, DOT, COMMUTATOR, ANTICOMMUTATOR ->
          many(apply.operation(), a, energy);
      case POWER -> power(a, energy);
      case DET -> power(degree(a.get(0), energy), rows(a.get(0)));
      case INVERSE -> {
        Degree d = degree(a.get(0), energy);
        int n = rows(a.get(0));
        yield product(
            power(d, Math.max(1, n - 1)), inverse(power(d, n), "inverse " + index + energy));
      }
      case PART,
          TRANSPOSE,
          TR,
          SLASH,
          SLASH_HAT,
          TRACE,
          TRACE_HAT,
          SINGLET,
          TRIPLET,
          NORMAL_SINGLET,
          NORMAL_TRIPLET,
          BLOCK ->
          degree(a.get(0), energy);
      case IDENTITY_MATRIX, KRONECKER_DELTA, SIGNATURE, SIGMA, SIGMA_HAT, TAU_HAT -> CONSTANT;
      default -> {
        for (int argument : a) {
          Degree d = degree(argument, energy);
          if (d.numerator() > 0 || !d.factors().isEmpty()) {
            throw new Undecidable(
                "true at every exact point tried, but "
                    + apply.operation().spelling()
                    + " has no degree that would bound the error");
          }
        }
        yield CONSTANT;
      }
    };
  }

  private int rows(int step) {
    Type type =
        program.step(step) instanceof Program.Step.Name name
            ? question.variables().get(name.name())
            : Type.NAMBU_MATRIX;
    // The largest matrix of the vocabulary, unless it is known to be smaller, bounds the rest.
    return type == Type.SPIN_MATRIX ? 2 : rowsOf(step);
  }

  /** Number of rows: lists may be longer than any matrix of the vocabulary. */
  private int rowsOf(int step) {
    int rows = 4;
    for (int s = 0; s <= step; s++) {
      if (program.step(s) instanceof Program.Step.Apply a) {
        if (a.operation() == Operation.LIST) {
          rows = Math.max(rows, a.arguments().size());
        } else if (a.operation() == Operation.IDENTITY_MATRIX
            && program.step(a.arguments().get(0)) instanceof Program.Step.Exact n) {
          rows = Math.max(rows, n.value().toInt().orElse(rows));
        }
      }
    }
    return rows;
  }

  private Degree many(Operation operation, List<Integer> arguments, Energy energy) {
    boolean additive = operation == Operation.PLUS || operation == Operation.LIST;
    Degree result = degree(arguments.get(0), energy);
    for (int argument : arguments.subList(1, arguments.size())) {
      Degree next = degree(argument, energy);
      result = additive ? sum(result, next) : product(result, next);
    }
    return result;
  }

  private Degree power(List<Integer> a, Energy energy) {
    if (!(program.step(a.get(1)) instanceof Program.Step.Exact exponent)
        || exponent.value().toInt().isEmpty()) {
      throw new Undecidable(
          "true at every exact point tried, but a power has no degree that would bound the error");
    }
    int n = exponent.value().toInt().get();
    if (program.step(a.get(0)) instanceof Program.Step.Apply inner
        && inner.operation() == Operation.ABS
        && n > 0
        && n % 2 == 0) {
      Degree z = degree(inner.arguments().get(0), energy);
      return power(product(z, conjugate(z)), n / 2);
    }
    Degree base = degree(a.get(0), energy);
    return n >= 0 ? power(base, n) : power(inverse(base, "power " + a.get(0) + energy), -n);
  }

  private Degree conjugate(Degree d) {
    Map<Integer, Integer> conjugated = new TreeMap<>();
    d.factors().forEach((f, e) -> conjugated.merge(conjugateFactor(f), e, Integer::sum));
    return new Degree(d.numerator(), conjugated);
  }

  private int conjugateFactor(int factor) {
    String name = nameOf(factor);
    if (name.startsWith("real ")) {
      return factor;
    }
    String other = name.startsWith("conjugate ") ? name.substring(10) : "conjugate " + name;
    return factor(other, factorDegrees.get(factor));
  }

  private String nameOf(int factor) {
    return factors.entrySet().stream()
        .filter(e -> e.getValue() == factor)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private Degree variable(String name, Energy energy) {
    return switch (question.variables().get(name)) {
      case UNIT_VECTOR -> new Degree(2, Map.of(factor("real " + name, 2), 1));
      // γ and γ̃ enter each block at most twice over det(1 − γγ̃); the determinant at −ε is the
      // conjugate of that at +ε.
      case PROPAGATOR ->
          new Degree(
              4, Map.of(factor((energy == Energy.PLUS ? "" : "conjugate ") + "det " + name, 4), 1));
      default -> new Degree(1, Map.of());
    };
  }
}
