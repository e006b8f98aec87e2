package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The polynomial ring of one computation: its symbols, how complex conjugation permutes them, and
 * relations {@code symbol^k = polynomial in earlier symbols} by which products are reduced. Grows
 * as symbols are added; not thread-safe.
 */
public final class Ring {
  private final Limits limits;
  private final List<Symbol> symbols = new ArrayList<>();
  private boolean relations;

  private static final class Symbol {
    final String name;
    int conjugate;
    boolean positive;
    boolean nonnegative;
    boolean invertible;
    boolean inverted;
    int power;
    Polynomial replacement = Polynomial.ZERO;

    Symbol(String name, int conjugate) {
      this.name = name;
      this.conjugate = conjugate;
    }
  }

  /** An empty ring. */
  public Ring(Limits limits) {
    this.limits = limits;
  }

  /** What computations may use. */
  public Limits limits() {
    return limits;
  }

  /** Adds a real symbol. */
  public int real(String name) {
    symbols.add(new Symbol(name, symbols.size()));
    return symbols.size() - 1;
  }

  /** Adds a positive symbol. */
  public int positive(String name) {
    int symbol = real(name);
    declarePositive(symbol);
    return symbol;
  }

  /** Adds a complex symbol and, at the next index, its conjugate. */
  public int complex(String name) {
    int symbol = symbols.size();
    symbols.add(new Symbol(name, symbol + 1));
    symbols.add(new Symbol("Conjugate[" + name + "]", symbol));
    return symbol;
  }

  /** From now on {@code symbol^power} is replaced; the polynomial may hold earlier symbols only. */
  public void relate(int symbol, int power, Polynomial replacement) {
    symbols.get(symbol).power = power;
    symbols.get(symbol).replacement = replacement;
    relations = true;
  }

  /** From now on this symbol may have negative exponents: it is never zero. */
  public void allowInverse(int symbol) {
    symbols.get(symbol).invertible = true;
  }

  /** Knowledge gained later: the symbol is positive. */
  public void declarePositive(int symbol) {
    symbols.get(symbol).positive = true;
    symbols.get(symbol).nonnegative = true;
  }

  /** Knowledge gained later: the symbol is not negative. */
  public void declareNonnegative(int symbol) {
    symbols.get(symbol).nonnegative = true;
  }

  /** Adds a real symbol that is not negative. */
  public int nonnegative(String name) {
    int symbol = real(name);
    declareNonnegative(symbol);
    return symbol;
  }

  /** Adds an invertible symbol on the unit circle: its conjugate is its inverse. */
  public int phase(String name) {
    int symbol = real(name);
    symbols.get(symbol).inverted = true;
    symbols.get(symbol).invertible = true;
    return symbol;
  }

  /**
   * Adds an invertible complex symbol and, at the next index, its conjugate or the inverse of its
   * conjugate.
   */
  public int invertible(String name, String conjugateName, boolean inverseOfConjugate) {
    int symbol = complex(name);
    symbols.set(symbol + 1, new Symbol(conjugateName, symbol));
    for (int s = symbol; s <= symbol + 1; s++) {
      symbols.get(s).invertible = true;
      symbols.get(s).inverted = inverseOfConjugate;
    }
    return symbol;
  }

  /** Number of symbols. */
  public int size() {
    return symbols.size();
  }

  /** The name of a symbol. */
  public String name(int symbol) {
    return symbols.get(symbol).name;
  }

  /** The symbol that complex conjugation turns this one into. */
  public int conjugate(int symbol) {
    return symbols.get(symbol).conjugate;
  }

  /** Whether a symbol stands for a real number. */
  public boolean isReal(int symbol) {
    return symbols.get(symbol).conjugate == symbol && !symbols.get(symbol).inverted;
  }

  /** Whether a symbol stands for a positive number. */
  public boolean isPositive(int symbol) {
    return symbols.get(symbol).positive;
  }

