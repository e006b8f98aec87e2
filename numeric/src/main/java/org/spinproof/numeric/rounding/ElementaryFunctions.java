package org.spinproof.numeric.rounding;

/**
 * The elementary functions on principal branches, defined through logarithm and square root as
 * Mathematica defines them; on a branch cut the value is the one that those definitions give.
 *
 * <p>An argument whose disc touches a branch cut of the logarithm or the square root without being
 * known to lie on it gives {@link Approximate#UNKNOWN}. Rounding errors of the Java library are
 * taken from the accuracy that {@link Math} promises: one unit in the last place for exp, log, sin,
 * cos, asin, acos and atan, two for atan2, 2.5 for sinh and cosh.
 */
public final class ElementaryFunctions {
  private static final double ULP = 0x1p-52;

  /** What a result near the smallest numbers may be off by, where a relative bound is 0. */
  private static final double UNDERFLOW = 16 * Double.MIN_VALUE;

  private static final Approximate HALF = Approximate.of(0.5);
  private static final Approximate HALF_PI = Approximate.PI.times(HALF);

  private ElementaryFunctions() {}

  /**
   * Square root with the cut along the negative real axis, whose points belong to the upper side.
   */
  public static Approximate sqrt(Approximate z) {
    if (!z.isKnown() || z.isZero()) {
      return z;
    }
    double radius = z.upper();
    if (z.mayBeZero()) {
      // |√z − √c| ≤ √|z| + √|c|
      return Approximate.of(0, 0, Math.sqrt(radius) * (1 + ULP));
    }
    if (touchesCut(z)) {
      return Approximate.UNKNOWN;
    }
    double re;
    double im;
    double modulus = Math.hypot(z.re(), z.im());
    if (z.re() >= 0) {
      re = z.im() == 0 ? Math.sqrt(z.re()) : Math.sqrt((modulus + z.re()) / 2);
      im = z.im() / (2 * re);
    } else {
      im =
          z.im() == 0
              ? Math.sqrt(-z.re())
              : Math.copySign(Math.sqrt((modulus - z.re()) / 2), z.im());
      re = z.im() / (2 * im);
    }
    Approximate root = Approximate.of(re, im);
    // |s − √z| = |s² − z| / |s + √z| ≤ |s² − z| / |s| while |s² − z| ≤ |s|²
    double remainder = root.times(root).minus(z).upper();
    double size = root.lower();
    if (!(remainder <= size * size)) {
      return Approximate.of(re, im, root.magnitude() + Math.sqrt(radius) * (1 + ULP));
    }
    return onAxis(z.isReal(), root, remainder / size);
  }

  private static Approximate onAxis(boolean onAxis, Approximate value, double error) {
    return onAxis ? value.widenedAlongAxisBy(error) : Approximate.of(value.re(), value.im(), error);
  }

  private static boolean touchesCut(Approximate z) {
    boolean onCut = z.isReal() && z.re() + z.error() < 0;
    return !onCut && z.re() - z.error() <= 0 && Math.abs(z.im()) <= z.error();
  }

  /** Exponential. */
  public static Approximate exp(Approximate z) {
    if (z.isZero()) {
      return Approximate.ONE;
    }
    double size = Math.exp(z.re());
    double spread = z.error() == 0 ? 0 : Math.expm1(z.error()) * (1 + 4 * ULP);
    if (z.isReal()) {
      return Approximate.ofReal(size, size * (spread + 2 * ULP) + UNDERFLOW);
    }
    double re = size * Math.cos(z.im());
    double im = size * Math.sin(z.im());
    return Approximate.of(re, im, size * (spread + 4 * ULP) * (1 + 4 * ULP) + UNDERFLOW);
  }

  /** Logarithm with the cut along the negative real axis, whose points have the argument π. */
  public static Approximate log(Approximate z) {
    if (!z.isKnown() || z.mayBeZero() || touchesCut(z)) {
      return Approximate.UNKNOWN;
    }
    double relative = z.error() / z.lower();
    double spread = -Math.log1p(-Math.min(relative, 1)) * (1 + 4 * ULP);
    if (z.isReal() && z.re() > 0) {
      double value = Math.log(z.re());
      return z.isExact() && z.re() == 1
          ? Approximate.ZERO
          : Approximate.ofReal(value, spread + ULP * Math.abs(value));
    }
    double re = z.im() == 0 ? Math.log(-z.re()) : Math.log(Math.hypot(z.re(), z.im()));
    double im = z.im() == 0 ? Math.PI : Math.atan2(z.im(), z.re());
    if (z.isReal()) {
      Approximate part = Approximate.ofReal(re, spread + ULP * Math.abs(re));
      return (z.isExact() && z.re() == -1 ? Approximate.ZERO : part).plus(Approximate.PI.timesI());
    }
    // hypot is off by one unit in its last place, which moves its logarithm by that much absolutely
    double rounding = ULP * (1 + Math.abs(re) + 2 * Math.abs(im));
    return Approximate.of(re, im, spread + rounding);
  }

  /** Sine. */
  public static Approximate sin(Approximate z) {
    if (z.isZero()) {
      return z;
    }
    double re = Math.sin(z.re()) * (z.im() == 0 ? 1 : Math.cosh(z.im()));
    double im = z.im() == 0 ? 0 : Math.cos(z.re()) * Math.sinh(z.im());
    Approximate value = Approximate.of(re, im);
    return onAxis(z.isReal() || z.isImaginary(), value, circularError(z, value));
  }

