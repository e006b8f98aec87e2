package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Truncated power series over a field: with one infinitesimal to first order, dual numbers.
 *
 * @param <S> the scalar
 */
public final class SeriesField<S> implements Field<Series<S>> {
  private final Field<S> base;
  private final int[] orders;
  private final int size;
  private final int total;
  private final boolean expansion;
  private int lost;

  /**
   * Series in one positive infinitesimal t, in which powers of t may be cancelled: then the highest
   * coefficients are not known, see {@link #lost()}.
   *
   * @param order the highest power that is kept
   */
  public static <S> SeriesField<S> expansion(Field<S> base, int order) {
    return new SeriesField<>(base, List.of(order), true);
  }

  /**
   * Series over a field.
   *
   * @param orders the highest power kept of each infinitesimal
   */
  public SeriesField(Field<S> base, List<Integer> orders) {
    this(base, orders, false);
  }

  private SeriesField(Field<S> base, List<Integer> orders, boolean expansion) {
    this.base = base;
    this.expansion = expansion;
    this.orders = orders.stream().mapToInt(Integer::intValue).toArray();
    int n = 1;
    int sum = 0;
    for (int order : this.orders) {
      n *= order + 1;
      sum += order;
    }
    this.size = n;
    this.total = sum;
  }

  /** The scalars of the coefficients. */
  public Field<S> base() {
    return base;
  }

  /**
   * How many of the highest coefficients may be missing, because so many powers of the
   * infinitesimal were cancelled so far.
   */
  public int lost() {
    return lost;
  }

  /** A constant. */
  public Series<S> constant(S value) {
    List<S> coefficients = zeros();
    coefficients.set(0, value);
    return new Series<>(coefficients);
  }

  /** value + slope·t for the infinitesimal of the given index, from 0. */
  public Series<S> linear(S value, S slope, int infinitesimal) {
    List<S> coefficients = zeros();
    coefficients.set(0, value);
    if (orders[infinitesimal] > 0) {
      int stride = 1;
      for (int k = orders.length - 1; k > infinitesimal; k--) {
        stride *= orders[k] + 1;
      }
      coefficients.set(stride, slope);
    }
    return new Series<>(coefficients);
  }

  private List<S> zeros() {
    return new ArrayList<>(Collections.nCopies(size, base.zero()));
  }

  @Override
  public Series<S> of(Gaussian number) {
    return constant(base.of(number));
  }

