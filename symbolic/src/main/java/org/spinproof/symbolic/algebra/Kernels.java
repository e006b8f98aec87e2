package org.spinproof.symbolic.algebra;

import java.util.Optional;

/** Elementary functions of fractions, as further symbols of the ring. */
final class Kernels {
  private static final int MAX_EXPONENT = 200;
  private final FractionField field;
  private int pi = -1;

  Kernels(FractionField field) {
    this.field = field;
  }

  private static Undecidable unknown(String what) {
    return new Undecidable(what + " is beyond the exact road");
  }

  Fraction pi() {
    if (pi < 0) {
      pi = field.ring().positive("Pi");
    }
    return field.symbol(pi);
  }

  Fraction exponential(Fraction x) {
    return apply(ElementaryFunction.EXP, x);
  }

  Fraction apply(ElementaryFunction function, Fraction x) {
    Optional<Gaussian> number = field.asNumber(x);
    if (number.isPresent()) {
      return field.of(GaussianField.INSTANCE.apply(function, number.get()));
    }
    throw unknown(function.name());
  }

  Fraction power(Fraction base, Fraction exponent) {
    Optional<Gaussian> p = field.asNumber(exponent);
    if (p.isPresent() && p.get().toInt().isPresent()) {
      int n = p.get().toInt().get();
      if (n <= 0 && field.isZero(base)) {
        throw new Undefined("0 to the power " + n);
      }
      if (Math.abs(n) > MAX_EXPONENT && field.asNumber(base).isEmpty()) {
        throw new Undecidable("too large: exponent " + n);
      }
      return field.integerPower(base, n);
    }
    throw unknown("Power");
  }

  Fraction coshRoot(Fraction u) {
    return apply(ElementaryFunction.COSH, u);
  }

  Fraction sinhcRoot(Fraction u) {
    return field
        .asNumber(u)
        .filter(Gaussian::isZero)
        .map(field::of)
        .map(z -> field.one())
        .orElseThrow(() -> unknown("MatrixExp"));
  }
}
