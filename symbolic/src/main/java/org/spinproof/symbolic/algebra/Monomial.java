package org.spinproof.symbolic.algebra;

import java.util.Arrays;

/** A product of powers of symbols of one {@link Ring}; sparse. */
public final class Monomial implements Comparable<Monomial> {
  /** The empty product. */
  public static final Monomial ONE = new Monomial(new int[0]);

  /** Pairs of symbol and exponent, symbols ascending, no exponent zero. */
  private final int[] pairs;

  private final int hash;

  private Monomial(int[] pairs) {
    this.pairs = pairs;
    this.hash = Arrays.hashCode(pairs);
  }

  /** A power of one symbol. */
  public static Monomial of(int symbol, int exponent) {
    return exponent == 0 ? ONE : new Monomial(new int[] {symbol, exponent});
  }

  /** Number of different symbols. */
  public int size() {
    return pairs.length / 2;
  }

  /** The k-th symbol, ascending. */
  public int symbol(int k) {
    return pairs[2 * k];
  }

  /** The exponent of the k-th symbol. */
  public int exponent(int k) {
    return pairs[2 * k + 1];
  }

  /** The exponent of a symbol, 0 if it does not occur. */
  public int exponentOf(int symbol) {
    for (int k = 0; k < pairs.length; k += 2) {
      if (pairs[k] == symbol) {
        return pairs[k + 1];
      }
    }
    return 0;
  }

  /** Product. */
  public Monomial times(Monomial o) {
    if (pairs.length == 0) {
      return o;
    }
    if (o.pairs.length == 0) {
      return this;
    }
    int[] a = pairs;
    int[] b = o.pairs;
    int[] c = new int[a.length + b.length];
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        int exponent = bounded((long) a[i + 1] + b[j + 1]);
        if (exponent != 0) {
          c[n++] = a[i];
          c[n++] = exponent;
        }
        i += 2;
        j += 2;
      } else if (a[i] < b[j]) {
        c[n++] = a[i++];
        c[n++] = a[i++];
      } else {
        c[n++] = b[j++];
        c[n++] = b[j++];
      }
    }
    while (i < a.length) {
      c[n++] = a[i++];
    }
    while (j < b.length) {
      c[n++] = b[j++];
    }
    return new Monomial(n == c.length ? c : Arrays.copyOf(c, n));
  }

  /** Sum of the exponents' magnitudes. */
  public int degree() {
    int sum = 0;
    for (int k = 1; k < pairs.length; k += 2) {
      sum += Math.abs(pairs[k]);
    }
    return sum;
  }

  /** The lexicographic monomial order: the first symbol in which they differ decides. */
  @Override
  public int compareTo(Monomial o) {
    int i = 0;
    while (i < pairs.length && i < o.pairs.length) {
      if (pairs[i] != o.pairs[i]) {
        return pairs[i] < o.pairs[i]
            ? Integer.signum(pairs[i + 1])
            : -Integer.signum(o.pairs[i + 1]);
      }
      if (pairs[i + 1] != o.pairs[i + 1]) {
        return Integer.compare(pairs[i + 1], o.pairs[i + 1]);
      }
      i += 2;
    }
    if (i < pairs.length) {
      return Integer.signum(pairs[i + 1]);
    }
    return i < o.pairs.length ? -Integer.signum(o.pairs[i + 1]) : 0;
  }

  private static int bounded(long exponent) {
    if (Math.abs(exponent) > Integer.MAX_VALUE) {
      throw new Undecidable("too large: an exponent");
    }
    return (int) exponent;
  }

  /** Integer power. */
  public Monomial power(int n) {
    if (n == 0) {
      return ONE;
    }
    int[] powers = pairs.clone();
    for (int k = 1; k < powers.length; k += 2) {
      powers[k] = bounded((long) powers[k] * n);
    }
    return new Monomial(powers);
  }

  /** Whether no exponent is negative. */
  public boolean isProper() {
    for (int k = 1; k < pairs.length; k += 2) {
      if (pairs[k] < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Monomial o && hash == o.hash && Arrays.equals(pairs, o.pairs);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
