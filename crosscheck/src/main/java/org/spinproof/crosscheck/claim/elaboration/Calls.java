package org.spinproof.crosscheck.claim.elaboration;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.formula.Vocabulary;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.document.Nearest;
import org.spinproof.crosscheck.document.Text;

/** Checks the functions of the vocabulary and their arguments. */
final class Calls {
  private static final int LARGEST_IDENTITY = 8;

  private final Elaborator elaborator;

  Calls(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  Typed call(Expression.Call call, Iterators iterators) {
    Operation operation =
        Vocabulary.operation(call.function()).orElseThrow(() -> unknown(call, iterators));
    return switch (operation) {
      case DOT -> dot(call, iterators);
      case CROSS -> apply(call, Shape.VECTOR, vectors(call, iterators));
      case TRANSPOSE, DAGGER -> {
        Typed matrix = matrix(call, iterators);
        yield make(call, matrix.shape().transposed(), matrix.reality(), matrix);
      }
      case CONJUGATE, TILDE, FLIP -> {
        Typed value = single(call, iterators);
        yield make(call, value.shape(), value.reality(), value);
      }
      case RE, IM -> {
        Typed value = single(call, iterators);
        yield make(call, value.shape(), Reality.REAL, value);
      }
      case GRAD -> grad(call, iterators);
      case ABS,
          EXP,
          COS,
          SIN,
          TAN,
          COSH,
          SINH,
          TANH,
          ARC_TAN,
          ARC_SINH,
          SQRT,
          LOG,
          ARC_COS,
          ARC_SIN,
          ARC_COSH,
          ARC_TANH ->
          scalarFunction(call, operation, iterators);
      case DET, TR -> apply(call, Shape.SCALAR, List.of(square(call, iterators)));
      case INVERSE, MATRIX_EXP -> {
        Typed matrix = square(call, iterators);
        yield apply(call, matrix.shape(), List.of(matrix));
      }
      case IDENTITY_MATRIX -> identity(call, iterators);
      case KRONECKER_DELTA -> {
        count(call, 2);
        Typed i = anyInteger(call, 0, iterators);
        Typed j = anyInteger(call, 1, iterators);
        yield make(call, Shape.SCALAR, Reality.REAL, i, j);
      }
      case SIGNATURE -> signature(call, iterators);
      case SIGMA -> apply(call, Shape.SPIN, List.of(pauliIndex(call, iterators)));
      case SIGMA_HAT, TAU_HAT -> apply(call, Shape.NAMBU, List.of(pauliIndex(call, iterators)));
      case SLASH -> apply(call, Shape.SPIN, List.of(of(call, Shape.VECTOR, iterators)));
      case SLASH_HAT -> apply(call, Shape.NAMBU, List.of(of(call, Shape.VECTOR, iterators)));
      case TRACE -> apply(call, Shape.VECTOR, List.of(of(call, Shape.SPIN, iterators)));
      case TRACE_HAT, TRIPLET, NORMAL_TRIPLET ->
          apply(call, Shape.VECTOR, List.of(of(call, Shape.NAMBU, iterators)));
      case SINGLET, NORMAL_SINGLET ->
          apply(call, Shape.SCALAR, List.of(of(call, Shape.NAMBU, iterators)));
      case ENERGY -> distribution(call, Shape.SCALAR, Reality.REAL);
      case SPIN -> distribution(call, Shape.VECTOR, Reality.REAL);
      case MATRIX -> distribution(call, Shape.NAMBU, Reality.UNKNOWN);
      case COMMUTATOR, ANTICOMMUTATOR -> commutator(call, iterators);
      case BLOCK -> block(call, iterators);
      case PLUS, TIMES, POWER, LIST, PART -> throw unknown(call, iterators);
    };
  }

  private Typed make(Expression.Call call, Shape shape, Reality reality, Typed... arguments) {
    Operation operation = Vocabulary.operation(call.function()).orElseThrow();
    return elaborator.apply(call.place(), operation, shape, reality, List.of(arguments));
  }

  private Typed dot(Expression.Call call, Iterators iterators) {
    if (call.arguments().size() < 2) {
      throw elaborator.error(call.place(), "Dot takes two arguments or more");
    }
    return elaborator.products().dot(call.place(), call.arguments(), iterators);
  }

  private Typed identity(Expression.Call call, Iterators iterators) {
    count(call, 1);
    Expression argument = call.arguments().get(0);
    Typed n =
        elaborator.integer(argument, iterators, "the size of IdentityMatrix", 1, LARGEST_IDENTITY);
    int size = n.integer().orElseThrow().intValueExact();
    return make(call, new Shape(List.of(size, size)), Reality.REAL, n);
  }

  private RuntimeException unknown(Expression.Call call, Iterators iterators) {
    String name = call.function();
    String quoted = Text.quoted(name);
    if (elaborator.scope().declares(name)
        || iterators.value(name).isPresent()
        || Vocabulary.isReserved(name)) {
      return elaborator.error(
          call.place(),
          quoted + " is no function: write " + name + "[[1]] for a component, * for a product");
    }
    return elaborator.error(
        call.place(),
        "there is no function "
            + quoted
            + " in the language"
            + Nearest.hint(name, Vocabulary.words()));
  }

  private Typed apply(Expression.Call call, Shape shape, List<Typed> arguments) {
    Operation operation = Vocabulary.operation(call.function()).orElseThrow();
    Reality reality =
        switch (operation) {
          case CROSS, DET, TR, INVERSE, MATRIX_EXP -> Reality.ifAllReal(arguments);
          default -> Reality.UNKNOWN;
        };
    return elaborator.apply(call.place(), operation, shape, reality, arguments);
  }

  private void count(Expression.Call call, int expected) {
    int actual = call.arguments().size();
    if (actual != expected) {
      throw elaborator.error(
          call.place(),
          call.function()
              + " takes "
              + (expected == 1 ? "one argument" : expected + " arguments")
              + ", not "
              + actual);
    }
  }

  private Typed single(Expression.Call call, Iterators iterators) {
    count(call, 1);
    return elaborator.elaborate(call.arguments().get(0), iterators);
  }

  /** The only argument, in the shape that is needed. */
  private Typed of(Expression.Call call, Shape shape, Iterators iterators) {
    count(call, 1);
    return argument(call, 0, shape, iterators);
  }

  private Typed argument(Expression.Call call, int index, Shape shape, Iterators iterators) {
    Place place = call.arguments().get(index).place();
    Typed value =
        elaborator.fit(elaborator.elaborate(call.arguments().get(index), iterators), shape, place);
    if (!value.shape().equals(shape)) {
      throw elaborator.error(
          place, call.function() + " needs " + shape + " here, not " + value.shape());
    }
    return value;
  }

  private List<Typed> vectors(Expression.Call call, Iterators iterators) {
    count(call, 2);
    return List.of(
        argument(call, 0, Shape.VECTOR, iterators), argument(call, 1, Shape.VECTOR, iterators));
  }

  private Typed matrix(Expression.Call call, Iterators iterators) {
    Typed value = single(call, iterators);
    if (value.shape().rank() != 2) {
      throw elaborator.error(
          call.arguments().get(0).place(),
          call.function() + " needs a matrix, not " + value.shape());
    }
    return value;
  }

  private Typed square(Expression.Call call, Iterators iterators) {
    Typed value = single(call, iterators);
    requireSquare(call, 0, value);
    return value;
  }

  private void requireSquare(Expression.Call call, int index, Typed value) {
    if (!value.shape().isSquare()) {
      throw elaborator.error(
          call.arguments().get(index).place(),
          call.function()
              + " needs a square matrix, not "
              + value.shape()
              + (value.shape().isScalar() && call.function().equals("MatrixExp")
                  ? ": write Exp[x]"
                  : ""));
    }
  }

  private Typed scalarFunction(Expression.Call call, Operation operation, Iterators iterators) {
    Typed value = single(call, iterators);
    if (!value.shape().isScalar()) {
      throw elaborator.error(
          call.arguments().get(0).place(),
          call.function()
              + " is a function of a scalar, not of "
              + value.shape()
              + (operation == Operation.EXP && value.shape().isSquare()
                  ? ": write MatrixExp[m]"
                  : ""));
    }
    boolean staysReal =
        switch (operation) {
          case EXP, COS, SIN, TAN, COSH, SINH, TANH, ARC_TAN, ARC_SINH ->
              value.reality() == Reality.REAL;
          default -> operation == Operation.ABS;
        };
    Reality reality = staysReal ? Reality.REAL : Reality.UNKNOWN;
    return elaborator.apply(call.place(), operation, Shape.SCALAR, reality, List.of(value));
  }

  private Typed grad(Expression.Call call, Iterators iterators) {
    Typed value = single(call, iterators);
    if (value.graded()) {
      throw elaborator.error(
          call.place(), "grad is not nested: what stands in it contains a gradient already");
    }
    return elaborator
        .apply(call.place(), Operation.GRAD, value.shape(), value.reality(), List.of(value))
        .withGrad();
  }

  private Typed pauliIndex(Expression.Call call, Iterators iterators) {
    count(call, 1);
    return elaborator.integer(
        call.arguments().get(0), iterators, "the index of " + call.function(), 0, 3);
  }

  private Typed anyInteger(Expression.Call call, int index, Iterators iterators) {
    return elaborator.integer(
        call.arguments().get(index),
        iterators,
        "an argument of " + call.function(),
        Integer.MIN_VALUE,
        Integer.MAX_VALUE);
  }

  private Typed signature(Expression.Call call, Iterators iterators) {
    count(call, 1);
    if (!(call.arguments().get(0) instanceof Expression.Braces braces)
        || braces.entries().isEmpty()) {
      throw elaborator.error(
          call.arguments().get(0).place(),
          "Signature takes a list of integers: write Signature[{i, j, k}]");
    }
    List<Typed> integers = new ArrayList<>();
    for (Expression entry : braces.entries()) {
      integers.add(
          elaborator.integer(
              entry, iterators, "an entry of Signature", Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    Typed list =
        elaborator.apply(
            braces.place(),
            Operation.LIST,
            Shape.SCALAR.listOf(integers.size()),
            Reality.REAL,
            integers);
    return elaborator.apply(
        call.place(), Operation.SIGNATURE, Shape.SCALAR, Reality.REAL, List.of(list));
  }

  private Typed distribution(Expression.Call call, Shape shape, Reality reality) {
    count(call, 1);
    Operation operation = Vocabulary.operation(call.function()).orElseThrow();
    if (call.arguments().get(0) instanceof Expression.Name name
        && elaborator.scope().type(name.name()).equals(java.util.Optional.of(Type.DISTRIBUTION))) {
      elaborator.spend(name.place(), 1);
      Typed value = Typed.leaf(new Node.Variable(name.name()), Shape.SCALAR, Reality.UNKNOWN);
      return elaborator.apply(call.place(), operation, shape, reality, List.of(value));
    }
    throw elaborator.error(
        call.arguments().get(0).place(),
        call.function() + " takes the name of a distribution that is declared in let");
  }

  private Typed commutator(Expression.Call call, Iterators iterators) {
    count(call, 2);
    Typed left = elaborator.elaborate(call.arguments().get(0), iterators);
    Typed right = elaborator.elaborate(call.arguments().get(1), iterators);
    Place first = call.arguments().get(0).place();
    Place second = call.arguments().get(1).place();
    left = elaborator.fit(left, right.shape(), first);
    right = elaborator.fit(right, left.shape(), second);
    requireSquare(call, 0, left);
    requireSquare(call, 1, right);
    if (!left.shape().equals(right.shape())) {
      throw elaborator.error(
          second,
          call.function()
              + " needs two matrices of one size, not "
              + left.shape()
              + " and "
              + right.shape());
    }
    return apply(call, left.shape(), List.of(left, right));
  }

  private Typed block(Expression.Call call, Iterators iterators) {
    count(call, 3);
    return apply(
        call,
        Shape.SPIN,
        List.of(
            argument(call, 0, Shape.NAMBU, iterators),
            elaborator.integer(call.arguments().get(1), iterators, "the row of a block", 1, 2),
            elaborator.integer(call.arguments().get(2), iterators, "the column of a block", 1, 2)));
  }
}
