package org.spinproof.symbolic.algebra;

import java.util.Optional;

/**
 * Gaussian rationals modulo a prime that leaves the remainder 3 modulo 4, so that only zero has the
 * norm zero and conjugation is that of the numbers. Whatever is computed here is the image of what
 * {@link GaussianField} computes: two results that differ come from numbers that differ, while
 * equal ones prove nothing. Numbers are known to be zero, to be integers and to have roots only
 * while they are short.
 */
public enum ModularField implements Field<Residue> {
  /** The only one. */
  INSTANCE;

  /** 2³¹ − 1: the difference of two products fits. */
  static final long PRIME = 2147483647L;

  private static final int SHORT_BITS = 12;
  private static final PrimeModulus MODULUS = new PrimeModulus(PRIME);

  @Override
  public Residue of(Gaussian number) {
    long den = MODULUS.of(number.denominator());
    if (den == 0) {
      throw unknown("a denominator");
    }
    long inverse = MODULUS.inverse(den);
    return new Residue(
        MODULUS.of(number.realNumerator()) * inverse % PRIME,
        MODULUS.of(number.imaginaryNumerator()) * inverse % PRIME,
        ifShort(number));
  }

  private static Gaussian ifShort(Gaussian number) {
    return number.bitLength() <= SHORT_BITS ? number : null;
  }

  private static boolean isKnownZero(Residue a) {
    return a.origin() != null && a.origin().isZero();
  }

  @Override
  public Residue add(Residue a, Residue b) {
    if (isKnownZero(a)) {
      return b;
    }
    if (isKnownZero(b)) {
      return a;
    }
    return new Residue(
        (a.re() + b.re()) % PRIME,
        (a.im() + b.im()) % PRIME,
        a.origin() == null || b.origin() == null ? null : ifShort(a.origin().plus(b.origin())));
  }

  @Override
  public Residue negate(Residue a) {
    return new Residue(
        a.re() == 0 ? 0 : PRIME - a.re(),
        a.im() == 0 ? 0 : PRIME - a.im(),
        a.origin() == null ? null : a.origin().negated());
  }

  @Override
  public Residue multiply(Residue a, Residue b) {
    if (isKnownZero(a)) {
      return a;
    }
    if (isKnownZero(b)) {
      return b;
    }
    return new Residue(
        Math.floorMod(a.re() * b.re() - a.im() * b.im(), PRIME),
        (a.re() * b.im() % PRIME + a.im() * b.re()) % PRIME,
        a.origin() == null || b.origin() == null ? null : ifShort(a.origin().times(b.origin())));
  }

  /**
   * Quotient.
   *
   * @throws Undefined if b is zero
   * @throws Undecidable if b may be zero
   */
  @Override
  public Residue divide(Residue a, Residue b) {
    if (isKnownZero(b)) {
      throw new Undefined("division by zero");
    }
    if (b.vanishes()) {
      throw unknown("a divisor");
    }
    long norm = MODULUS.inverse((b.re() * b.re() % PRIME + b.im() * b.im()) % PRIME);
    Residue conjugate = conjugate(b);
    return multiply(
        a,
        new Residue(
            conjugate.re() * norm % PRIME,
            conjugate.im() * norm % PRIME,
            b.origin() == null ? null : ifShort(b.origin().inverse())));
  }

  @Override
  public Residue conjugate(Residue a) {
    return new Residue(
        a.re(),
        a.im() == 0 ? 0 : PRIME - a.im(),
        a.origin() == null ? null : a.origin().conjugate());
  }

  @Override
  public boolean isZero(Residue a) {
    return isKnownZero(a);
  }

  @Override
  public Optional<Gaussian> asNumber(Residue a) {
    return Optional.ofNullable(a.origin());
  }

  @Override
  public Residue e() {
    throw unknown("E");
  }

  @Override
  public Residue pi() {
    throw unknown("Pi");
  }

  @Override
  public Residue apply(ElementaryFunction function, Residue argument) {
    return of(GaussianField.INSTANCE.apply(function, known(argument)));
  }

  @Override
  public Residue power(Residue base, Residue exponent) {
    Gaussian power = known(exponent);
    Optional<Integer> integer = power.toInt();
    if (integer.isEmpty()) {
      return of(GaussianField.INSTANCE.power(known(base), power));
    }
    if (integer.get() <= 0 && base.vanishes()) {
      throw unknown("a base");
    }
    return integerPower(base, integer.get());
  }

  @Override
  public Residue coshRoot(Residue u) {
    return of(GaussianField.INSTANCE.coshRoot(known(u)));
  }

  @Override
  public Residue sinhcRoot(Residue u) {
    return of(GaussianField.INSTANCE.sinhcRoot(known(u)));
  }

  private static Gaussian known(Residue a) {
    return Optional.ofNullable(a.origin()).orElseThrow(() -> unknown("an argument"));
  }

  private static Undecidable unknown(String what) {
    return new Undecidable(what + " is not known from its residue");
  }
}