  @Override
  public Series<S> add(Series<S> a, Series<S> b) {
    List<S> sum = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sum.add(base.add(a.coefficients().get(i), b.coefficients().get(i)));
    }
    return new Series<>(sum);
  }

  @Override
  public Series<S> negate(Series<S> a) {
    return new Series<>(a.coefficients().stream().map(base::negate).toList());
  }

  @Override
  public Series<S> conjugate(Series<S> a) {
    return new Series<>(a.coefficients().stream().map(base::conjugate).toList());
  }

  @Override
  public Series<S> multiply(Series<S> a, Series<S> b) {
    List<S> product = zeros();
    for (int i = 0; i < size; i++) {
      S x = a.coefficients().get(i);
      if (base.isZero(x)) {
        continue;
      }
      for (int j = 0; j < size; j++) {
        S y = b.coefficients().get(j);
        int k = sumOfExponents(i, j);
        if (k >= 0 && !base.isZero(y)) {
          product.set(k, base.add(product.get(k), base.multiply(x, y)));
        }
      }
    }
    return new Series<>(product);
  }

  /** Index of the product of two monomials, or −1 if it is truncated. */
  private int sumOfExponents(int i, int j) {
    int a = i;
    int b = j;
    int stride = 1;
    int index = 0;
    for (int k = orders.length - 1; k >= 0; k--) {
      int n = orders[k] + 1;
      int exponent = a % n + b % n;
      if (exponent >= n) {
        return -1;
      }
      index += exponent * stride;
      stride *= n;
      a /= n;
      b /= n;
    }
    return index;
  }

  /** The part of a series without its constant term; nilpotent. */
  private Series<S> infinitesimal(Series<S> a) {
    List<S> coefficients = new ArrayList<>(a.coefficients());
    coefficients.set(0, base.zero());
    return new Series<>(coefficients);
  }

  private Series<S> scale(S factor, Series<S> a) {
    return new Series<>(
        a.coefficients().stream().map(x -> base.isZero(x) ? x : base.multiply(factor, x)).toList());
  }

  /** Σ c_k x^k of a nilpotent x, with c_k given. */
  private Series<S> substitute(List<S> taylor, Series<S> nilpotent) {
    Series<S> sum = constant(taylor.get(taylor.size() - 1));
    for (int k = taylor.size() - 2; k >= 0; k--) {
      sum = add(multiply(sum, nilpotent), constant(taylor.get(k)));
    }
    return sum;
  }

  @Override
  public Series<S> divide(Series<S> a, Series<S> b) {
    if (isZero(b)) {
      throw new Undefined("division by zero");
    }
    int power = valuation(b);
    if (power > 0) {
      if (!expansion || valuation(a) < power) {
        throw new Undecidable(
            "a divisor vanishes where the small quantities do: no power series there");
      }
      lost += power;
      return divide(shifted(a, -power), shifted(b, -power));
    }
    S inverse = base.divide(base.one(), b.constant());
    Series<S> rest = scale(base.negate(inverse), infinitesimal(b));
    List<S> geometric = new ArrayList<>(Collections.nCopies(total + 1, base.one()));
    return multiply(scale(inverse, a), substitute(geometric, rest));
  }

  /** The lowest power with a coefficient; of zero one more than the highest that is kept. */
  private int valuation(Series<S> a) {
    int power = 0;
    while (power < size && base.isZero(a.coefficients().get(power))) {
      power++;
    }
    return power;
  }

  /** Times a power of the one infinitesimal; the coefficients that this leaves open are zero. */
  private Series<S> shifted(Series<S> a, int power) {
    List<S> coefficients = zeros();
    for (int i = Math.max(0, power); i < size && i - power < size; i++) {
      coefficients.set(i, a.coefficients().get(i - power));
    }
    return new Series<>(coefficients);
  }

  @Override
  public boolean isZero(Series<S> a) {
    return a.coefficients().stream().allMatch(base::isZero);
  }

  @Override
  public boolean isNilpotent(Series<S> a) {
    return base.isNilpotent(a.constant());
  }

  private boolean isConstant(Series<S> a) {
    return a.coefficients().stream().skip(1).allMatch(base::isZero);
  }

  @Override
  public Optional<Gaussian> asNumber(Series<S> a) {
    return isConstant(a) ? base.asNumber(a.constant()) : Optional.empty();
  }

  @Override
  public Series<S> e() {
    return constant(base.e());
  }

  @Override
  public Series<S> pi() {
    return constant(base.pi());
  }

  @Override
  public Series<S> apply(ElementaryFunction function, Series<S> x) {
    if (isConstant(x)) {
      return constant(base.apply(function, x.constant()));
    }
    S c = x.constant();
    Series<S> rest = infinitesimal(x);
    return switch (function) {
      case EXP -> scale(base.apply(ElementaryFunction.EXP, c), exponential(rest));
      case SIN, COS, SINH, COSH -> viaAngle(function, c, rest);
      case TAN -> divide(apply(ElementaryFunction.SIN, x), apply(ElementaryFunction.COS, x));
      case TANH -> divide(apply(ElementaryFunction.SINH, x), apply(ElementaryFunction.COSH, x));
      case SQRT -> root(x);
      case LOG -> logarithm(c, rest);
      case ABS -> absolute(x);
      case ARC_COS, ARC_SIN, ARC_TAN, ARC_COSH, ARC_SINH, ARC_TANH ->
          new InverseFunctions<>(this).apply(function, x);
    };
  }

  private Series<S> exponential(Series<S> nilpotent) {
    return substitute(overFactorials(base.one(), base.one(), base.one(), base.one()), nilpotent);
  }

  /** c_k / k! where c repeats with period 4. */
  private List<S> overFactorials(S c0, S c1, S c2, S c3) {
    List<S> cycle = List.of(c0, c1, c2, c3);
    List<S> taylor = new ArrayList<>();
    Gaussian factorial = Gaussian.ONE;
    for (int k = 0; k <= total; k++) {
      if (k > 0) {
        factorial = factorial.times(Gaussian.of(k));
      }
      taylor.add(base.multiply(base.of(factorial.inverse()), cycle.get(k % 4)));
    }
    return taylor;
  }

  private Series<S> viaAngle(ElementaryFunction function, S c, Series<S> rest) {
    boolean hyperbolic = function == ElementaryFunction.SINH || function == ElementaryFunction.COSH;
    S sine = base.apply(hyperbolic ? ElementaryFunction.SINH : ElementaryFunction.SIN, c);
    S cosine = base.apply(hyperbolic ? ElementaryFunction.COSH : ElementaryFunction.COS, c);
    return substitute(
        switch (function) {
          case SIN -> overFactorials(sine, cosine, base.negate(sine), base.negate(cosine));
          case COS -> overFactorials(cosine, base.negate(sine), base.negate(cosine), sine);
          case SINH -> overFactorials(sine, cosine, sine, cosine);
          default -> overFactorials(cosine, sine, cosine, sine);
        },
        rest);
  }

  /** Of a real series, whose sign is that of its first coefficient: t is positive. */
  private Series<S> absolute(Series<S> x) {
    S first = x.coefficients().get(valuation(x));
    boolean real = isZero(subtract(x, conjugate(x)));
    if (!expansion || !real || base.asNumber(first).isEmpty()) {
      throw new Undecidable("Abs of something that depends on a small quantity or a gradient");
    }
    return scale(base.divide(base.apply(ElementaryFunction.ABS, first), first), x);
  }

  /**
   * The principal root is analytic at c unless c is zero or on the branch cut. An even power of t
   * is the square of a positive one.
   */
  private Series<S> root(Series<S> x) {
    int power = valuation(x);
    if (expansion && power > 0 && power < size && power % 2 == 0) {
      lost += power / 2;
      return shifted(root(shifted(x, -power)), power / 2);
    }
    S c = requireOffCut(x, "Sqrt");
    return scale(
        base.apply(ElementaryFunction.SQRT, c),
        binomial(Gaussian.of(1, 0, 2), scale(base.divide(base.one(), c), infinitesimal(x))));
  }

  private S requireOffCut(Series<S> x, String what) {
    S c = x.constant();
    if (base.isZero(c)) {
      throw new Undecidable(what + " of something that vanishes where the small quantities do");
    }
    boolean real = isZero(subtract(x, conjugate(x)));
    boolean off = base.asNumber(c).map(n -> !n.isReal() || n.signum() > 0).orElse(false);
    if (!real && !off) {
      throw new Undecidable(what + " may lie on its branch cut where the small quantities vanish");
    }
    return c;
  }

  /** (1 + x)^p of a nilpotent x. */
  private Series<S> binomial(Gaussian p, Series<S> x) {
    List<S> taylor = new ArrayList<>();
    Gaussian c = Gaussian.ONE;
    for (int k = 0; k <= total; k++) {
      taylor.add(base.of(c));
      c = c.times(p.minus(Gaussian.of(k))).dividedBy(Gaussian.of(k + 1));
    }
    return substitute(taylor, x);
  }

  private Series<S> logarithm(S c, Series<S> rest) {
    requireOffCut(add(constant(c), rest), "Log");
    List<S> taylor = new ArrayList<>();
    taylor.add(base.apply(ElementaryFunction.LOG, c));
    for (int k = 1; k <= total; k++) {
      taylor.add(base.of(Gaussian.of(k % 2 == 1 ? 1 : -1, 0, k)));
    }
    return substitute(taylor, scale(base.divide(base.one(), c), rest));
  }

  @Override
  public Series<S> power(Series<S> a, Series<S> exponent) {
    if (isConstant(a) && isConstant(exponent)) {
      return constant(base.power(a.constant(), exponent.constant()));
    }
    Optional<Gaussian> p = asNumber(exponent);
    if (p.isPresent() && p.get().toInt().isPresent()) {
      return integerPower(a, p.get().toInt().get());
    }
    if (p.isPresent() && p.get().isReal()) {
      S c = requireOffCut(a, "Power");
      return scale(
          base.power(c, exponent.constant()),
          binomial(p.get(), scale(base.divide(base.one(), c), infinitesimal(a))));
    }
    return apply(ElementaryFunction.EXP, multiply(exponent, apply(ElementaryFunction.LOG, a)));
  }

  @Override
  public Series<S> coshRoot(Series<S> u) {
    return entire(u, 0);
  }

  @Override
  public Series<S> sinhcRoot(Series<S> u) {
    return entire(u, 1);
  }

  /** Σ u^k / (2k + odd)!, around a zero constant term only. */
  private Series<S> entire(Series<S> u, int odd) {
    if (isConstant(u)) {
      return constant(odd == 0 ? base.coshRoot(u.constant()) : base.sinhcRoot(u.constant()));
    }
    if (!base.isZero(u.constant())) {
      return entireAround(u, odd);
    }
    List<S> taylor = new ArrayList<>();
    Gaussian c = Gaussian.ONE;
    for (int k = 0; k <= total; k++) {
      taylor.add(base.of(c));
      c = c.dividedBy(Gaussian.of((2L * k + 1 + odd) * (2L * k + 2 + odd)));
    }
    return substitute(taylor, u);
  }

  /**
   * Derivatives of C(u) = cosh √u and S(u) = sinh √u / √u follow from C' = S/2 and S' = (C −
   * S)/(2u).
   */
  private Series<S> entireAround(Series<S> u, int odd) {
    S c = u.constant();
    S cosh = base.coshRoot(c);
    S sinhc = base.sinhcRoot(c);
    // S = Σ s_k x^k, C = Σ c_k x^k with u = c + x: (k+1) c_{k+1} = s_k / 2 and
    // 2 c (k+1) s_{k+1} + 2 k s_k = c_k − s_k.
    List<S> coshTaylor = new ArrayList<>(List.of(cosh));
    List<S> sinhcTaylor = new ArrayList<>(List.of(sinhc));
    for (int k = 0; k < total; k++) {
      S s = sinhcTaylor.get(k);
      coshTaylor.add(base.multiply(base.of(Gaussian.of(1, 0, 2L * (k + 1))), s));
      S numerator =
          base.subtract(coshTaylor.get(k), base.multiply(base.of(Gaussian.of(2L * k + 1)), s));
      sinhcTaylor.add(base.divide(numerator, base.multiply(base.of(Gaussian.of(2L * (k + 1))), c)));
    }
    return substitute(odd == 0 ? coshTaylor : sinhcTaylor, infinitesimal(u));
  }
}
