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
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.document.BadInput;

/** Elaborates the expressions of one formula: names and brackets. */
final class Elaborator {
  private final Scope scope;
  private final Formula formula;
  private final Budget budget;
  private final Calls calls = new Calls(this);
  private final Sums sums = new Sums(this);
  private final Products products = new Products(this);
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

  Sums sums() {
    return sums;
  }

  Products products() {
    return products;
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
      return sums.sum(sum, iterators);
    } else if (expression instanceof Expression.Product product) {
      return products.product(product, iterators);
    } else if (expression instanceof Expression.Dot dot) {
      return products.dot(dot.place(), dot.operands(), iterators);
    } else {
      return products.power((Expression.Power) expression, iterators);
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
  static Shape common(List<Typed> values) {
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
    return !Vocabulary.isReserved(name)
        && scope.mayIterate(name)
        && iterators.value(name).isEmpty();
  }
}
