package org.spinproof.symbolic.algebra;

import java.util.Optional;

/**
 * Elementary functions of fractions, as further symbols of the ring. Every rewriting is true for
 * all values of the symbols at which both sides are defined, on the principal branches; what is not
 * rewritten is a symbol about which less is known.
 */
final class Kernels {
  private static final int MAX_EXPONENT = 200;
  private final FractionField field;
  private final Signs signs;
  private final Exponentials exponentials;
  private final Roots roots;
  private final Logarithms logarithms;
  private final Definitions definitions;
  private int pi = -1;

  Kernels(FractionField field) {
    this.field = field;
    this.definitions = new Definitions();
    this.signs = new Signs(field, new Enclosures(field.ring(), definitions));
    this.roots = new Roots(field, signs, definitions);
    this.logarithms = new Logarithms(field, this, signs, definitions);
    this.exponentials = new Exponentials(field, this, definitions);
  }

  Signs signs() {
    return signs;
  }

  Roots roots() {
    return roots;
  }

  Logarithms logarithms() {
    return logarithms;
  }

  Exponentials exponentials() {
    return exponentials;
  }

  Fraction pi() {
    return field.symbol(piSymbol());
  }

  int piSymbol() {
    if (pi < 0) {
      pi = field.ring().positive("Pi");
      definitions.define(pi, new Definitions.Pi());
    }
    return pi;
  }

  boolean isFunction(int symbol) {
    return definitions.of(symbol).isPresent() && symbol != pi;
  }

  boolean isPi(int symbol) {
    return symbol == pi;
  }

  private Fraction exp(Fraction x) {
    return exponentials.of(x);
  }

  private Fraction times(Gaussian g, Fraction x) {
    return field.multiply(field.of(g), x);
  }

  Fraction exponential(Fraction x) {
    return exp(x);
  }

  Fraction apply(ElementaryFunction function, Fraction x) {
    Gaussian half = Gaussian.of(1, 0, 2);
    return switch (function) {
      case EXP -> exp(x);
      case COSH -> times(half, field.add(exp(x), exp(field.negate(x))));
      case SINH -> times(half, field.subtract(exp(x), exp(field.negate(x))));
      case COS -> apply(ElementaryFunction.COSH, times(Gaussian.I, x));
      case SIN -> times(Gaussian.I.negated(), apply(ElementaryFunction.SINH, times(Gaussian.I, x)));
      case TAN -> field.divide(apply(ElementaryFunction.SIN, x), apply(ElementaryFunction.COS, x));
      case TANH ->
          field.divide(apply(ElementaryFunction.SINH, x), apply(ElementaryFunction.COSH, x));
      case SQRT -> roots.squareRoot(x);
      case ABS -> roots.absolute(x);
      case LOG -> logarithms.of(x);
      case ARC_TAN, ARC_TANH -> {
        requireOffCut(function, x);
        yield new InverseFunctions<>(field).apply(function, x);
      }
      case ARC_SIN, ARC_COS, ARC_SINH, ARC_COSH -> new InverseFunctions<>(field).apply(function, x);
    };
  }

  /** The texts disagree about the values on these cuts, so none is taken. */
  private void requireOffCut(ElementaryFunction function, Fraction x) {
    Optional<Gaussian> number = field.asNumber(x);
    if (number.isPresent()) {
      Gaussian z =
          function == ElementaryFunction.ARC_TAN ? number.get().times(Gaussian.I) : number.get();
      if (z.equals(Gaussian.ONE) || z.equals(Gaussian.MINUS_ONE)) {
        throw new Undefined(function + " of " + number.get());
      }
      if (z.isReal() && z.times(z).minus(Gaussian.ONE).signum() > 0) {
        throw new Undecidable(function + " on its branch cut");
      }
    }
  }

  Fraction power(Fraction base, Fraction exponent) {
    Optional<Gaussian> p = field.asNumber(exponent);
    if (p.isPresent() && p.get().toInt().isPresent()) {
      int n = p.get().toInt().get();
      if (n <= 0 && field.isZero(base)) {
        throw new Undefined("0 to the power " + n);
      }
      Optional<Gaussian> number = field.asNumber(base);
      if (number.isPresent()) {
        return field.of(number.get().power(n));
      }
      if (Math.abs(n) > MAX_EXPONENT) {
        throw new Undecidable("too large: exponent " + n);
      }
      return field.integerPower(base, n);
    }
    if (field.isZero(base)) {
      if (p.isPresent() && p.get().signum() > 0) {
        return base;
      }
      throw new Undefined("a power of 0");
    }
    if (p.isPresent() && p.get().isReal()) {
      return roots.rationalPower(base, p.get());
    }
    return exp(field.multiply(exponent, logarithms.of(base)));
  }

  Fraction coshRoot(Fraction u) {
    return field.isZero(u) ? field.one() : apply(ElementaryFunction.COSH, roots.someSquareRoot(u));
  }

  Fraction sinhcRoot(Fraction u) {
    if (field.isZero(u)) {
      return field.one();
    }
    Fraction q = roots.someSquareRoot(u);
    return field.divide(apply(ElementaryFunction.SINH, q), q);
  }
}
