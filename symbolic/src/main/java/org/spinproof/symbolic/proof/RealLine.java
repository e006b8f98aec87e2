package org.spinproof.symbolic.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Undecidable;

/**
 * Where polynomials in one real variable have which signs, decided by Sturm's theorem: between
 * their zeros and at them nothing changes.
 */
public final class RealLine {
  private static final int HIGHEST_DEGREE = 60;

  /** How narrow the intervals are around zeros that are not rational. */
  private static final int BITS = 50;

  /** What is asked of the sign of a polynomial. */
  public enum Sign {
    POSITIVE,
    NOT_NEGATIVE,
    ZERO,
    NOT_ZERO;

    private boolean holds(int sign) {
      return switch (this) {
        case POSITIVE -> sign > 0;
        case NOT_NEGATIVE -> sign >= 0;
        case ZERO -> sign == 0;
        case NOT_ZERO -> sign != 0;
      };
    }
  }

  /** A polynomial, its rational coefficients from that of the power 0 on, and the sign it has. */
  public record Condition(List<Gaussian> coefficients, Sign sign) {
    public Condition {
      coefficients = List.copyOf(coefficients);
    }
  }

  /** Where a condition is violated. */
  public sealed interface Place {}

  /**
   * At a rational number.
   *
   * @param alone whether only there, not around it
   */
  public record AtNumber(Gaussian value, boolean alone) implements Place {}

  /**
   * At a zero that is not rational of a polynomial with integer coefficients.
   *
   * @param coefficients from that of the power 0 on
   * @param low the zero is the only one between this number
   * @param high and this one
   */
  public record AtZero(List<BigInteger> coefficients, Gaussian low, Gaussian high)
      implements Place {}

  private record Signed(IntegerPolynomial polynomial, Sign sign) {}

  /** Between two numbers, neither of which is a zero, lies one zero; or it is both of them. */
  private record Interval(Rational low, Rational high) {
    boolean isExact() {
      return low.compareTo(high) == 0;
    }
  }

  private final List<Signed> given;
  private final Signed claim;
  private final IntegerPolynomial all;
  private final List<IntegerPolynomial> chain;
  private final Runnable heartbeat;

  /**
   * A question.
   *
   * @throws Undecidable if the degrees are too high
   */
  public RealLine(List<Condition> given, Condition claim, Runnable heartbeat) {
    this.given = given.stream().map(RealLine::signed).toList();
    this.claim = signed(claim);
    this.heartbeat = heartbeat;
    IntegerPolynomial product =
        this.claim.polynomial().isZero() ? IntegerPolynomial.ONE : this.claim.polynomial();
    for (Signed one : this.given) {
      if (!one.polynomial().isZero()) {
        product = product.times(one.polynomial());
      }
      if (product.degree() > HIGHEST_DEGREE) {
        throw new Undecidable("the zeros of a polynomial of high degree");
      }
    }
    this.all = product.squareFree();
    this.chain = all.degree() < 1 ? List.of() : all.sturm();
  }

  private static Signed signed(Condition condition) {
    BigInteger common = BigInteger.ONE;
    for (Gaussian c : condition.coefficients()) {
      common = common.multiply(c.denominator()).divide(common.gcd(c.denominator()));
    }
    List<BigInteger> integers = new ArrayList<>();
    for (Gaussian c : condition.coefficients()) {
      integers.add(c.realNumerator().multiply(common.divide(c.denominator())));
    }
    return new Signed(new IntegerPolynomial(integers), condition.sign());
  }

  /**
   * Places at which everything given holds and the claim does not, one for each interval or zero,
   * rational ones first; none exactly if the claim follows.
   */
  public List<Place> violations() {
    List<Interval> zeros = new ArrayList<>();
    Rational bound = all.degree() < 1 ? Rational.of(BigInteger.TWO) : all.bound();
    if (all.degree() >= 1) {
      isolate(bound.negated(), bound, zeros);
    }
    List<Place> rational = new ArrayList<>();
    List<Place> irrational = new ArrayList<>();
    Rational low = bound.negated();
    for (int k = 0; k <= zeros.size(); k++) {
      Rational high = k == zeros.size() ? bound : zeros.get(k).low();
      Rational sample = between(k == 0 ? bound.negated() : low, high);
      if (isViolatedAt(sample)) {
        rational.add(new AtNumber(number(sample), false));
        rational.add(new AtNumber(number(sample.middle(high)), false));
      }
      if (k < zeros.size()) {
        Interval zero = zeros.get(k);
        low = zero.high();
        if (zero.isExact()) {
          if (isViolatedAt(zero.low())) {
            rational.add(new AtNumber(number(zero.low()), true));
          }
        } else if (isViolatedAtZero(zero)) {
          irrational.add(place(zero));
        }
      }
    }
    rational.addAll(irrational);
    return rational;
  }