  /** Whether a symbol stands for a number that is not negative. */
  public boolean isNonnegative(int symbol) {
    return symbols.get(symbol).nonnegative;
  }

  /** Whether conjugation turns a symbol into the inverse of {@link #conjugate(int)}. */
  public boolean isInverted(int symbol) {
    return symbols.get(symbol).inverted;
  }

  /** Whether a symbol may have negative exponents. */
  public boolean isInvertible(int symbol) {
    return symbols.get(symbol).invertible;
  }

  /** The power of a symbol that is replaced, 0 if none is. */
  public int relationPower(int symbol) {
    return symbols.get(symbol).power;
  }

  /** What replaces that power. */
  public Polynomial replacement(int symbol) {
    return symbols.get(symbol).replacement;
  }

  /** A symbol as a polynomial. */
  public Polynomial symbol(int symbol) {
    return Polynomial.term(Monomial.of(symbol, 1), Gaussian.ONE);
  }

  /** Product, reduced by the relations. */
  public Polynomial multiply(Polynomial a, Polynomial b) {
    if (a.isZero() || b.isZero()) {
      return Polynomial.ZERO;
    }
    if (a.isConstant()) {
      return b.scaled(a.constantTerm());
    }
    if (b.isConstant()) {
      return a.scaled(b.constantTerm());
    }
    Map<Monomial, Gaussian> product = new HashMap<>(2 * (a.size() + b.size()));
    boolean reducible = false;
    int sinceHeartbeat = 0;
    for (Map.Entry<Monomial, Gaussian> x : a.raw().entrySet()) {
      for (Map.Entry<Monomial, Gaussian> y : b.raw().entrySet()) {
        Monomial m = x.getKey().times(y.getKey());
        Polynomial.accumulate(product, m, x.getValue().times(y.getValue()));
        reducible |= relations && reducibleSymbol(m) >= 0;
      }
      limits.require(product.size());
      sinceHeartbeat += b.size();
      if (sinceHeartbeat > 1000) {
        limits.heartbeat().run();
        sinceHeartbeat = 0;
      }
    }
    Polynomial result = new Polynomial(product);
    return reducible ? reduce(result) : result;
  }

