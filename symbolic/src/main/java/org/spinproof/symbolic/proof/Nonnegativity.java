package org.spinproof.symbolic.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Monomial;
import org.spinproof.symbolic.algebra.Polynomial;
import org.spinproof.symbolic.algebra.Ring;
import org.spinproof.symbolic.algebra.Undecidable;

/**
 * Proofs that a real polynomial is positive, or not negative: by the signs of its terms, as a sum
 * of squares, or by comparing squares. What it does not find may be true all the same.
 */
public final class Nonnegativity {
  private static final int MAX_SQUARES = 40;
  private static final int MAX_DEPTH = 3;
  private final RealCoordinates coordinates;
  private final FractionField field;
  private final Ring ring;
  private final List<Polynomial> hypotheses = new ArrayList<>();

  /**
   * Proofs under hypotheses.
   *
   * @param original the field of all polynomials given here
   * @param hypotheses real polynomials that are not negative
   */
  public Nonnegativity(FractionField original, List<Polynomial> hypotheses) {
    this.coordinates = new RealCoordinates(original);
    this.field = coordinates.field();
    this.ring = field.ring();
    List<Polynomial> simple = hypotheses.stream().map(coordinates::of).toList();
    this.hypotheses.addAll(simple);
    for (Polynomial h : simple) {
      for (Polynomial other : simple) {
        this.hypotheses.add(ring.multiply(h, other));
      }
      for (int symbol = 0; symbol < ring.size(); symbol++) {
        if (ring.isNonnegative(symbol)) {
          this.hypotheses.add(ring.multiply(h, ring.symbol(symbol)));
        }
      }
    }
  }

