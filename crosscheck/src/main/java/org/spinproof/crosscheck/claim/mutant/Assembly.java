package org.spinproof.crosscheck.claim.mutant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Expression.Factor;
import org.spinproof.crosscheck.claim.formula.Expression.Literal;
import org.spinproof.crosscheck.claim.formula.Expression.Product;
import org.spinproof.crosscheck.claim.formula.Expression.Sum;
import org.spinproof.crosscheck.claim.formula.Expression.Term;
import org.spinproof.crosscheck.claim.formula.Place;

/** Puts expressions together as one would write them. */
final class Assembly {
  private Assembly() {}

  /** The value of an integer literal, with a minus sign or without. */
  static Optional<BigInteger> integer(Expression expression) {
    if (expression instanceof Literal literal && !literal.digits().contains(".")) {
      return Optional.of(new BigInteger(literal.digits()));
    }
    if (expression instanceof Sum sum && sum.terms().size() == 1) {
      return integer(sum.terms().get(0).value()).map(BigInteger::negate);
    }
    return Optional.empty();
  }

  static Expression negated(Expression expression) {
    if (expression instanceof Sum sum && sum.terms().size() == 1) {
      return sum.terms().get(0).value();
    }
    return new Sum(List.of(new Term(true, expression)), Place.NONE);
  }

  static Expression doubled(Expression expression) {
    if (expression instanceof Sum sum && sum.terms().size() == 1) {
      return negated(doubled(sum.terms().get(0).value()));
    }
    List<Factor> factors = new ArrayList<>();
    factors.add(new Factor(false, literal(BigInteger.TWO)));
    if (expression instanceof Product product) {
      factors.addAll(product.factors());
    } else {
      factors.add(new Factor(false, expression));
    }
    return new Product(factors, Place.NONE);
  }

  static Expression sum(List<Term> terms) {
    return terms.size() == 1 && !terms.get(0).negative()
        ? terms.get(0).value()
        : new Sum(terms, Place.NONE);
  }

  static Expression product(List<Factor> factors) {
    return factors.size() == 1 ? factors.get(0).value() : new Product(factors, Place.NONE);
  }

  static Literal literal(BigInteger value) {
    return new Literal(value.toString(), Place.NONE);
  }

  static Expression signed(BigInteger value) {
    return value.signum() < 0 ? negated(literal(value.negate())) : literal(value);
  }

  static boolean isZero(Expression expression) {
    return expression instanceof Literal literal && literal.digits().equals("0");
  }

  static <T> List<T> set(List<T> list, int index, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, value);
    return copy;
  }

  static <T> List<T> without(List<T> list, int index) {
    List<T> copy = new ArrayList<>(list);
    copy.remove(index);
    return copy;
  }
}
