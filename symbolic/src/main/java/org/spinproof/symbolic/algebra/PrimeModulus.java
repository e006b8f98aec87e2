package org.spinproof.symbolic.algebra;

import java.math.BigInteger;

/**
 * Integers modulo a prime below 2³¹, so that a product of two residues fits a {@code long}.
 *
 * @param prime the modulus
 */
public record PrimeModulus(long prime) {
  /** The residue of an integer, from 0 to the prime less 1. */
  public long of(BigInteger number) {
    return number.bitLength() < 63
        ? Math.floorMod(number.longValue(), prime)
        : number.mod(BigInteger.valueOf(prime)).longValue();
  }

  /** A power of a residue; the exponent is not negative. */
  public long power(long base, long exponent) {
    long result = 1;
    long square = base % prime;
    for (long n = exponent; n > 0; n >>= 1) {
      if ((n & 1) == 1) {
        result = result * square % prime;
      }
      square = square * square % prime;
    }
    return result;
  }

  /** 1 over a residue other than zero, by Fermat's theorem; that of zero comes out as zero. */
  public long inverse(long residue) {
    return residue == 1 ? 1 : power(residue, prime - 2);
  }
}
