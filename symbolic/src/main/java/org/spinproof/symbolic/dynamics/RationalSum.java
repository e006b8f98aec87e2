package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/**
 * A sum of polynomials over products of linear forms in the frequencies, kept unreduced: no
 * cancellation happens but in {@link #numerator}, which is exact.
 *
 * <p>The names in the frequencies are symbols of the ring too.
 */
public final class RationalSum {
  private final PolynomialCoefficients ring;
  private final Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> terms;

  private RationalSum(
      PolynomialCoefficients ring,
      Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> terms) {
    this.ring = ring;
    this.terms = terms;
  }

  public static RationalSum zero(PolynomialCoefficients ring) {
    return new RationalSum(ring, Map.of());
  }

  /**
   * numerator over the product of {@code denominators}, each of which may repeat.
   *
   * @throws ArithmeticException if a denominator is zero
   */
  public static RationalSum of(
      PolynomialCoefficients ring,
      GenPolynomial<Complex<BigRational>> numerator,
      Frequency... denominators) {
    long content = 1;
    Map<Frequency, Integer> product = new HashMap<>();
    for (Frequency denominator : denominators) {
      if (denominator.isZero()) {
        throw new ArithmeticException("a frequency in a denominator is zero");
      }
      content = Math.multiplyExact(content, denominator.content());
      product.merge(denominator.primitive(), 1, Integer::sum);
    }
    return new RationalSum(
        ring,
        Map.of(product, content == 1 ? numerator : numerator.multiply(ring.rational(1, content))));
  }

  /** The numerators by the powers of the linear forms under them. */
  public Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> terms() {
    return Collections.unmodifiableMap(terms);
  }

  public RationalSum add(RationalSum other) {
    Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> sum = new HashMap<>(terms);
    other.terms.forEach((key, value) -> sum.merge(key, value, GenPolynomial::sum));
    return new RationalSum(ring, sum);
  }

  public RationalSum multiply(GenPolynomial<Complex<BigRational>> factor) {
    Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> product =
        new HashMap<>(terms);
    product.replaceAll((key, value) -> value.multiply(factor));
    return new RationalSum(ring, product);
  }

  public RationalSum negate() {
    Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> negated =
        new HashMap<>(terms);
    negated.replaceAll((key, value) -> value.negate());
    return new RationalSum(ring, negated);
  }

  public RationalSum subtract(RationalSum other) {
    return add(other.negate());
  }

  /**
   * The numerator over the least common denominator of the terms that don't vanish, in normal form
   * modulo the relations; zero exactly where the sum is. The relations' leading monomials must be
   * coprime.
   */
  public GenPolynomial<Complex<BigRational>> numerator(Relations relations) {
    Map<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>> reduced = new HashMap<>();
    terms.forEach((key, value) -> reduced.put(key, relations.reduce(value)));
    reduced.values().removeIf(GenPolynomial::isZERO);
    Map<Frequency, Integer> common = new HashMap<>();
    reduced.keySet().forEach(key -> key.forEach((form, n) -> common.merge(form, n, Math::max)));
    // the last to be multiplied by, when polynomials are large, is what few of them lack
    List<Map.Entry<Frequency, Integer>> factors =
        common.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                    factor ->
                        reduced.keySet().stream()
                            .filter(key -> !key.containsKey(factor.getKey()))
                            .count()))
            .toList();
    return relations.reduce(over(List.copyOf(reduced.entrySet()), factors, 0));
  }

  /**
   * The terms' sum times the factors from {@code first} on, without those that the terms have under
   * them: what lacks a factor is added up before it is multiplied by it.
   */
  private GenPolynomial<Complex<BigRational>> over(
      List<Map.Entry<Map<Frequency, Integer>, GenPolynomial<Complex<BigRational>>>> parts,
      List<Map.Entry<Frequency, Integer>> factors,
      int first) {
    GenPolynomial<Complex<BigRational>> sum = ring.zero();
    if (parts.isEmpty()) {
      return sum;
    }
    if (first == factors.size()) {
      for (var part : parts) {
        sum = sum.sum(part.getValue());
      }
      return sum;
    }
    Frequency factor = factors.get(first).getKey();
    GenPolynomial<Complex<BigRational>> form = polynomial(ring, factor);
    for (int n = 0; n <= factors.get(first).getValue(); n++) {
      int power = n;
      sum =
          sum.multiply(form)
              .sum(
                  over(
                      parts.stream()
                          .filter(part -> part.getKey().getOrDefault(factor, 0) == power)
                          .toList(),
                      factors,
                      first + 1));
    }
    return sum;
  }

  /** Whether the sum vanishes wherever its denominators don't and the relations hold. */
  public boolean isZero(Relations relations) {
    return !isNonzeroAtAPoint(relations) && numerator(relations).isZERO();
  }

  /** Whether the sum is seen not to vanish at one point; if it is not seen, nothing is known. */
  public boolean isNonzeroAtAPoint(Relations relations) {
    return valueAt(relations).orElse(0) != 0;
  }

  /** Whether two sums are equal wherever their denominators don't vanish and the relations hold. */
  public boolean isEqual(RationalSum other, Relations relations) {
    return !differsAtAPoint(other, relations) && subtract(other).isZero(relations);
  }

  /** Whether two sums are seen to differ at one point; if it is not seen, nothing is known. */
  public boolean differsAtAPoint(RationalSum other, Relations relations) {
    OptionalLong here = valueAt(relations);
    OptionalLong there = other.valueAt(relations);
    return here.isPresent() && there.isPresent() && here.getAsLong() != there.getAsLong();
  }

  private OptionalLong valueAt(Relations relations) {
    Optional<ModularPoint> point = relations.point();
    return point.isPresent() ? point.get().of(terms) : OptionalLong.empty();
  }

  /** The linear form as a polynomial of the ring. */
  public static GenPolynomial<Complex<BigRational>> polynomial(
      PolynomialCoefficients ring, Frequency frequency) {
    GenPolynomial<Complex<BigRational>> sum = ring.zero();
    for (Map.Entry<String, Integer> part : frequency.parts().entrySet()) {
      sum = sum.sum(ring.symbol(part.getKey()).multiply(ring.rational(part.getValue(), 1)));
    }
    return sum;
  }

  /** The powers of the linear forms in the least common denominator. */
  public Map<Frequency, Integer> denominator() {
    Map<Frequency, Integer> common = new HashMap<>();
    terms.keySet().forEach(key -> key.forEach((form, n) -> common.merge(form, n, Math::max)));
    return Collections.unmodifiableMap(common);
  }

  @Override
  public String toString() {
    Map<String, String> sorted = new TreeMap<>();
    terms.forEach((key, value) -> sorted.put(key.toString(), value.toString()));
    return List.copyOf(sorted.entrySet()).toString();
  }
}
