package org.spinproof.numeric.rounding;

import java.util.function.UnaryOperator;

/**
 * The elementary functions of scalar series: the Taylor coefficients of the function at the
 * constant term, composed with the rest. Where the constant term lies on a branch cut and the
 * series leaves it, nothing is known.
 */
public final class JetFunctions {
  private JetFunctions() {}

  /** Reciprocal. */
  public static Jet reciprocal(Jet x) {
    Approximate inverse = Approximate.ONE.divide(value(x));
    if (x.isConstant()) {
      return Jet.constant(x.truncation(), inverse);
    }
    Approximate[] taylor = coefficients(x);
    taylor[0] = inverse;
    for (int k = 1; k < taylor.length; k++) {
      taylor[k] = taylor[k - 1].times(inverse).negate();
    }
    return x.compose(taylor);
  }

  /** Square root. */
  public static Jet sqrt(Jet x) {
    return power(x, Approximate.of(0.5));
  }

  /** Power with a constant exponent. */
  public static Jet power(Jet x, Approximate exponent) {
    if (x.isConstant()) {
      return Jet.constant(x.truncation(), ElementaryFunctions.power(value(x), exponent));
    }
    double p = exponent.re();
    if (exponent.isExact() && exponent.im() == 0 && p == Math.rint(p) && Math.abs(p) <= 64) {
      return integerPower(p < 0 ? reciprocal(x) : x, (int) Math.abs(p));
    }
    if (leavesCut(x)) {
      return unknown(x);
    }
    Approximate[] taylor = coefficients(x);
    Approximate inverse = Approximate.ONE.divide(value(x));
    taylor[0] = ElementaryFunctions.power(value(x), exponent);
    for (int k = 1; k < taylor.length; k++) {
      Approximate factor =
          exponent.minus(Approximate.of(k - 1)).divide(Approximate.of(k)).times(inverse);
      taylor[k] = taylor[k - 1].times(factor);
    }
    return x.compose(taylor);
  }

  /** Power of two series. */
  public static Jet power(Jet base, Jet exponent) {
    return exponent.isConstant() ? power(base, value(exponent)) : exp(exponent.times(log(base)));
  }

  private static Jet integerPower(Jet x, int exponent) {
    Jet result = Jet.constant(x.truncation(), Approximate.ONE);
    for (int k = 0; k < exponent; k++) {
      result = result.times(x);
    }
    return result;
  }

  /** Exponential. */
  public static Jet exp(Jet x) {
    Approximate[] taylor = coefficients(x);
    taylor[0] = ElementaryFunctions.exp(value(x));
    for (int k = 1; k < taylor.length; k++) {
      taylor[k] = taylor[k - 1].divide(Approximate.of(k));
    }
    return x.compose(taylor);
  }

  /** Logarithm. */
  public static Jet log(Jet x) {
    if (x.isConstant()) {
      return Jet.constant(x.truncation(), ElementaryFunctions.log(value(x)));
    }
    return leavesCut(x)
        ? unknown(x)
        : integrated(x, ElementaryFunctions::log, JetFunctions::reciprocal);
  }

  /** Sine. */
  public static Jet sin(Jet x) {
    Approximate sine = ElementaryFunctions.sin(value(x));
    Approximate cosine = ElementaryFunctions.cos(value(x));
    return x.compose(cyclic(coefficients(x), sine, cosine, sine.negate(), cosine.negate()));
  }

  /** Cosine. */
  public static Jet cos(Jet x) {
    Approximate sine = ElementaryFunctions.sin(value(x));
    Approximate cosine = ElementaryFunctions.cos(value(x));
    return x.compose(cyclic(coefficients(x), cosine, sine.negate(), cosine.negate(), sine));
  }

  private static Approximate[] cyclic(Approximate[] taylor, Approximate... derivatives) {
    double factorial = 1;
    for (int k = 0; k < taylor.length; k++) {
      factorial *= Math.max(1, k);
      taylor[k] = derivatives[k % 4].divide(Approximate.of(factorial));
    }
    return taylor;
  }