  private static Rational between(Rational low, Rational high) {
    return low.compareTo(high) < 0 ? Rational.simplest(low, high) : low;
  }

  private static Gaussian number(Rational x) {
    return Gaussian.of(x.numerator(), x.denominator());
  }

  private boolean isViolatedAt(Rational x) {
    for (Signed one : given) {
      if (!one.sign().holds(one.polynomial().signAt(x))) {
        return false;
      }
    }
    return !claim.sign().holds(claim.polynomial().signAt(x));
  }

  private boolean isViolatedAtZero(Interval zero) {
    for (Signed one : given) {
      if (!one.sign().holds(signAtZero(one.polynomial(), zero))) {
        return false;
      }
    }
    return !claim.sign().holds(signAtZero(claim.polynomial(), zero));
  }

  /** The sign of a polynomial at a zero that is not rational. */
  private int signAtZero(IntegerPolynomial p, Interval zero) {
    if (p.degree() < 1) {
      return p.isZero() ? 0 : p.coefficients().get(0).signum();
    }
    // All zeros of p are among those isolated: it has one in the interval, or none.
    int low = p.signAt(zero.low());
    IntegerPolynomial common = p.squareFree().greatestCommonDivisor(all);
    return count(common.sturm(), zero.low(), zero.high()) > 0 ? 0 : low;
  }

  /** With the factor of smallest degree that is at hand. */
  private Place place(Interval zero) {
    IntegerPolynomial smallest = all;
    List<IntegerPolynomial> factors = new ArrayList<>(List.of(claim.polynomial()));
    given.forEach(one -> factors.add(one.polynomial()));
    for (IntegerPolynomial factor : factors) {
      if (factor.degree() >= 1 && signAtZero(factor, zero) == 0) {
        IntegerPolynomial free = factor.squareFree();
        smallest = free.degree() < smallest.degree() ? free : smallest;
      }
    }
    return new AtZero(smallest.coefficients(), number(zero.low()), number(zero.high()));
  }

  /** Number of zeros above a and not above b. */
  private static int count(List<IntegerPolynomial> chain, Rational a, Rational b) {
    return changes(chain, a) - changes(chain, b);
  }

  private static int changes(List<IntegerPolynomial> chain, Rational x) {
    int changes = 0;
    int last = 0;
    for (IntegerPolynomial p : chain) {
      int sign = p.signAt(x);
      if (sign != 0) {
        changes += last != 0 && sign != last ? 1 : 0;
        last = sign;
      }
    }
    return changes;
  }

  /** Splits an interval, the ends of which are no zeros, until each part has one zero at most. */
  private void isolate(Rational low, Rational high, List<Interval> zeros) {
    heartbeat.run();
    int zerosHere = count(chain, low, high);
    if (zerosHere == 0) {
      return;
    }
    if (zerosHere == 1) {
      zeros.add(exactOr(low, high));
      return;
    }
    Rational middle = splitting(low, high);
    isolate(low, middle, zeros);
    isolate(middle, high, zeros);
  }

  /** A number between two others that is no zero. */
  private Rational splitting(Rational low, Rational high) {
    Rational middle = low.middle(high);
    while (all.signAt(middle) == 0) {
      middle = low.middle(middle);
    }
    return middle;
  }

  /**
   * Narrows the interval around one zero; a rational zero is found as the simplest number in an
   * interval that is small enough: its denominator divides the leading coefficient.
   */
  private Interval exactOr(Rational from, Rational to) {
    Rational low = from;
    Rational high = to;
    BigInteger leading = all.coefficients().get(all.degree()).abs();
    BigInteger precision =
        leading.multiply(leading).shiftLeft(2).max(BigInteger.ONE.shiftLeft(BITS));
    while (true) {
      Rational guess = Rational.simplest(low, high);
      if (all.signAt(guess) == 0) {
        return new Interval(guess, guess);
      }
      BigInteger width =
          high.numerator()
              .multiply(low.denominator())
              .subtract(low.numerator().multiply(high.denominator()));
      // width/(d1 d2) < 1/precision
      if (width.multiply(precision).compareTo(low.denominator().multiply(high.denominator())) < 0) {
        return new Interval(low, high);
      }
      heartbeat.run();
      Rational middle = splitting(low, high);
      if (all.signAt(middle) == all.signAt(low)) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
