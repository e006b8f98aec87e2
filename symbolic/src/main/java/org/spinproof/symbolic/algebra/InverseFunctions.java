package org.spinproof.symbolic.algebra;

/**
 * The inverse trigonometric and hyperbolic functions by their definitions through principal
 * logarithms and square roots.
 *
 * @param <S> the scalar
 */
final class InverseFunctions<S> {
  private final Field<S> field;

  InverseFunctions(Field<S> field) {
    this.field = field;
  }

  private S log(S x) {
    return field.apply(ElementaryFunction.LOG, x);
  }

  private S sqrt(S x) {
    return field.apply(ElementaryFunction.SQRT, x);
  }

  private S number(Gaussian g) {
    return field.of(g);
  }

  private S times(Gaussian g, S x) {
    return field.multiply(field.of(g), x);
  }

  private S onePlus(S x) {
    return field.add(field.one(), x);
  }

  S apply(ElementaryFunction function, S z) {
    S square = field.multiply(z, z);
    return switch (function) {
      // −i Log(i z + √(1 − z²))
      case ARC_SIN -> {
        S root = sqrt(onePlus(field.negate(square)));
        yield times(Gaussian.I.negated(), log(field.add(times(Gaussian.I, z), root)));
      }
      case ARC_COS ->
          field.subtract(
              times(Gaussian.of(1, 0, 2), field.pi()), apply(ElementaryFunction.ARC_SIN, z));
      // (i/2)(Log(1 − i z) − Log(1 + i z))
      case ARC_TAN -> {
        S iz = times(Gaussian.I, z);
        yield times(
            Gaussian.of(0, 1, 2), field.subtract(log(onePlus(field.negate(iz))), log(onePlus(iz))));
      }
      case ARC_SINH -> log(field.add(z, sqrt(onePlus(square))));
      case ARC_COSH ->
          log(
              field.add(
                  z,
                  field.multiply(sqrt(onePlus(z)), sqrt(field.subtract(z, number(Gaussian.ONE))))));
      // (Log(1 + z) − Log(1 − z))/2
      case ARC_TANH ->
          times(
              Gaussian.of(1, 0, 2), field.subtract(log(onePlus(z)), log(onePlus(field.negate(z)))));
      default -> throw new IllegalArgumentException(function + " is no inverse function");
    };
  }
}