  /** Cosine. */
  public static Approximate cos(Approximate z) {
    if (z.isZero()) {
      return Approximate.ONE;
    }
    double re = Math.cos(z.re()) * (z.im() == 0 ? 1 : Math.cosh(z.im()));
    double im = z.im() == 0 ? 0 : -Math.sin(z.re()) * Math.sinh(z.im());
    Approximate value = Approximate.of(re, im);
    return onAxis(z.isReal() || z.isImaginary(), value, circularError(z, value));
  }

  private static double circularError(Approximate z, Approximate value) {
    double rounding = 5 * ULP * (Math.abs(value.re()) + Math.abs(value.im())) + UNDERFLOW;
    // |sin'|, |cos'| ≤ cosh Im over the disc
    double slope = z.isReal() ? 1 : Math.cosh(Math.abs(z.im()) + z.error()) * (1 + 4 * ULP);
    return rounding + (z.error() == 0 ? 0 : slope * z.error());
  }

  /** Tangent. */
  public static Approximate tan(Approximate z) {
    if (!z.isReal() && Math.abs(z.im()) > 300) {
      return Approximate.UNKNOWN;
    }
    return sin(z).divide(cos(z));
  }

  /** Hyperbolic sine. */
  public static Approximate sinh(Approximate z) {
    return sin(z.timesI()).timesI().negate();
  }

  /** Hyperbolic cosine. */
  public static Approximate cosh(Approximate z) {
    return cos(z.timesI());
  }

  /** Hyperbolic tangent. */
  public static Approximate tanh(Approximate z) {
    return tan(z.timesI()).timesI().negate();
  }

  /** Inverse sine, −i log(i z + √(1 − z²)). */
  public static Approximate arcSin(Approximate z) {
    if (withinUnitInterval(z)) {
      return z.isZero() ? z : realArc(z, Math.asin(z.re()));
    }
    Approximate root = sqrt(Approximate.ONE.minus(z.times(z)));
    return log(z.timesI().plus(root)).timesI().negate();
  }

  /** Inverse cosine, π/2 − arcsin z. */
  public static Approximate arcCos(Approximate z) {
    if (withinUnitInterval(z)) {
      return z.isExact() && z.re() == 1 ? Approximate.ZERO : realArc(z, Math.acos(z.re()));
    }
    return HALF_PI.minus(arcSin(z));
  }

  private static boolean withinUnitInterval(Approximate z) {
    return z.isReal() && Math.abs(z.re()) + z.error() <= 1;
  }

  private static Approximate realArc(Approximate z, double value) {
    double e = z.error();
    double outermost = Math.abs(z.re()) + e;
    double slope = 1 / Math.sqrt((1 - outermost) * (1 + outermost));
    // towards ±1 the slope diverges, but |arcsin x − arcsin y| ≤ (π/2) √(2 |x − y|)
    double spread = e == 0 ? 0 : Math.min(e * slope * (1 + 8 * ULP), 2.3 * Math.sqrt(e));
    return Approximate.ofReal(value, spread + ULP * Math.abs(value) + UNDERFLOW);
  }

  /** Inverse tangent, (i/2) (log(1 − i z) − log(1 + i z)). */
  public static Approximate arcTan(Approximate z) {
    if (z.isReal()) {
      double value = Math.atan(z.re());
      return z.isZero()
          ? z
          : Approximate.ofReal(value, z.error() + ULP * Math.abs(value) + UNDERFLOW);
    }
    return arcTanh(z.timesI()).timesI().negate();
  }

  /** Inverse hyperbolic sine, log(z + √(z² + 1)). */
  public static Approximate arcSinh(Approximate z) {
    if (z.isReal() && z.re() < 0) {
      return arcSinh(z.negate()).negate();
    }
    return log(z.plus(sqrt(z.times(z).plus(Approximate.ONE))));
  }

  /** Inverse hyperbolic cosine, log(z + √(z + 1) √(z − 1)). */
  public static Approximate arcCosh(Approximate z) {
    Approximate roots = sqrt(z.plus(Approximate.ONE)).times(sqrt(z.minus(Approximate.ONE)));
    return log(z.plus(roots));
  }

  /** Inverse hyperbolic tangent, (log(1 + z) − log(1 − z)) / 2. */
  public static Approximate arcTanh(Approximate z) {
    Approximate plus = log(Approximate.ONE.plus(z));
    return plus.minus(log(Approximate.ONE.minus(z))).times(HALF);
  }

  /**
   * The principal power: repeated multiplication for small integer exponents, that of the square
   * root for halves of odd integers, else exp(exponent log base). 0 to a power without a positive
   * real part is {@link Approximate#UNKNOWN}.
   */
  public static Approximate power(Approximate base, Approximate exponent) {
    if (exponent.isExact() && exponent.im() == 0) {
      double p = exponent.re();
      if (base.isZero()) {
        return p > 0 ? Approximate.ZERO : Approximate.UNKNOWN;
      }
      if (p == Math.rint(p) && Math.abs(p) <= 256) {
        return integerPower(base, (int) p);
      }
      if (2 * p == Math.rint(2 * p) && Math.abs(p) <= 128) {
        return integerPower(sqrt(base), (int) (2 * p));
      }
    }
    if (base.isZero()) {
      return exponent.re() - exponent.error() > 0 ? Approximate.ZERO : Approximate.UNKNOWN;
    }
    return exp(exponent.times(log(base)));
  }

  private static Approximate integerPower(Approximate base, int exponent) {
    if (exponent < 0) {
      return Approximate.ONE.divide(integerPower(base, -exponent));
    }
    if (!base.isKnown()) {
      return base;
    }
    Approximate result = Approximate.ONE;
    Approximate square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result.times(square);
      }
      if (rest > 1) {
        square = square.times(square);
      }
    }
    return result;
  }
}