  /**
   * Whether a real fraction is shown to be positive, or at least not negative, where it is defined.
   */
  public boolean proves(FractionField original, Fraction f, boolean strict) {
    try {
      int sign = new Constants(original).sign(f);
      return sign == 1 || (sign == 0 && !strict);
    } catch (Undecidable e) {
      // Not a constant, or one that is too close to zero to tell.
    }
    Polynomial p = f.numerator();
    for (Map.Entry<Polynomial, Integer> e : f.denominator().entrySet()) {
      if (e.getValue() % 2 == 1 && !original.isPositive(e.getKey())) {
        if (!original.isReal(Fraction.of(e.getKey()))) {
          return false;
        }
        p = original.ring().multiply(p, e.getKey());
      }
    }
    List<Polynomial> bounds = original.exponentialBounds(p);
    Polynomial q = coordinates.of(p);
    List<Polynomial> all = new ArrayList<>(hypotheses);
    bounds.forEach(b -> all.add(coordinates.of(b)));
    if (proves(q, strict, 0)) {
      return true;
    }
    for (Polynomial h : all) {
      for (Monomial m : h.monomials()) {
        Gaussian ratio = q.coefficient(m).dividedBy(h.coefficient(m));
        if (ratio.isReal() && ratio.signum() > 0 && proves(q.minus(h.scaled(ratio)), strict, 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean proves(Polynomial p, boolean strict, int depth) {
    ring.limits().heartbeat().run();
    if (hasSign(p, strict)) {
      return true;
    }
    for (Polynomial variant : coordinates.homogeneous(p)) {
      if (isSumOfSquares(variant, strict)) {
        return true;
      }
    }
    return depth < MAX_DEPTH && bySquares(p, strict, depth);
  }

  private boolean hasSign(Polynomial p, boolean strict) {
    return p.isZero() ? !strict : strict ? field.isPositive(p) : field.isNonnegative(p);
  }

  /**
   * Completes squares: for quadratic forms this is the LDLᵀ decomposition, which finds a sum of
   * squares whenever there is one.
   */
  private boolean isSumOfSquares(Polynomial p, boolean strict) {
    Polynomial rest = p;
    for (int step = 0; step < MAX_SQUARES; step++) {
      if (hasSign(rest, strict)) {
        return true;
      }
      Polynomial next = withoutOneSquare(rest);
      if (next.equals(rest)) {
        return false;
      }
      rest = next;
    }
    return false;
  }

  private Polynomial withoutOneSquare(Polynomial p) {
    for (Monomial square : p.monomials()) {
      Gaussian c = p.coefficient(square);
      Monomial m = half(square);
      if (!c.isReal() || c.signum() <= 0 || !m.power(2).equals(square)) {
        continue;
      }
      Polynomial root = Polynomial.term(m, Gaussian.ONE);
      boolean mixed = false;
      for (Monomial term : p.monomials()) {
        Monomial t = term.times(m.power(-1));
        if (t.equals(m) || !t.isProper()) {
          continue;
        }
        Gaussian other = p.coefficient(t.power(2));
        if (other.isReal() && other.signum() > 0) {
          Gaussian factor = p.coefficient(term).dividedBy(c.plus(c));
          root = root.plus(Polynomial.term(t, factor));
          mixed = true;
        }
      }
      if (mixed) {
        return p.minus(ring.multiply(root, root).scaled(c));
      }
    }
    return p;
  }

  private static Monomial half(Monomial m) {
    Monomial half = Monomial.ONE;
    for (int k = 0; k < m.size(); k++) {
      half = half.times(Monomial.of(m.symbol(k), m.exponent(k) / 2));
    }
    return half;
  }

  /** p = u − v with u ≥ 0 is not negative if u² − v² is not. */
  private boolean bySquares(Polynomial p, boolean strict, int depth) {
    Polynomial u = Polynomial.ZERO;
    Polynomial v = Polynomial.ZERO;
    for (Monomial m : p.monomials()) {
      Polynomial term = Polynomial.term(m, p.coefficient(m));
      if (field.isNonnegative(term)) {
        u = u.plus(term);
      } else {
        v = v.minus(term);
      }
    }
    if (u.isZero() || v.isZero() || u.size() * v.size() > 100) {
      return false;
    }
    Polynomial difference = ring.multiply(u, u).minus(ring.multiply(v, v));
    return proves(difference, strict, depth + 1);
  }

  /** Real and imaginary parts in place of complex symbols. */
  private static final class RealCoordinates {
    private final FractionField original;
    private final FractionField field;
    private final Map<Integer, Polynomial> images = new HashMap<>();
    private final List<List<Integer>> circles = new ArrayList<>();
    private final Map<Integer, Integer> steps = new HashMap<>();

    RealCoordinates(FractionField original) {
      this.original = original;
      this.field = new FractionField(new Ring(original.ring().limits()));
    }

    FractionField field() {
      return field;
    }

    Polynomial of(Polynomial p) {
      Ring from = original.ring();
      Ring to = field.ring();
      Polynomial sum = Polynomial.ZERO;
      Polynomial proper = clearedOfPositive(from, p);
      for (Monomial m : proper.monomials()) {
        Polynomial term = Polynomial.constant(proper.coefficient(m));
        for (int k = 0; k < m.size(); k++) {
          int n = m.exponent(k);
          int symbol = m.symbol(k);
          if (from.isInvertible(symbol) && from.conjugate(symbol) == symbol) {
            int step = step(from, proper, symbol);
            if (n % step != 0) {
              throw new Undecidable("the sign of exponentials without a common step");
            }
            n /= step;
            if (n < 0) {
              term = to.multiply(term, to.power(conjugate(image(symbol)), -n));
              continue;
            }
          }
          if (n < 0) {
            throw new Undecidable("the sign of an expression with such exponentials");
          }
          term = to.multiply(term, to.power(image(symbol), n));
        }
        sum = sum.plus(term);
      }
      return sum;
    }

    private Polynomial conjugate(Polynomial p) {
      return field.ring().conjugate(p);
    }

    /** Multiplies by positive exponentials so that none has a negative exponent. */
    private static Polynomial clearedOfPositive(Ring ring, Polynomial p) {
      Polynomial result = p;
      for (int symbol = 0; symbol < ring.size(); symbol++) {
        if (!ring.isInvertible(symbol) || !ring.isPositive(symbol)) {
          continue;
        }
        int least = 0;
        for (Monomial m : result.monomials()) {
          least = Math.min(least, m.exponentOf(symbol));
        }
        if (least < 0) {
          result =
              ring.multiply(result, Polynomial.term(Monomial.of(symbol, -least), Gaussian.ONE));
        }
      }
      return result;
    }

    /** Exponentials occur in multiples of a step; for phases half of it helps. */
    private int step(Ring from, Polynomial p, int symbol) {
      Integer known = steps.get(symbol);
      if (known != null) {
        return known;
      }
      int gcd = 0;
      for (Monomial m : p.monomials()) {
        int n = Math.abs(m.exponentOf(symbol));
        while (n != 0) {
          int r = gcd % n;
          gcd = n;
          n = r;
        }
      }
      int step = !from.isReal(symbol) && gcd % 2 == 0 ? gcd / 2 : Math.max(gcd, 1);
      steps.put(symbol, step);
      return step;
    }

    private Polynomial image(int symbol) {
      Polynomial known = images.get(symbol);
      if (known != null) {
        return known;
      }
      Ring from = original.ring();
      Ring to = field.ring();
      Polynomial image;
      if (from.isReal(symbol)) {
        int power = from.relationPower(symbol);
        boolean root = power > 0 && from.isNonnegative(symbol);
        Polynomial replacement = root ? of(from.replacement(symbol)) : Polynomial.ZERO;
        int s = to.real(from.name(symbol));
        if (from.isPositive(symbol)) {
          to.declarePositive(s);
        } else if (from.isNonnegative(symbol)) {
          to.declareNonnegative(s);
        }
        if (root) {
          to.relate(s, power, replacement);
        } else if (power == 2) {
          sphere(from.replacement(symbol), s);
        }
        image = to.symbol(s);
      } else {
        if (from.isInverted(symbol) && from.conjugate(symbol) != symbol) {
          throw new Undecidable("the sign of " + from.name(symbol));
        }
        int re = to.real("Re[" + from.name(symbol) + "]");
        int im = to.real("Im[" + from.name(symbol) + "]");
        image = to.symbol(re).plus(to.symbol(im).scaled(Gaussian.I));
        if (from.isInvertible(symbol) && from.conjugate(symbol) == symbol) {
          circles.add(List.of(re, im));
        } else {
          images.put(from.conjugate(symbol), to.symbol(re).minus(to.symbol(im).scaled(Gaussian.I)));
        }
      }
      images.put(symbol, image);
      return image;
    }

    /** A third component z with z² = 1 − x² − y². */
    private void sphere(Polynomial replacement, int z) {
      List<Integer> circle = new ArrayList<>(List.of(z));
      for (Monomial m : replacement.monomials()) {
        if (m.size() == 1 && m.exponent(0) == 2) {
          circle.add(image(m.symbol(0)).leading().symbol(0));
        }
      }
      if (circle.size() == 3) {
        circles.add(circle);
      }
    }

    /** The polynomial, and what it becomes when 1 is written as the square of a unit vector. */
    List<Polynomial> homogeneous(Polynomial p) {
      List<Polynomial> variants = new ArrayList<>(List.of(p));
      for (List<Integer> circle : circles) {
        Polynomial one = Polynomial.ZERO;
        for (int s : circle) {
          one = one.plus(Polynomial.term(Monomial.of(s, 2), Gaussian.ONE));
        }
        Polynomial last = variants.get(variants.size() - 1);
        int degree = 0;
        for (Monomial m : last.monomials()) {
          degree = Math.max(degree, degree(m, circle));
        }
        degree += degree % 2;
        Polynomial sum = Polynomial.ZERO;
        for (Monomial m : last.monomials()) {
          int missing = (degree - degree(m, circle)) / 2;
          sum =
              sum.plus(
                  field
                      .ring()
                      .multiply(
                          Polynomial.term(m, last.coefficient(m)),
                          field.ring().power(one, missing)));
        }
        variants.add(sum);
      }
      return variants;
    }

    private static int degree(Monomial m, List<Integer> circle) {
      int degree = 0;
      for (int s : circle) {
        degree += m.exponentOf(s);
      }
      return degree;
    }
  }
}
