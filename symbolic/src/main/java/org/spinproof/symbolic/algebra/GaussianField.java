package org.spinproof.symbolic.algebra;

import java.util.List;
import java.util.Optional;

/** The Gaussian rationals. Functions have a value only where it is a Gaussian rational too. */
public enum GaussianField implements Field<Gaussian> {
  /** The only one. */
  INSTANCE;

  private static final int MAX_EXPONENT = 1000;

  @Override
  public Gaussian of(Gaussian number) {
    return number;
  }

  @Override
  public Gaussian add(Gaussian a, Gaussian b) {
    return a.plus(b);
  }

  @Override
  public Gaussian negate(Gaussian a) {
    return a.negated();
  }

  @Override
  public Gaussian multiply(Gaussian a, Gaussian b) {
    return a.times(b);
  }

  @Override
  public List<Gaussian> product(List<Gaussian> a, List<Gaussian> b, int n) {
    return a.stream().anyMatch(Gaussian::isLarge) || b.stream().anyMatch(Gaussian::isLarge)
        ? CommonDenominators.product(a, b, n)
        : Field.super.product(a, b, n);
  }

  @Override
  public Gaussian divide(Gaussian a, Gaussian b) {
    return a.dividedBy(b);
  }

  @Override
  public Gaussian conjugate(Gaussian a) {
    return a.conjugate();
  }

  @Override
  public boolean isZero(Gaussian a) {
    return a.isZero();
  }

  @Override
  public Optional<Gaussian> asNumber(Gaussian a) {
    return Optional.of(a);
  }

  @Override
  public Gaussian e() {
    throw irrational("E");
  }

  @Override
  public Gaussian pi() {
    throw irrational("Pi");
  }

  private static Undecidable irrational(String what) {
    return new Undecidable(what + " is no Gaussian rational here");
  }

  @Override
  public Gaussian apply(ElementaryFunction function, Gaussian x) {
    return switch (function) {
      case SQRT -> x.sqrt().orElseThrow(() -> irrational("Sqrt"));
      case ABS -> x.times(x.conjugate()).sqrt().orElseThrow(() -> irrational("Abs"));
      case SIN, TAN, SINH, TANH, ARC_SIN, ARC_TAN, ARC_SINH, ARC_TANH -> {
        if (x.isZero()) {
          yield Gaussian.ZERO;
        }
        throw irrational(function.name());
      }
      case EXP, COS, COSH -> {
        if (x.isZero()) {
          yield Gaussian.ONE;
        }
        throw irrational(function.name());
      }
      case LOG -> {
        if (x.isZero()) {
          throw new Undefined("Log[0]");
        }
        yield zeroAtOne(function, x);
      }
      case ARC_COS, ARC_COSH -> zeroAtOne(function, x);
    };
  }

  private static Gaussian zeroAtOne(ElementaryFunction function, Gaussian x) {
    if (x.equals(Gaussian.ONE)) {
      return Gaussian.ZERO;
    }
    throw irrational(function.name());
  }

  @Override
  public Gaussian power(Gaussian base, Gaussian exponent) {
    Optional<Integer> integer = exponent.toInt();
    if (integer.isPresent()) {
      int n = integer.get();
      if (base.isZero() && n <= 0) {
        throw new Undefined("0 to the power " + n);
      }
      return base.power(n);
    }
    if (base.isZero()) {
      if (exponent.signum() > 0) {
        return base;
      }
      throw new Undefined("0 to the power " + exponent);
    }
    if (base.equals(Gaussian.ONE)) {
      return base;
    }
    Optional<Integer> twice = exponent.plus(exponent).toInt();
    if (twice.isPresent() && Math.abs(twice.get()) <= MAX_EXPONENT) {
      return base.sqrt().orElseThrow(() -> irrational("Power")).power(twice.get());
    }
    throw irrational("Power");
  }

  @Override
  public Gaussian coshRoot(Gaussian u) {
    return apply(ElementaryFunction.COSH, u);
  }

  @Override
  public Gaussian sinhcRoot(Gaussian u) {
    if (u.isZero()) {
      return Gaussian.ONE;
    }
    throw irrational("MatrixExp");
  }
}
