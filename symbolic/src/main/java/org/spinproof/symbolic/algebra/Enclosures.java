package org.spinproof.symbolic.algebra;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.ApfloatRuntimeException;
import org.apfloat.Apint;

/**
 * Balls in the complex plane that certainly contain a constant: midpoints in many digits and a
 * running bound of the error. The elementary functions of Apfloat are taken to be right but for
 * their last five digits.
 */
final class Enclosures {
  /** What double precision leaves open is most often zero: fewer digits would be lost time. */
  private static final int DIGITS = 60;

  /** For what is not algebraic: more is not tried. */
  private static final int MOST_DIGITS = 250;

  /** Of algebraic constants, which can be told from zero with so many. */
  private static final double MOST_ALGEBRAIC_DIGITS = 1500.0;

  private static final int SHOWN_DIGITS = 20;
  private static final int MOST_MULTIPLIED = 8;
  private static final int MOST_TERMS = 200;
  private static final int GUARD = 8;
  private static final Apfloat ROUND_UP = new Apfloat("1.00001", 10);
  private static final Apfloat ROUND_DOWN = new Apfloat("0.99999", 10);
  private static final Apfloat TWO = new Apfloat(2);
  private final Ring ring;
  private final Definitions definitions;
  private final Map<Integer, Evaluation> evaluations = new HashMap<>();
  private final Discs discs;
  private final Separation separation;

  /** |value − mid| ≤ radius. */
  private record Ball(Apcomplex mid, Apfloat radius) {}

  private record Power(int symbol, int exponent) {}

  /** A monomial in free symbols times a power of e. */
  private record Factor(Monomial free, Gaussian exponent) {}

  Enclosures(Ring ring, Definitions definitions) {
    this.ring = ring;
    this.definitions = definitions;
    this.discs = new Discs(definitions);
    this.separation = new Separation(definitions);
  }