  /** Tangent. */
  public static Jet tan(Jet x) {
    return x.isConstant()
        ? Jet.constant(x.truncation(), ElementaryFunctions.tan(value(x)))
        : sin(x).times(reciprocal(cos(x)));
  }

  /** Hyperbolic sine. */
  public static Jet sinh(Jet x) {
    return timesI(sin(timesI(x))).negate();
  }

  /** Hyperbolic cosine. */
  public static Jet cosh(Jet x) {
    return cos(timesI(x));
  }

  /** Hyperbolic tangent. */
  public static Jet tanh(Jet x) {
    return timesI(tan(timesI(x))).negate();
  }

  /** Inverse sine. */
  public static Jet arcSin(Jet x) {
    return integrated(x, ElementaryFunctions::arcSin, s -> inverseRoot(one(s).minus(s.times(s))));
  }

  /** Inverse cosine. */
  public static Jet arcCos(Jet x) {
    return integrated(
        x, ElementaryFunctions::arcCos, s -> inverseRoot(one(s).minus(s.times(s))).negate());
  }

  /** Inverse tangent. */
  public static Jet arcTan(Jet x) {
    return integrated(x, ElementaryFunctions::arcTan, s -> reciprocal(one(s).plus(s.times(s))));
  }

  /** Inverse hyperbolic sine. */
  public static Jet arcSinh(Jet x) {
    return integrated(x, ElementaryFunctions::arcSinh, s -> inverseRoot(one(s).plus(s.times(s))));
  }

  /** Inverse hyperbolic cosine. */
  public static Jet arcCosh(Jet x) {
    return integrated(
        x,
        ElementaryFunctions::arcCosh,
        s -> inverseRoot(s.plus(one(s))).times(inverseRoot(s.minus(one(s)))));
  }

  /** Inverse hyperbolic tangent. */
  public static Jet arcTanh(Jet x) {
    return integrated(x, ElementaryFunctions::arcTanh, s -> reciprocal(one(s).minus(s.times(s))));
  }

  /** Modulus: of a series the square root of x conj x. */
  public static Jet abs(Jet x) {
    if (x.isConstant()) {
      return Jet.constant(x.truncation(), value(x).abs());
    }
    Jet conjugate = x.linear(tensor -> tensor.map(Approximate::conjugate));
    Jet square = x.times(conjugate).linear(tensor -> tensor.map(Approximate::realPart));
    return sqrt(square);
  }

  /** Taylor coefficients from those of the derivative, a series in one small quantity. */
  private static Jet integrated(
      Jet x, UnaryOperator<Approximate> function, UnaryOperator<Jet> derivative) {
    Approximate at = value(x);
    if (x.isConstant()) {
      return Jet.constant(x.truncation(), function.apply(at));
    }
    Approximate[] taylor = coefficients(x);
    taylor[0] = function.apply(at);
    Truncation line = new Truncation(taylor.length - 1);
    Jet argument = Jet.constant(line, at).plus(Jet.small(line, 0, Tensor.scalar(Approximate.ONE)));
    Jet slope = derivative.apply(argument);
    for (int k = 1; k < taylor.length; k++) {
      taylor[k] = slope.coefficient(k - 1).value().divide(Approximate.of(k));
    }
    return x.compose(taylor);
  }

  private static Jet inverseRoot(Jet x) {
    return power(x, Approximate.of(-0.5));
  }

  private static Jet one(Jet x) {
    return Jet.constant(x.truncation(), Approximate.ONE);
  }

  private static Jet timesI(Jet x) {
    return x.linear(tensor -> tensor.map(Approximate::timesI));
  }

  private static Approximate value(Jet x) {
    return x.constantTerm().value();
  }

  private static Approximate[] coefficients(Jet x) {
    return new Approximate[x.isConstant() ? 1 : x.truncation().totalDegree() + 1];
  }

  private static boolean leavesCut(Jet x) {
    Approximate at = value(x);
    return at.isReal() && at.re() - at.error() <= 0 && !x.isReal();
  }

  private static Jet unknown(Jet x) {
    return Jet.constant(x.truncation(), Approximate.UNKNOWN);
  }
}
