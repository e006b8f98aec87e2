package org.spinproof.crosscheck.claim.elaboration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.formula.Vocabulary;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.document.BadInput;

/** Elaborates the expressions of one formula: names, operators and brackets. */
final class Elaborator {
  private static final int MOST_POWER = 64;
  private static final int MOST_BITS = 64;

  private final Scope scope;
  private final Formula formula;
  private final Budget budget;
  private final Calls calls = new Calls(this);
  private final Unrolling unrolling = new Unrolling(this);

  Elaborator(Scope scope, Formula formula, Budget budget) {
    this.scope = scope;
    this.formula = formula;
    this.budget = budget;
  }

  Scope scope() {
    return scope;
  }

  BadInput error(Place place, String problem) {
    return formula.error(place, problem);
  }

  void spend(Place place, long steps) {
    budget.spend(formula, place, steps);
  }

  void checkSize(Place place, long size) {
    budget.check(formula, place, size);
  }

  Typed apply(Place place, Operation operation, Shape shape, Reality reality, List<Typed> args) {
    return budget.apply(formula, place, operation, shape, reality, args);
  }

  /** The core tree of an expression. */
  Typed elaborate(Expression expression, Iterators iterators) {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal);
    } else if (expression instanceof Expression.Name name) {
      return name(name, iterators);
    } else if (expression instanceof Expression.Call call) {
      return Unrolling.unrolls(call)
          ? unrolling.unroll(call, iterators)
          : calls.call(call, iterators);
    } else if (expression instanceof Expression.Braces braces) {
      return braces(braces, iterators);
    } else if (expression instanceof Expression.Part part) {
      return part(part, iterators);
    } else if (expression instanceof Expression.Sum sum) {
      return sum(sum, iterators);
    } else if (expression instanceof Expression.Product product) {
      return product(product, iterators);
    } else if (expression instanceof Expression.Dot dot) {
      return dot(dot.place(), dot.operands(), iterators);
    } else {
      return power((Expression.Power) expression, iterators);
    }
  }

  private Typed literal(Expression.Literal literal) {
    spend(literal.place(), 1);
    if (literal.digits().indexOf('.') < 0) {
      return Typed.integer(new BigInteger(literal.digits()))
          .withAnyShape(literal.digits().equals("0"));
    }
    BigDecimal value = new BigDecimal(literal.digits());
    BigInteger denominator = BigInteger.TEN.pow(value.scale());
    return Typed.number(value.unscaledValue(), denominator);
  }

  private Typed name(Expression.Name name, Iterators iterators) {
    spend(name.place(), 1);
    Optional<BigInteger> bound = iterators.value(name.name());
    if (bound.isPresent()) {
      return Typed.integer(bound.get());
    }
    return scope.resolve(formula, name);
  }

  private Typed braces(Expression.Braces braces, Iterators iterators) {
    List<Typed> entries = new ArrayList<>();
    for (Expression entry : braces.entries()) {
      entries.add(elaborate(entry, iterators));
    }
    return list(braces.place(), entries, braces.entries().stream().map(Expression::place).toList());
  }

  /** A list of tensors, whose places are given for the messages. */
  Typed list(Place place, List<Typed> entries, List<Place> places) {
    if (entries.isEmpty()) {
      throw error(place, "a list must have at least one entry");
    }
    Shape shape = common(entries);
    List<Typed> fitted = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Typed entry = fit(entries.get(i), shape, places.get(i));
      if (!entry.shape().equals(shape)) {
        throw error(
            places.get(i),
            "the entries of a list must have one shape: " + shape + " and then " + entry.shape());
      }
      fitted.add(entry);
    }
    boolean complex = fitted.stream().allMatch(entry -> entry.reality() == Reality.COMPLEX);
    Reality reality = complex ? Reality.COMPLEX : Reality.ifAllReal(fitted);
    return apply(place, Operation.LIST, shape.listOf(entries.size()), reality, fitted);
  }

  private Typed part(Expression.Part part, Iterators iterators) {
    Typed base = elaborate(part.base(), iterators);
    int count = part.indices().size();
    if (count == 0) {
      throw error(part.place(), "[[ ]] needs an index such as [[1]]");
    }
    if (base.shape().isScalar()) {
      throw error(part.place(), "a scalar has no components: [[...]] does not apply");
    }
    if (count > base.shape().rank()) {
      throw error(
          part.indices().get(base.shape().rank()).place(),
          base.shape() + " has " + base.shape().rank() + " indices, not " + count);
    }
    List<Typed> arguments = new ArrayList<>();
    arguments.add(base);
    for (int i = 0; i < count; i++) {
      int dimension = base.shape().dimensions().get(i);
      arguments.add(integer(part.indices().get(i), iterators, "an index", 1, dimension));
    }
    return apply(
        part.place(), Operation.PART, base.shape().withoutFirst(count), base.reality(), arguments);
  }

  private Typed sum(Expression.Sum sum, Iterators iterators) {
    List<Typed> terms = new ArrayList<>();
    for (Expression.Term term : sum.terms()) {
      Typed value = elaborate(term.value(), iterators);
      terms.add(term.negative() ? negate(term.value().place(), value) : value);
    }
    return add(sum.place(), terms, sum.terms().stream().map(term -> term.value().place()).toList());
  }

  /** The sum of tensors, whose places are given for the messages. */
  Typed add(Place place, List<Typed> terms, List<Place> places) {
    if (terms.isEmpty()) {
      return Typed.integer(BigInteger.ZERO).withAnyShape(true);
    }
    if (terms.size() == 1) {
      return terms.get(0);
    }
    Shape shape = common(terms);
    List<Typed> fitted = new ArrayList<>();
    BigInteger total = BigInteger.ZERO;
    boolean integer = true;
    for (int i = 0; i < terms.size(); i++) {
      Typed term = fit(terms.get(i), shape, places.get(i));
      if (!term.shape().equals(shape)) {
        boolean square = shape.isSquare() || term.shape().isSquare();
        boolean scalar = shape.isScalar() || term.shape().isScalar();
        throw error(
            places.get(i),
            term.shape()
                + " is not added to "
                + shape
                + (square && scalar ? ": write a number times IdentityMatrix[n]" : ""));
      }
      integer &= term.integer().isPresent();
      total = total.add(term.integer().orElse(BigInteger.ZERO));
      fitted.add(term);
    }
    return apply(place, Operation.PLUS, shape, Reality.combined(fitted), fitted)
        .withAnyShape(terms.stream().allMatch(Typed::anyShape))
        .withInteger(integer ? Optional.of(total) : Optional.empty());
  }

  private Typed negate(Place place, Typed value) {
    if (value.node() instanceof Node.Rational number) {
      return Typed.number(number.numerator().negate(), number.denominator())
          .withAnyShape(value.anyShape());
    }
    Node.Rational minusOne = new Node.Rational(BigInteger.ONE.negate(), BigInteger.ONE);
    List<Typed> factors = new ArrayList<>();
    factors.add(Typed.leaf(minusOne, Shape.SCALAR, Reality.REAL));
    factors.add(value);
    Typed product = apply(place, Operation.TIMES, value.shape(), value.reality(), factors);
    return flatten(product, value)
        .withAnyShape(value.anyShape())
        .withInteger(value.integer().map(BigInteger::negate));
  }

  /** −1 times a product is one product. */
  private static Typed flatten(Typed product, Typed value) {
    if (!(value.node() instanceof Node.Apply inner) || inner.operation() != Operation.TIMES) {
      return product;
    }
    List<Node> factors = new ArrayList<>(inner.arguments());
    Node.Rational minusOne = new Node.Rational(BigInteger.ONE.negate(), BigInteger.ONE);
    if (factors.get(0).equals(minusOne)) {
      factors.remove(0);
    } else if (factors.get(0) instanceof Node.Rational first) {
      factors.set(0, new Node.Rational(first.numerator().negate(), first.denominator()));
    } else {
      factors.add(0, minusOne);
    }
    Node node = factors.size() == 1 ? factors.get(0) : new Node.Apply(Operation.TIMES, factors);
    return new Typed(
        node,
        value.shape(),
        value.reality(),
        Optional.empty(),
        false,
        value.graded(),
        value.size() + 1,
        value.depth());
  }

  private Typed product(Expression.Product product, Iterators iterators) {
    List<Typed> factors = new ArrayList<>();
    Optional<Shape> tensor = Optional.empty();
    for (Expression.Factor factor : product.factors()) {
      Place place = factor.value().place();
      Typed value = elaborate(factor.value(), iterators);
      if (factor.divisor()) {
        divide(place, factors, value);
        continue;
      }
      if (!value.shape().isScalar()) {
        if (tensor.isPresent()) {
          throw error(
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
    return apply(
            product.place(),
            Operation.TIMES,
            tensor.orElse(Shape.SCALAR),
            Reality.combined(factors),
            factors)
        .withInteger(integer ? Optional.of(value) : Optional.empty());
  }

  private void divide(Place place, List<Typed> factors, Typed divisor) {
    if (!divisor.shape().isScalar()) {
      throw error(
          place,
          "division by "
              + divisor.shape()
              + (divisor.shape().isSquare() ? ": write Inverse[m]" : ": divide by a scalar"));
    }
    if (!(divisor.node() instanceof Node.Rational number)) {
      if (divisor.integer().equals(Optional.of(BigInteger.ZERO))) {
        throw error(place, "division by zero");
      }
      List<Typed> power = List.of(divisor, Typed.integer(BigInteger.ONE.negate()));
      factors.add(apply(place, Operation.POWER, Shape.SCALAR, divisor.reality(), power));
      return;
    }
    if (number.numerator().signum() == 0) {
      throw error(place, "division by zero");
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
      Typed value = elaborate(operand, iterators);
      if (value.shape().isScalar()) {
        throw error(
            operand.place(), "a dot product needs vectors or matrices: multiply a scalar with *");
      }
      if (values.isEmpty()) {
        shape = value.shape();
      } else if (shape.isScalar()) {
        throw error(
            operand.place(),
            "the dot product to the left of this is a scalar already: multiply it with *");
      } else if (shape.last() != value.shape().first()) {
        throw error(operand.place(), shape + " and " + value.shape() + " do not fit in a product");
      } else {
        shape = shape.dot(value.shape());
      }
      values.add(value);
    }
    return apply(place, Operation.DOT, shape, Reality.ifAllReal(values), values);
  }

  private Typed power(Expression.Power power, Iterators iterators) {
    Typed base = elaborate(power.base(), iterators);
    Typed exponent = elaborate(power.exponent(), iterators);
    if (!base.shape().isScalar()) {
      throw error(
          power.place(),
          "^ is for scalars, not "
              + base.shape()
              + (base.shape().isSquare() ? ": write m . m, or Inverse[m]" : ": write a . a"));
    }
    if (!exponent.shape().isScalar()) {
      throw error(
          power.exponent().place(),
          "the exponent must be a scalar, not " + exponent.shape() + ": write MatrixExp[m]");
    }
    Optional<BigInteger> n = exponent.integer();
    boolean zeroBase =
        base.integer().equals(Optional.of(BigInteger.ZERO))
            || (base.node() instanceof Node.Rational number && number.numerator().signum() == 0);
    if (zeroBase && n.isPresent() && n.get().signum() < 0) {
      throw error(power.place(), "division by zero: 0 to a negative power");
    }
    boolean positive =
        base.node().equals(new Node.Constant(Node.Constant.Symbol.E))
            || base.node().equals(new Node.Constant(Node.Constant.Symbol.PI))
            || (base.node() instanceof Node.Rational number && number.numerator().signum() > 0);
    boolean real =
        base.reality() == Reality.REAL
            && (n.isPresent() || (positive && exponent.reality() == Reality.REAL));
    return apply(
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

  /**
   * An integer that is known beforehand.
   *
   * @param what names it in the message
   */
  Typed integer(Expression expression, Iterators iterators, String what, int least, int greatest) {
    Typed value = elaborate(expression, iterators);
    BigInteger integer =
        value
            .integer()
            .orElseThrow(
                () ->
                    error(
                        expression.place(),
                        what + " must be an integer or an iterator of Sum or Table"));
    if (integer.compareTo(BigInteger.valueOf(least)) < 0
        || integer.compareTo(BigInteger.valueOf(greatest)) > 0) {
      throw error(
          expression.place(),
          what + " must be " + least + " to " + greatest + " here, not " + brief(integer));
    }
    return Typed.integer(integer);
  }

  private static String brief(BigInteger integer) {
    return integer.bitLength() > 64 ? "so large" : integer.toString();
  }

  /** The shape that those which are not a bare zero begin with. */
  private static Shape common(List<Typed> values) {
    return values.stream()
        .filter(value -> !value.anyShape())
        .map(Typed::shape)
        .findFirst()
        .orElse(Shape.SCALAR);
  }

  /** A bare zero in the shape that is needed; anything else as it is. */
  Typed fit(Typed value, Shape shape, Place place) {
    if (!value.anyShape() || shape.isScalar()) {
      return value;
    }
    Typed entry = fit(value, shape.withoutFirst(1), place);
    List<Typed> entries = java.util.Collections.nCopies(shape.first(), entry.withAnyShape(false));
    return apply(place, Operation.LIST, shape, Reality.REAL, entries);
  }

  /** Whether a name may be bound by Sum or Table. */
  boolean isFree(String name, Iterators iterators) {
    return !Vocabulary.isReserved(name) && !scope.declares(name) && iterators.value(name).isEmpty();
  }
}
