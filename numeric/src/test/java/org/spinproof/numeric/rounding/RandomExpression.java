package org.spinproof.numeric.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;

/**
 * A random expression evaluated twice: with error bounds, and with 50 digits by another library.
 */
record RandomExpression(Approximate approximate, Apcomplex precise, String text) {
  static final int DIGITS = 50;
  private static final Apcomplex ONE = number(1);
  private static final Apcomplex IMAGINARY = new Apcomplex(Apfloat.ZERO, new Apfloat(1, DIGITS));

  static Apcomplex number(double value) {
    return new Apfloat(new java.math.BigDecimal(value), DIGITS);
  }

  static Apcomplex number(double re, double im) {
    return new Apcomplex(
        new Apfloat(new java.math.BigDecimal(re), DIGITS),
        new Apfloat(new java.math.BigDecimal(im), DIGITS));
  }

  static RandomExpression of(Random random, int depth) {
    return of(random, depth, 0);
  }

  /** Of numbers that are off by as much as their error bound says, a fraction of 1. */
  static RandomExpression disturbed(Random random, double error) {
    return of(random, 1, error);
  }

  private static RandomExpression of(Random random, int depth, double error) {
    if (depth == 0 || (error == 0 && random.nextInt(8) == 0)) {
      double re = random.nextGaussian() * Math.exp(random.nextGaussian());
      double im = random.nextBoolean() ? 0 : random.nextGaussian();
      double angle = im == 0 ? Math.PI * random.nextInt(2) : 2 * Math.PI * random.nextDouble();
      // just inside the disc, so that rounding here does not take it outside
      double x = re + error * (1 - 1e-9) * Math.cos(angle);
      double y = im == 0 ? 0 : im + error * (1 - 1e-9) * Math.sin(angle);
      Approximate value = im == 0 ? Approximate.ofReal(re, error) : Approximate.of(re, im, error);
      return new RandomExpression(value, number(x, y), "(" + re + "," + im + ")");
    }
    RandomExpression a = of(random, depth - 1, error);
    if (random.nextInt(3) > 0) {
      RandomExpression b = of(random, depth - 1, error);
      return switch (random.nextInt(4)) {
        case 0 -> a.with(b, "+", Approximate::plus, Apcomplex::add);
        case 1 -> a.with(b, "-", Approximate::minus, Apcomplex::subtract);
        case 2 -> a.with(b, "*", Approximate::times, Apcomplex::multiply);
        default -> a.with(b, "/", Approximate::divide, Apcomplex::divide);
      };
    }
    return switch (random.nextInt(15)) {
      case 0 -> a.image("sqrt", ElementaryFunctions::sqrt, ApcomplexMath::sqrt);
      case 1 -> a.image("exp", ElementaryFunctions::exp, ApcomplexMath::exp);
      case 2 -> a.image("log", ElementaryFunctions::log, ApcomplexMath::log);
      case 3 -> a.image("sin", ElementaryFunctions::sin, ApcomplexMath::sin);
      case 4 -> a.image("cos", ElementaryFunctions::cos, ApcomplexMath::cos);
      case 5 -> a.image("tan", ElementaryFunctions::tan, ApcomplexMath::tan);
      case 6 -> a.image("sinh", ElementaryFunctions::sinh, ApcomplexMath::sinh);
      case 7 -> a.image("cosh", ElementaryFunctions::cosh, ApcomplexMath::cosh);
      case 8 -> a.image("tanh", ElementaryFunctions::tanh, ApcomplexMath::tanh);
      case 9 -> a.image("asin", ElementaryFunctions::arcSin, RandomExpression::arcSin);
      case 10 -> a.image("acos", ElementaryFunctions::arcCos, z -> ApcomplexMath.acos(z));
      case 11 -> a.image("atan", ElementaryFunctions::arcTan, ApcomplexMath::atan);
      case 12 -> a.image("asinh", ElementaryFunctions::arcSinh, ApcomplexMath::asinh);
      case 13 -> a.image("acosh", ElementaryFunctions::arcCosh, RandomExpression::arcCosh);
      default -> a.image("atanh", ElementaryFunctions::arcTanh, RandomExpression::arcTanh);
    };
  }

  // these three by their definitions: the library's own values on the cuts follow other conventions

  private static Apcomplex arcSin(Apcomplex z) {
    Apcomplex root = ApcomplexMath.sqrt(ONE.subtract(z.multiply(z)));
    return ApcomplexMath.log(IMAGINARY.multiply(z).add(root)).multiply(IMAGINARY).negate();
  }

  private static Apcomplex arcCosh(Apcomplex z) {
    Apcomplex roots = ApcomplexMath.sqrt(z.add(ONE)).multiply(ApcomplexMath.sqrt(z.subtract(ONE)));
    return ApcomplexMath.log(z.add(roots));
  }

  private static Apcomplex arcTanh(Apcomplex z) {
    return ApcomplexMath.log(ONE.add(z))
        .subtract(ApcomplexMath.log(ONE.subtract(z)))
        .divide(number(2));
  }

  private RandomExpression image(
      String name, UnaryOperator<Approximate> function, UnaryOperator<Apcomplex> reference) {
    Approximate image = function.apply(approximate);
    boolean known = image.isKnown() && image.upper() < 1e6;
    return new RandomExpression(
        known ? image : Approximate.UNKNOWN,
        known ? onAxis(image, reference.apply(precise)) : precise,
        name + "(" + text + ")");
  }

  /**
   * What is said to be real must be real to all digits; then the reference is made exactly so,
   * since its last digit decides on which side of a branch cut it lies.
   */
  private static Apcomplex onAxis(Approximate image, Apcomplex reference) {
    if (!image.isReal()) {
      return reference;
    }
    assertThat(reference.imag().doubleValue()).isBetween(-1e-38, 1e-38);
    return reference.real();
  }

  private RandomExpression with(
      RandomExpression that,
      String name,
      BinaryOperator<Approximate> operation,
      BinaryOperator<Apcomplex> reference) {
    Approximate image = operation.apply(approximate, that.approximate);
    return new RandomExpression(
        image,
        image.isKnown() ? reference.apply(precise, that.precise) : precise,
        "(" + text + name + that.text + ")");
  }

  /** Distance of the centre from the precise value. */
  double trueError() {
    Apcomplex difference = precise.subtract(number(approximate.re(), approximate.im()));
    return ApcomplexMath.abs(difference).doubleValue();
  }
}
