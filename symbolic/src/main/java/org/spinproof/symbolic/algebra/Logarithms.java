package org.spinproof.symbolic.algebra;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Principal logarithms. */
final class Logarithms {
  private static final int LARGEST_PRIME = 1000;
  private final FractionField field;
  private final Ring ring;
  private final Kernels kernels;
  private final Signs signs;
  private final Definitions definitions;
  private final Map<Fraction, Integer> symbols = new HashMap<>();

  Logarithms(FractionField field, Kernels kernels, Signs signs, Definitions definitions) {
    this.field = field;
    this.ring = field.ring();
    this.kernels = kernels;
    this.signs = signs;
    this.definitions = definitions;
  }

  Fraction of(Fraction x) {
    if (field.isZero(x)) {
      throw new Undefined("Log[0]");
    }
    Optional<Gaussian> number = field.asNumber(x);
    if (number.isPresent()) {
      return ofNumber(number.get());
    }
    boolean positive = signs.isPositive(x.numerator());
    for (Polynomial d : x.denominator().keySet()) {
      positive &= signs.isPositive(d);
    }
    if (!positive) {
      Fraction minus = field.negate(x);
      boolean negative = signs.isPositive(minus.numerator());
      for (Polynomial d : x.denominator().keySet()) {
        negative &= signs.isPositive(d);
      }
      return negative ? field.add(of(minus), times(Gaussian.I, kernels.pi())) : kernel(x, false);
    }
    Fraction sum = ofPositive(x.numerator());
    for (Map.Entry<Polynomial, Integer> e : x.denominator().entrySet()) {
      sum = field.subtract(sum, times(Gaussian.of(e.getValue()), ofPositive(e.getKey())));
    }
    return sum;
  }

  private Fraction times(Gaussian g, Fraction x) {
    return field.multiply(field.of(g), x);
  }

  private Fraction ofPositive(Polynomial p) {
    if (p.size() > 1) {
      Gaussian c = p.coefficient(p.leading());
      return c.isReal() && c.signum() > 0 && !c.equals(Gaussian.ONE)
          ? field.add(ofNumber(c), kernel(Fraction.of(p.scaled(c.inverse())), true))
          : kernel(Fraction.of(p), true);
    }
    Monomial m = p.leading();
    Fraction sum = ofNumber(p.coefficient(m));
    for (int k = 0; k < m.size(); k++) {
      int symbol = m.symbol(k);
      if (!ring.isPositive(symbol)) {
        throw new Undecidable("Log of a product whose factors' signs are not known");
      }
      sum = field.add(sum, times(Gaussian.of(m.exponent(k)), ofPositiveSymbol(symbol)));
    }
    return sum;
  }

  private Fraction ofPositiveSymbol(int symbol) {
    Definitions.Definition definition = definitions.of(symbol).orElse(null);
    if (definition instanceof Definitions.Exponential e) {
      return e.argument();
    }
    if (definition instanceof Definitions.Root r) {
      return times(Gaussian.of(1, 0, r.order()), of(r.radicand()));
    }
    return kernel(Fraction.of(ring.symbol(symbol)), true);
  }

  private Fraction ofNumber(Gaussian number) {
    if (number.isReal() && number.signum() < 0) {
      return field.add(ofNumber(number.negated()), times(Gaussian.I, kernels.pi()));
    }
    if (number.real().isZero()) {
      int side = number.imaginary().signum();
      Gaussian magnitude = side < 0 ? number.imaginary().negated() : number.imaginary();
      return field.add(ofNumber(magnitude), times(Gaussian.of(0, side, 2), kernels.pi()));
    }
    if (!number.isReal()) {
      return kernel(field.of(number), false);
    }
    return field.subtract(ofInteger(number.realNumerator()), ofInteger(number.denominator()));
  }

  private Fraction ofInteger(BigInteger n) {
    BigInteger rest = n;
    Fraction sum = field.zero();
    for (int p = 2; p < LARGEST_PRIME && !rest.equals(BigInteger.ONE); p++) {
      BigInteger prime = BigInteger.valueOf(p);
      int exponent = 0;
      BigInteger[] division = rest.divideAndRemainder(prime);
      while (division[1].signum() == 0) {
        rest = division[0];
        exponent++;
        division = rest.divideAndRemainder(prime);
      }
      if (exponent > 0) {
        sum = field.add(sum, times(Gaussian.of(exponent), kernel(field.of(Gaussian.of(p)), true)));
      }
    }
    return rest.equals(BigInteger.ONE)
        ? sum
        : field.add(sum, kernel(field.of(Gaussian.of(rest, BigInteger.ONE)), true));
  }

  private Fraction kernel(Fraction x, boolean real) {
    Integer known = symbols.get(x);
    if (known != null) {
      return field.symbol(known);
    }
    String name = "Log[" + field.toString(x) + "]";
    int symbol = real ? ring.real(name) : ring.complex(name);
    definitions.define(symbol, new Definitions.Logarithm(x));
    if (!real) {
      definitions.define(symbol + 1, new Definitions.Conjugate(symbol, false));
    }
    symbols.put(x, symbol);
    return field.symbol(symbol);
  }
}