  /** Integer power. */
  public Polynomial power(Polynomial a, int n) {
    Polynomial result = Polynomial.ONE;
    Polynomial square = a;
    for (int k = n; k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result = multiply(result, square);
      }
      if (k > 1) {
        square = multiply(square, square);
      }
    }
    return result;
  }

  private int reducibleSymbol(Monomial m) {
    for (int k = m.size() - 1; k >= 0; k--) {
      Symbol symbol = symbols.get(m.symbol(k));
      if (symbol.power > 0 && (m.exponent(k) >= symbol.power || m.exponent(k) < 0)) {
        return m.symbol(k);
      }
    }
    return -1;
  }

  /** The normal form by the relations. */
  public Polynomial reduce(Polynomial a) {
    if (!relations) {
      return a;
    }
    Polynomial rest = a;
    while (true) {
      Map<Monomial, Gaussian> done = new HashMap<>();
      Polynomial replaced = Polynomial.ZERO;
      boolean changed = false;
      for (Map.Entry<Monomial, Gaussian> e : rest.raw().entrySet()) {
        int s = reducibleSymbol(e.getKey());
        if (s < 0) {
          Polynomial.accumulate(done, e.getKey(), e.getValue());
          continue;
        }
        changed = true;
        int exponent = e.getKey().exponentOf(s);
        int power = symbols.get(s).power;
        int times = Math.floorDiv(exponent, power);
        Monomial cofactor = e.getKey().times(Monomial.of(s, -times * power));
        Polynomial expanded =
            multiplyByMonomial(replacementPower(s, times), cofactor, e.getValue());
        replaced = replaced.plus(expanded);
        limits.require(replaced.size());
        limits.heartbeat().run();
      }
      Polynomial result = new Polynomial(done);
      if (!changed) {
        return result;
      }
      rest = result.plus(replaced);
    }
  }

  private Polynomial replacementPower(int symbol, int times) {
    Polynomial replacement = symbols.get(symbol).replacement;
    if (times >= 0) {
      return power(replacement, times);
    }
    if (!isInverted(symbol) || conjugate(symbol) != symbol) {
      throw new IllegalStateException("negative power of " + name(symbol));
    }
    // on the unit circle
    return power(conjugate(replacement), -times);
  }

  private Polynomial multiplyByMonomial(Polynomial a, Monomial m, Gaussian factor) {
    Map<Monomial, Gaussian> product = new HashMap<>();
    a.raw().forEach((k, v) -> product.put(k.times(m), v.times(factor)));
    return new Polynomial(product);
  }

  /** The relations {@code symbol^k − replacement}, all of which vanish. */
  public List<Polynomial> relations() {
    List<Polynomial> all = new ArrayList<>();
    for (int s = 0; s < symbols.size(); s++) {
      Symbol symbol = symbols.get(s);
      if (symbol.power > 0) {
        all.add(
            Polynomial.term(Monomial.of(s, symbol.power), Gaussian.ONE).minus(symbol.replacement));
      }
    }
    return all;
  }

  /** The same polynomial times a product of invertible symbols, without negative exponents. */
  public Polynomial cleared(Polynomial a) {
    Monomial shift = Monomial.ONE;
    for (Monomial m : a.raw().keySet()) {
      for (int k = 0; k < m.size(); k++) {
        int missing = -m.exponent(k) - shift.exponentOf(m.symbol(k));
        if (m.exponent(k) < 0 && missing > 0) {
          shift = shift.times(Monomial.of(m.symbol(k), missing));
        }
      }
    }
    return multiplyByMonomial(a, shift, Gaussian.ONE);
  }

  /** Complex conjugate. */
  public Polynomial conjugate(Polynomial a) {
    Map<Monomial, Gaussian> conjugated = new HashMap<>();
    a.raw().forEach((m, c) -> Polynomial.accumulate(conjugated, conjugate(m), c.conjugate()));
    return reduce(new Polynomial(conjugated));
  }

  private Monomial conjugate(Monomial m) {
    boolean real = true;
    for (int k = 0; k < m.size(); k++) {
      real &= isReal(m.symbol(k));
    }
    if (real) {
      return m;
    }
    Monomial result = Monomial.ONE;
    for (int k = 0; k < m.size(); k++) {
      int exponent = symbols.get(m.symbol(k)).inverted ? -m.exponent(k) : m.exponent(k);
      result = result.times(Monomial.of(conjugate(m.symbol(k)), exponent));
    }
    return result;
  }

  /** In the claim language, terms in a fixed order. */
  public String toString(Polynomial a) {
    if (a.isZero()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    for (Monomial m : a.monomials()) {
      Gaussian c = a.coefficient(m);
      boolean minus = c.isReal() && c.signum() < 0;
      text.append(text.isEmpty() ? (minus ? "-" : "") : (minus ? " - " : " + "));
      Gaussian shown = minus ? c.negated() : c;
      String factor = shown.isReal() ? shown.toString() : "(" + shown + ")";
      if (m.size() == 0) {
        text.append(factor);
      } else {
        text.append(shown.equals(Gaussian.ONE) ? "" : factor + " ").append(toString(m));
      }
    }
    return text.toString();
  }

  private String toString(Monomial m) {
    List<String> factors = new ArrayList<>();
    for (int k = 0; k < m.size(); k++) {
      factors.add(name(m.symbol(k)) + (m.exponent(k) == 1 ? "" : "^" + power(m.exponent(k))));
    }
    return String.join(" ", factors);
  }

  private static String power(int exponent) {
    return exponent < 0 ? "(" + exponent + ")" : Integer.toString(exponent);
  }
}
