package org.spinproof.crosscheck.claim.elaboration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;

/** Products, quotients and powers of scalars, and products of matrices. */
final class Products {
  private static final int MOST_POWER = 64;
  private static final int MOST_BITS = 64;

  private final Elaborator elaborator;

  Products(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  /** A product as written. */
  Typed product(Expression.Product product, Iterators iterators) {
    List<Typed> factors = new ArrayList<>();
    Optional<Shape> tensor = Optional.empty();
    for (Expression.Factor factor : product.factors()) {
      Place place = factor.value().place();
      if (factor.divisor()) {
        checkDivisor(factor.value(), iterators);
      }
      Typed value = elaborator.elaborate(factor.value(), iterators);
      if (factor.divisor()) {
        divide(place, factors, value);
        continue;
      }
      if (!value.shape().isScalar()) {
        if (tensor.isPresent()) {
          throw elaborator.error(
              place,
              tensor.get()
                  + " and "
                  + value.shape()
                  + " are not multiplied with * or a blank: write a . b"
                  + (value.shape().rank() == 1 ? " or Cross[a, b]" : ""));
        }
        tensor = Optional.of(value.shape());
      }
      factors.add(value);
    }
    if (factors.size() == 1) {
      return factors.get(0);
    }
    BigInteger value = BigInteger.ONE;
    boolean integer = true;
    for (Typed factor : factors) {
      integer &= factor.integer().isPresent();
      value = small(value.multiply(factor.integer().orElse(BigInteger.ONE)));
    }
    return elaborator
        .apply(
            product.place(),
            Operation.TIMES,
            tensor.orElse(Shape.SCALAR),
            Reality.combined(factors),
            factors)
        .withInteger(integer ? Optional.of(value) : Optional.empty());
  }

  /** The dot binds more tightly than the slash: m/2 . n is m/(2 . n). */
  private void checkDivisor(Expression divisor, Iterators iterators) {
    if (divisor instanceof Expression.Dot dot
        && elaborator.elaborate(dot.operands().get(0), iterators).shape().isScalar()) {
      throw elaborator.error(
          divisor.place(),
          "the dot binds more tightly than /, as in Mathematica: write (m/2) . n for m/2 . n");
    }
  }

  private void divide(Place place, List<Typed> factors, Typed divisor) {
    if (!divisor.shape().isScalar()) {
      throw elaborator.error(
          place,
          "division by "
              + divisor.shape()
              + (divisor.shape().isSquare() ? ": write Inverse[m]" : ": divide by a scalar"));
    }
    if (!(divisor.node() instanceof Node.Rational number)) {
      if (divisor.integer().equals(Optional.of(BigInteger.ZERO))) {
        throw elaborator.error(place, "division by zero");
      }
      List<Typed> power = List.of(divisor, Typed.integer(BigInteger.ONE.negate()));
      factors.add(elaborator.apply(place, Operation.POWER, Shape.SCALAR, divisor.reality(), power));
      return;
    }
    if (number.numerator().signum() == 0) {
      throw elaborator.error(place, "division by zero");
    }
    BigInteger above = number.denominator();
    BigInteger below = number.numerator();
    int last = factors.size() - 1;
    if (factors.get(last).node() instanceof Node.Rational before) {
      BigInteger numerator = before.numerator().multiply(above);
      factors.set(last, Typed.number(numerator, before.denominator().multiply(below)));
    } else {
      factors.add(Typed.number(above, below));
    }
  }

  /** The product of tensors over neighbouring indices. */
  Typed dot(Place place, List<Expression> operands, Iterators iterators) {
    List<Typed> values = new ArrayList<>();
    Shape shape = Shape.SCALAR;
    for (Expression operand : operands) {
      Typed value = elaborator.elaborate(operand, iterators);
      if (value.shape().isScalar()) {
        throw elaborator.error(
            operand.place(), "a dot product needs vectors or matrices: multiply a scalar with *");
      }
      if (values.isEmpty()) {
        shape = value.shape();
      } else if (shape.isScalar()) {
        throw elaborator.error(
            operand.place(),
            "the dot product to the left of this is a scalar already: multiply it with *");
      } else if (shape.last() != value.shape().first()) {
        throw elaborator.error(
            operand.place(), shape + " and " + value.shape() + " do not fit in a product");
      } else {
        shape = shape.dot(value.shape());
      }
      values.add(value);
    }
    return elaborator.apply(place, Operation.DOT, shape, Reality.ifAllReal(values), values);
  }

  /** A power as written. */
  Typed power(Expression.Power power, Iterators iterators) {
    Typed base = elaborator.elaborate(power.base(), iterators);
    Typed exponent = elaborator.elaborate(power.exponent(), iterators);
    if (!base.shape().isScalar()) {
      throw elaborator.error(
          power.place(),
          "^ is for scalars, not "
              + base.shape()
              + (base.shape().isSquare() ? ": write m . m, or Inverse[m]" : ": write a . a"));
    }
    if (!exponent.shape().isScalar()) {
      throw elaborator.error(
          power.exponent().place(),
          "the exponent must be a scalar, not " + exponent.shape() + ": write MatrixExp[m]");
    }
    Optional<BigInteger> n = exponent.integer();
    boolean zeroBase =
        base.integer().equals(Optional.of(BigInteger.ZERO))
            || (base.node() instanceof Node.Rational number && number.numerator().signum() == 0);
    if (zeroBase && n.isPresent() && n.get().signum() < 0) {
      throw elaborator.error(power.place(), "division by zero: 0 to a negative power");
    }
    boolean positive =
        base.node().equals(new Node.Constant(Node.Constant.Symbol.E))
            || base.node().equals(new Node.Constant(Node.Constant.Symbol.PI))
            || (base.node() instanceof Node.Rational number && number.numerator().signum() > 0);
    boolean real =
        base.reality() == Reality.REAL
            && (n.isPresent() || (positive && exponent.reality() == Reality.REAL));
    return elaborator
        .apply(
            power.place(),
            Operation.POWER,
            Shape.SCALAR,
            real ? Reality.REAL : Reality.UNKNOWN,
            List.of(base, exponent))
        .withInteger(integerPower(base.integer(), n));
  }

  private static Optional<BigInteger> integerPower(
      Optional<BigInteger> base, Optional<BigInteger> exponent) {
    if (base.isEmpty()
        || exponent.isEmpty()
        || exponent.get().signum() < 0
        || exponent.get().compareTo(BigInteger.valueOf(MOST_POWER)) > 0
        || base.get().bitLength() > MOST_BITS) {
      return Optional.empty();
    }
    return Optional.of(base.get().pow(exponent.get().intValueExact()));
  }

  /** Keeps numbers that are no use as an index from growing without bound. */
  private static BigInteger small(BigInteger value) {
    return value.bitLength() > 1_000_000 ? BigInteger.ONE.shiftLeft(1_000_000) : value;
  }
}
