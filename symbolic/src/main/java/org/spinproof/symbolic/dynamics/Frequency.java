package org.spinproof.symbolic.dynamics;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An integer linear form in named frequencies, such as E_k − E_p + eV. */
public final class Frequency {
  public static final Frequency ZERO = new Frequency(new TreeMap<>());

  private final SortedMap<String, Integer> parts;
  private final int hash;

  /** A form with these coefficients. */
  public Frequency(SortedMap<String, Integer> parts) {
    TreeMap<String, Integer> copy = new TreeMap<>(parts);
    copy.values().removeIf(coefficient -> coefficient == 0);
    this.parts = Collections.unmodifiableSortedMap(copy);
    hash = copy.hashCode();
  }

  /** The coefficients, none of them zero. */
  public SortedMap<String, Integer> parts() {
    return parts;
  }

  public static Frequency of(String name) {
    return new Frequency(new TreeMap<>(Map.of(name, 1)));
  }

  public Frequency plus(Frequency other) {
    if (isZero()) {
      return other;
    }
    if (other.isZero()) {
      return this;
    }
    TreeMap<String, Integer> sum = new TreeMap<>(parts);
    other.parts.forEach((name, coefficient) -> sum.merge(name, coefficient, Integer::sum));
    return new Frequency(sum);
  }

  public Frequency minus(Frequency other) {
    return plus(other.times(-1));
  }

  public Frequency times(int factor) {
    TreeMap<String, Integer> product = new TreeMap<>(parts);
    product.replaceAll((name, coefficient) -> coefficient * factor);
    return new Frequency(product);
  }

  public boolean isZero() {
    return parts.isEmpty();
  }

  /** The greatest integer that divides all coefficients, with the sign of the first; 0 for zero. */
  public int content() {
    int divisor = 0;
    for (int coefficient : parts.values()) {
      int a = Math.abs(coefficient);
      while (a != 0) {
        int remainder = divisor % a;
        divisor = a;
        a = remainder;
      }
    }
    return isZero() || parts.get(parts.firstKey()) > 0 ? divisor : -divisor;
  }

  /** This form divided by its {@link #content()}. */
  public Frequency primitive() {
    int content = content();
    TreeMap<String, Integer> quotient = new TreeMap<>(parts);
    quotient.replaceAll((name, coefficient) -> coefficient / content);
    return new Frequency(quotient);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frequency form && hash == form.hash && parts.equals(form.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Frequency[parts=" + parts + "]";
  }
}
