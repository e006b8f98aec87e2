package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.Monomial;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.spinproof.symbolic.algebra.PrimeModulus;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/**
 * Numbers modulo a prime for the symbols of a ring. A polynomial that does not vanish there is not
 * zero; one that vanishes there may or may not be.
 */
public final class ModularPoint {
  /** 2³¹ − 19: it leaves the remainder 1 modulo 4, so that −1 has a root, and products fit. */
  private static final long PRIME = 2147483629L;

  private static final PrimeModulus MODULUS = new PrimeModulus(PRIME);
  private static final long IMAGINARY = rootOfMinusOne();
  private final List<String> names;
  private final long[] values;

  private ModularPoint(List<String> names, long[] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * A random point at which u²+v²=1 for the given pairs.
   *
   * @param circles pairs of symbols, each symbol in one pair at most
   * @throws IllegalArgumentException if the ring lacks a symbol
   */
  public static ModularPoint onCircles(
      PolynomialCoefficients ring, Map<String, String> circles, long seed) {
    Random random = new Random(seed);
    List<String> names = ring.names();
    long[] values = random.longs(names.size(), 1, PRIME).toArray();
    circles.forEach(
        (u, v) -> {
          long t = values[index(names, u)];
          long norm = MODULUS.inverse(1 + t * t % PRIME);
          values[index(names, u)] = Math.floorMod(1 - t * t % PRIME, PRIME) * norm % PRIME;
          values[index(names, v)] = 2 * t % PRIME * norm % PRIME;
        });
    return new ModularPoint(names, values);
  }

  private static int index(List<String> names, String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no symbol %s among %s".formatted(name, names));
    }
    return index;
  }

  /** The value there; none if a coefficient has no value modulo the prime. */
  OptionalLong of(GenPolynomial<Complex<BigRational>> p) {
    long sum = 0;
    for (Monomial<Complex<BigRational>> monomial : p) {
      long den =
          MODULUS.of(monomial.c.getRe().denominator())
              * MODULUS.of(monomial.c.getIm().denominator())
              % PRIME;
      if (den == 0) {
        return OptionalLong.empty();
      }
      long term = (rational(monomial.c.getRe()) + IMAGINARY * rational(monomial.c.getIm())) % PRIME;
      for (int i = 0; i < values.length; i++) {
        for (long n = monomial.e.getVal(values.length - 1 - i); n > 0; n--) {
          term = term * values[i] % PRIME;
        }
      }
      sum += term;
    }
    return OptionalLong.of(sum % PRIME);
  }

  /** The value of a linear form. */
  long of(Frequency form) {
    long sum = 0;
    for (Map.Entry<String, Integer> part : form.parts().entrySet()) {
      sum += part.getValue() * values[index(names, part.getKey())];
    }
    return Math.floorMod(sum, PRIME);
  }

  /**
   * The value of a sum of fractions; none if a denominator vanishes there.
   *
   * @param terms numerators by the powers of the linear forms under them
   */
  OptionalLong of(Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> terms) {
    long sum = 0;
    for (var term : terms.entrySet()) {
      OptionalLong numerator = of(term.getValue());
      if (numerator.isEmpty()) {
        return numerator;
      }
      long denominator = 1;
      for (var factor : term.getKey().entrySet()) {
        long form = of(factor.getKey());
        for (int n = 0; n < factor.getValue(); n++) {
          denominator = denominator * form % PRIME;
        }
      }
      if (denominator == 0) {
        return OptionalLong.empty();
      }
      sum += numerator.getAsLong() * MODULUS.inverse(denominator) % PRIME;
    }
    return OptionalLong.of(sum % PRIME);
  }

  private static long rational(BigRational number) {
    return MODULUS.of(number.numerator())
        * MODULUS.inverse(MODULUS.of(number.denominator()))
        % PRIME;
  }

  private static long rootOfMinusOne() {
    for (long base = 2; ; base++) {
      long root = MODULUS.power(base, (PRIME - 1) / 4);
      if (root * root % PRIME == PRIME - 1) {
        return root;
      }
    }
  }
}