  boolean isConstant(Polynomial p) {
    for (Monomial m : p.monomials()) {
      for (int k = 0; k < m.size(); k++) {
        if (!isConstant(m.symbol(k))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isConstant(Fraction f) {
    return isConstant(f.numerator())
        && f.denominator().keySet().stream().allMatch(this::isConstant);
  }

  private boolean isConstant(int symbol) {
    Definitions.Definition d = definitions.of(symbol).orElse(null);
    if (d instanceof Definitions.Exponential e) {
      return isConstant(e.argument());
    }
    if (d instanceof Definitions.Root r) {
      return isConstant(r.radicand());
    }
    if (d instanceof Definitions.Logarithm l) {
      return isConstant(l.argument());
    }
    if (d instanceof Definitions.Conjugate c) {
      return isConstant(c.symbol());
    }
    return d instanceof Definitions.Pi;
  }

  /** Whether a constant is certainly not zero. */
  boolean isNonzero(Fraction f) {
    requireConstant(f);
    return discs.of(f).excludesZero() || excludesZero(enclose(f, DIGITS)) || excludesZero(fine(f));
  }

  /**
   * Whether a polynomial vanishes identically because its coefficients do: of each monomial in free
   * symbols and each power of e, an algebraic constant that is closer to zero than any but zero.
   */
  boolean vanishes(Polynomial p) {
    if (p.isZero()) {
      return true;
    }
    if (p.size() > MOST_TERMS) {
      return false;
    }
    Map<Factor, Polynomial> coefficients = new HashMap<>();
    for (Monomial m : p.monomials()) {
      Monomial free = Monomial.ONE;
      Monomial constant = Monomial.ONE;
      Gaussian exponent = Gaussian.ZERO;
      for (int k = 0; k < m.size(); k++) {
        Optional<Gaussian> ofE = exponentOfE(m.symbol(k));
        Monomial power = Monomial.of(m.symbol(k), m.exponent(k));
        if (ofE.isPresent()) {
          exponent = exponent.plus(ofE.get().times(Gaussian.of(m.exponent(k))));
        } else if (isConstant(m.symbol(k))) {
          constant = constant.times(power);
        } else {
          free = free.times(power);
        }
      }
      coefficients.merge(
          new Factor(free, exponent),
          Polynomial.term(constant, p.coefficient(m)),
          Polynomial::plus);
    }
    return coefficients.values().stream().allMatch(c -> isZero(Fraction.of(c)));
  }

  /** The number x if a symbol is e^x. */
  private Optional<Gaussian> exponentOfE(int symbol) {
    return definitions.of(symbol).orElse(null) instanceof Definitions.Exponential e
            && e.argument().isPolynomial()
            && e.argument().numerator().isConstant()
        ? Optional.of(e.argument().numerator().constantTerm())
        : Optional.empty();
  }

  private boolean isZero(Fraction f) {
    if (f.numerator().isConstant() || discs.of(f).excludesZero()) {
      return f.numerator().isZero();
    }
    Optional<Double> digits = separation.digits(f).filter(n -> n < MOST_ALGEBRAIC_DIGITS);
    if (digits.isEmpty() || excludesZero(enclose(f, DIGITS))) {
      return false;
    }
    Ball ball = fine(f);
    Apfloat bound = new Apfloat("1e-" + (int) Math.ceil(digits.get()), 10);
    return atMost(ball.mid()).add(ball.radius()).compareTo(bound) < 0;
  }

  /** With the digits that tell an algebraic constant from zero. */
  private Ball fine(Fraction f) {
    double digits = separation.digits(f).orElse((double) MOST_DIGITS);
    return enclose(
        f, digits < MOST_ALGEBRAIC_DIGITS ? (int) Math.max(DIGITS, digits + 40) : MOST_DIGITS);
  }

  private static boolean excludesZero(Ball ball) {
    return atLeast(ball.mid()).compareTo(ball.radius()) > 0;
  }

  /** The sign of a constant that is known to be real. */
  int signOfReal(Fraction f) {
    if (f.numerator().isZero()) {
      return 0;
    }
    requireConstant(f);
    int rough = discs.of(f).sign();
    if (rough != 0) {
      return rough;
    }
    for (Ball ball : List.of(enclose(f, DIGITS), fine(f))) {
      Apfloat re = ball.mid().real();
      if (ApfloatMath.abs(re).compareTo(ball.radius()) > 0) {
        return re.signum();
      }
    }
    if (isZero(f)) {
      return 0;
    }
    throw new Undecidable("a constant that may be zero");
  }

  private void requireConstant(Fraction f) {
    if (!isConstant(f)) {
      throw new Undecidable("the sign of something that is not constant");
    }
  }

  private Ball enclose(Fraction f, int digits) {
    try {
      return evaluations.computeIfAbsent(digits, Evaluation::new).of(f);
    } catch (ApfloatRuntimeException | ArithmeticException e) {
      throw new Undecidable("a constant that cannot be enclosed: " + e.getMessage());
    }
  }

  String decimal(Fraction f) {
    requireConstant(f);
    Optional<String> rough = discs.of(f).decimal();
    if (rough.isPresent()) {
      return rough.get();
    }
    Apcomplex mid = enclose(f, SHOWN_DIGITS).mid();
    String re = decimal(mid.real());
    return mid.imag().signum() == 0 || isNegligible(mid.imag(), mid)
        ? re
        : re + " + " + decimal(mid.imag()) + " I";
  }

  private static boolean isNegligible(Apfloat part, Apcomplex whole) {
    return ApfloatMath.abs(part).compareTo(atMost(whole).multiply(new Apfloat("1e-20"))) < 0;
  }

  private static String decimal(Apfloat x) {
    return x.precision(15).toString(true);
  }

  /** |re| + |im|, in few digits, rounded up: not below the modulus. */
  private static Apfloat atMost(Apcomplex z) {
    Apfloat sum =
        ApfloatMath.abs(z.real().precision(10)).add(ApfloatMath.abs(z.imag().precision(10)));
    return sum.signum() == 0 ? sum : sum.multiply(ROUND_UP);
  }

  /** The larger of |re| and |im|, in few digits, rounded down: not above the modulus. */
  private static Apfloat atLeast(Apcomplex z) {
    Apfloat re = ApfloatMath.abs(z.real().precision(10));
    Apfloat im = ApfloatMath.abs(z.imag().precision(10));
    return (re.compareTo(im) > 0 ? re : im).multiply(ROUND_DOWN);
  }

  /** The work at one precision. */
  private final class Evaluation {
    private final int digits;
    private final Apfloat unit;
    private final Map<Gaussian, Ball> numbers = new HashMap<>();
    private final Map<Integer, Ball> symbols = new HashMap<>();
    private final Map<Power, Ball> powers = new HashMap<>();

    Evaluation(int digits) {
      this.digits = digits + GUARD;
      this.unit = new Apfloat("1e-" + digits, 10);
    }

    private Ball ball(Apcomplex mid, Apfloat radius) {
      Apcomplex m = mid.precision(digits);
      return new Ball(m, small(radius.add(atMost(m).multiply(unit))));
    }

    /** Radii need few digits; rounded up. */
    private Apfloat small(Apfloat radius) {
      return radius.signum() == 0 ? radius : radius.precision(10).multiply(ROUND_UP);
    }

    Ball of(Gaussian g) {
      Ball known = numbers.get(g);
      if (known == null) {
        Apfloat re = integer(g.realNumerator());
        Apfloat im = integer(g.imaginaryNumerator());
        boolean whole = g.denominator().equals(BigInteger.ONE);
        Apfloat den = integer(g.denominator());
        known =
            ball(
                whole ? new Apcomplex(re, im) : new Apcomplex(re.divide(den), im.divide(den)),
                Apfloat.ZERO);
        numbers.put(g, known);
      }
      return known;
    }

    /** From a BigInteger it takes Apfloat hundreds of times longer. */
    private Apfloat integer(BigInteger n) {
      return n.bitLength() < 63
          ? new Apfloat(n.longValue(), digits)
          : new Apint(n).precision(digits);
    }

    Ball of(Fraction f) {
      Ball value = of(f.numerator());
      for (Map.Entry<Polynomial, Integer> e : f.denominator().entrySet()) {
        value = times(value, inverse(power(of(e.getKey()), e.getValue())));
      }
      return value;
    }

    private Ball of(Polynomial p) {
      Ball sum = of(Gaussian.ZERO);
      for (Monomial m : p.monomials()) {
        ring.limits().heartbeat().run();
        Ball term = of(p.coefficient(m));
        for (int k = 0; k < m.size(); k++) {
          term = times(term, power(m.symbol(k), m.exponent(k)));
        }
        sum = ball(sum.mid().add(term.mid()), sum.radius().add(term.radius()));
      }
      return sum;
    }

    private Ball power(int symbol, int n) {
      Power key = new Power(symbol, n);
      Ball known = powers.get(key);
      if (known == null) {
        known = compute(symbol, n);
        powers.put(key, known);
      }
      return known;
    }

    private Ball compute(int symbol, int n) {
      // exp(x)^n = exp(n x) without the loss of many multiplications; a few are quicker.
      if (Math.abs(n) > MOST_MULTIPLIED
          && definitions.of(symbol).orElseThrow() instanceof Definitions.Exponential e) {
        return exponential(times(of(e.argument()), of(Gaussian.of(n))));
      }
      return n < 0 ? inverse(power(of(symbol), -n)) : power(of(symbol), n);
    }

    private Ball exponential(Ball x) {
      Apcomplex mid = ApcomplexMath.exp(x.mid());
      if (x.radius().compareTo(new Apfloat("0.1")) > 0) {
        throw new Undecidable("a constant too large to enclose");
      }
      // |e^(x+r) − e^x| ≤ |e^x| · 2|r| for |r| < 1.
      return ball(mid, atMost(mid).multiply(x.radius()).multiply(TWO));
    }

    private Ball of(int symbol) {
      Ball known = symbols.get(symbol);
      if (known == null) {
        known = compute(symbol);
        symbols.put(symbol, known);
      }
      return known;
    }

    private Ball compute(int symbol) {
      Definitions.Definition d = definitions.of(symbol).orElseThrow();
      if (d instanceof Definitions.Pi) {
        return ball(ApfloatMath.pi(digits), Apfloat.ZERO);
      }
      if (d instanceof Definitions.Conjugate c) {
        Ball other = of(c.symbol());
        Ball conjugate = new Ball(other.mid().conj(), other.radius());
        return c.inverted() ? inverse(conjugate) : conjugate;
      }
      if (d instanceof Definitions.Exponential e) {
        return exponential(of(e.argument()));
      }
      if (d instanceof Definitions.Root r) {
        return root(r.radicand(), r.order());
      }
      return logarithm(((Definitions.Logarithm) d).argument());
    }

    /** A ball that does not meet the negative real axis, or a negative real number for certain. */
    private Ball offCut(Fraction x) {
      Ball ball = of(x);
      Apfloat re = ball.mid().real();
      Apfloat im = ball.mid().imag();
      if (re.compareTo(ball.radius()) > 0 || ApfloatMath.abs(im).compareTo(ball.radius()) > 0) {
        return ball;
      }
      if (isReal(x) && ApfloatMath.abs(re).compareTo(ball.radius()) > 0) {
        return new Ball(re, ball.radius());
      }
      throw new Undecidable("a constant that may lie on a branch cut");
    }

    private boolean isReal(Fraction x) {
      FractionField field = new FractionField(ring);
      return field.isZero(field.subtract(x, field.conjugate(x)));
    }

    private Ball root(Fraction x, int order) {
      Ball ball = offCut(x);
      Apcomplex mid = ApcomplexMath.root(ball.mid(), order);
      return ball(mid, atMost(mid).multiply(relative(ball)));
    }

    private Ball logarithm(Fraction x) {
      Ball ball = offCut(x);
      return ball(ApcomplexMath.log(ball.mid()), relative(ball).multiply(TWO));
    }

    /** radius/|mid|, at most 1/2: bounds the change of x^(1/q)/x^(1/q) and, doubled, of log x. */
    private Apfloat relative(Ball ball) {
      if (ball.radius().signum() == 0) {
        return Apfloat.ZERO;
      }
      Apfloat ratio = ball.radius().divide(atLeast(ball.mid()));
      if (ratio.compareTo(new Apfloat("0.5")) > 0) {
        throw new Undecidable("a constant that may be zero");
      }
      return small(ratio);
    }

    private Ball times(Ball a, Ball b) {
      Apfloat radius =
          atMost(a.mid())
              .multiply(b.radius())
              .add(atMost(b.mid()).multiply(a.radius()))
              .add(a.radius().multiply(b.radius()));
      return ball(a.mid().multiply(b.mid()), small(radius));
    }

    private Ball power(Ball a, int n) {
      Ball result = of(Gaussian.ONE);
      for (int k = 0; k < n; k++) {
        result = times(result, a);
      }
      return result;
    }

    private Ball inverse(Ball a) {
      Apfloat modulus = atLeast(a.mid());
      if (modulus.compareTo(a.radius().multiply(TWO)) <= 0) {
        throw new Undecidable("a divisor that may be zero");
      }
      // |1/(x + r) − 1/x| ≤ 2|r|/|x|² for |r| ≤ |x|/2.
      Apfloat square = modulus.multiply(modulus);
      return ball(
          Apcomplex.ONE.precision(digits).divide(a.mid()),
          a.radius().signum() == 0 ? Apfloat.ZERO : small(a.radius().multiply(TWO).divide(square)));
    }
  }
}
