package org.spinproof.crosscheck.claim.latex;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Node.Apply;
import org.spinproof.crosscheck.claim.tree.Node.Rational;
import org.spinproof.crosscheck.claim.tree.Operation;

/**
 * The normalisation under which a tree that was read from LaTeX is compared with the machine form:
 * sums, products and dot products are flat; terms and scalar factors are in a fixed order; numbers
 * in a product are multiplied and multiply a sum term by term; quotients of products are products
 * of inverses; numbers and scalars stand in front of dot products; identity matrices in dot
 * products are left out; a sum times the identity is taken term by term; sums of lists and scalar
 * multiples of them are taken entry by entry, sums of zero left out; the trace of a sum is the sum
 * of the traces; {@code trace[m]} is written as the three traces that it means; a trace begins with
 * the least of its factors in cyclic order; gradients are taken term by term and within slashes,
 * conjugates, tildes, singlets and triplets; powers and the modulus of 1 are 1. Nothing else is
 * changed: names, functions, signs, the order of matrices and of cross products stay as they are.
 */
final class NormalForm {
  private NormalForm() {}

  static Node of(Node node) {
    if (!(node instanceof Apply apply)) {
      return node;
    }
    List<Node> args = apply.arguments().stream().map(NormalForm::of).toList();
    return switch (apply.operation()) {
      case PLUS -> sum(args);
      case TIMES -> product(args);
      case POWER -> power(args.get(0), args.get(1));
      case DOT -> dot(args);
      case TR -> trace(args.get(0));
      case TRACE -> traces(Operation.SIGMA, args.get(0));
      case TRACE_HAT -> traces(Operation.SIGMA_HAT, args.get(0));
      case GRAD -> gradient(args.get(0));
      case ABS ->
          args.get(0) instanceof Rational number && number.numerator().signum() >= 0
              ? number
              : new Apply(Operation.ABS, args);
      default -> new Apply(apply.operation(), args);
    };
  }

  private static Node traces(Operation pauli, Node matrix) {
    List<Node> entries =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> trace(dot(List.of(new Apply(pauli, List.of(number(i))), matrix))))
            .toList();
    return new Apply(Operation.LIST, entries);
  }

  /** The derivative is taken term by term, and within everything that is linear in the reals. */
  private static Node gradient(Node node) {
    if (node instanceof Apply apply) {
      switch (apply.operation()) {
        case PLUS -> {
          return sum(apply.arguments().stream().map(NormalForm::gradient).toList());
        }
        case SLASH, CONJUGATE, TILDE, NORMAL_SINGLET, NORMAL_TRIPLET, SINGLET, TRIPLET -> {
          return new Apply(apply.operation(), List.of(gradient(apply.arguments().get(0))));
        }
        case TIMES -> {
          List<Node> varying = new ArrayList<>(apply.arguments());
          varying.removeIf(factor -> factor instanceof Rational || isIdentity(factor));
          if (varying.size() == 1) {
            List<Node> factors = new ArrayList<>(apply.arguments());
            factors.set(factors.indexOf(varying.get(0)), gradient(varying.get(0)));
            return product(factors);
          }
        }
        default -> {}
      }
    }
    return new Apply(Operation.GRAD, List.of(node));
  }

  private static Node trace(Node matrix) {
    if (terms(matrix).size() > 1) {
      return sum(terms(matrix).stream().map(NormalForm::trace).toList());
    }
    Factors found = Factors.of(matrix);
    Node core = found.core();
    if (core instanceof Apply apply && apply.operation() == Operation.DOT) {
      List<Node> least = apply.arguments();
      for (int i = 1; i < apply.arguments().size(); i++) {
        List<Node> turned = new ArrayList<>(apply.arguments().subList(i, apply.arguments().size()));
        turned.addAll(apply.arguments().subList(0, i));
        least = turned.toString().compareTo(least.toString()) < 0 ? turned : least;
      }
      core = new Apply(Operation.DOT, least);
    }
    return found.around(new Apply(Operation.TR, List.of(core)));
  }

  private static Node dot(List<Node> args) {
    List<Node> scalars = new ArrayList<>();
    List<Node> operands = new ArrayList<>();
    for (Node arg : args) {
      Factors found = Factors.of(arg);
      scalars.addAll(found.scalars());
      if (found.core() instanceof Apply apply && apply.operation() == Operation.DOT) {
        operands.addAll(apply.arguments());
      } else {
        operands.add(found.core());
      }
    }
    List<Node> kept = operands.stream().filter(n -> !isIdentity(n)).toList();
    Node core =
        kept.isEmpty()
            ? operands.get(0)
            : kept.size() == 1 ? kept.get(0) : new Apply(Operation.DOT, kept);
    scalars.add(core);
    return product(scalars);
  }

  private static boolean isIdentity(Node node) {
    return node instanceof Apply apply
        && (apply.operation() == Operation.IDENTITY_MATRIX
            || ((apply.operation() == Operation.SIGMA
                    || apply.operation() == Operation.SIGMA_HAT
                    || apply.operation() == Operation.TAU_HAT)
                && apply.arguments().get(0).equals(number(0))));
  }

  private static Node power(Node base, Node exponent) {
    if (base instanceof Apply apply
        && apply.operation() == Operation.TIMES
        && exponent.equals(number(-1))) {
      return product(apply.arguments().stream().map(factor -> power(factor, exponent)).toList());
    }
    if (base instanceof Rational number && exponent.equals(number(-1))) {
      return quotient(number.denominator(), number.numerator());
    }
    if (base.equals(number(1))) {
      return base;
    }
    return new Apply(Operation.POWER, List.of(base, exponent));
  }

  private static Node sum(List<Node> args) {
    List<Node> terms = new ArrayList<>();
    args.forEach(arg -> terms.addAll(terms(arg)));
    terms.removeIf(term -> term.equals(number(0)));
    if (terms.isEmpty()) {
      return number(0);
    }
    if (terms.stream().allMatch(NormalForm::isList)) {
      List<Node> first = ((Apply) terms.get(0)).arguments();
      return new Apply(
          Operation.LIST,
          IntStream.range(0, first.size())
              .mapToObj(i -> sum(terms.stream().map(t -> ((Apply) t).arguments().get(i)).toList()))
              .toList());
    }
    terms.sort(Comparator.comparing(Node::toString));
    return terms.size() == 1 ? terms.get(0) : new Apply(Operation.PLUS, terms);
  }

  private static List<Node> terms(Node node) {
    return node instanceof Apply apply && apply.operation() == Operation.PLUS
        ? apply.arguments()
        : List.of(node);
  }

  private static Node product(List<Node> args) {
    BigInteger top = BigInteger.ONE;
    BigInteger bottom = BigInteger.ONE;
    List<Node> factors = new ArrayList<>();
    for (Node arg : args) {
      List<Node> parts =
          arg instanceof Apply apply && apply.operation() == Operation.TIMES
              ? apply.arguments()
              : List.of(arg);
      for (Node part : parts) {
        if (part instanceof Rational number) {
          top = top.multiply(number.numerator());
          bottom = bottom.multiply(number.denominator());
        } else {
          factors.add(part);
        }
      }
    }
    Rational number = quotient(top, bottom);
    factors.sort(Comparator.comparing(Node::toString));
    if (number.numerator().signum() == 0 || factors.isEmpty()) {
      return number;
    }
    List<Node> lists = factors.stream().filter(NormalForm::isList).toList();
    if (lists.size() == 1) {
      factors.remove(lists.get(0));
      factors.add(number);
      return new Apply(
          Operation.LIST,
          ((Apply) lists.get(0))
              .arguments().stream().map(entry -> product(with(factors, entry))).toList());
    }
    List<Node> sums = factors.stream().filter(n -> terms(n).size() > 1).toList();
    if (factors.size() == 2
        && sums.size() == 1
        && factors.stream().anyMatch(NormalForm::isIdentity)) {
      factors.remove(sums.get(0));
      factors.add(number);
      return sum(terms(sums.get(0)).stream().map(t -> product(with(factors, t))).toList());
    }
    if (factors.size() == 1 && terms(factors.get(0)).size() > 1) {
      return sum(terms(factors.get(0)).stream().map(t -> product(List.of(number, t))).toList());
    }
    if (!number.equals(number(1))) {
      factors.add(0, number);
    }
    return factors.size() == 1 ? factors.get(0) : new Apply(Operation.TIMES, factors);
  }

  private static boolean isList(Node node) {
    return node instanceof Apply apply && apply.operation() == Operation.LIST;
  }

  private static List<Node> with(List<Node> factors, Node other) {
    List<Node> all = new ArrayList<>(factors);
    all.add(other);
    return all;
  }

  /** A product as its scalars and the one factor that may be a vector or a matrix. */
  private record Factors(List<Node> scalars, Node core) {
    static Factors of(Node node) {
      if (!(node instanceof Apply apply) || apply.operation() != Operation.TIMES) {
        return new Factors(List.of(), node);
      }
      List<Node> scalars = new ArrayList<>(apply.arguments());
      List<Node> tensors = scalars.stream().filter(NormalForm::isTensor).toList();
      if (tensors.size() != 1) {
        return new Factors(List.of(), node);
      }
      scalars.remove(tensors.get(0));
      return new Factors(scalars, tensors.get(0));
    }

    Node around(Node other) {
      List<Node> all = new ArrayList<>(scalars);
      all.add(other);
      return product(all);
    }
  }

  /** Whether it is a matrix for certain: these are what scalars are pulled out in front of. */
  private static boolean isTensor(Node node) {
    return node instanceof Apply apply
        && switch (apply.operation()) {
          case SIGMA, SIGMA_HAT, TAU_HAT, SLASH, SLASH_HAT, IDENTITY_MATRIX, BLOCK -> true;
          case DOT -> apply.arguments().stream().anyMatch(NormalForm::isTensor);
          case PLUS -> apply.arguments().stream().anyMatch(t -> isTensor(Factors.of(t).core()));
          case CONJUGATE, DAGGER, GRAD, MATRIX_EXP -> isTensor(apply.arguments().get(0));
          default -> false;
        };
  }

  private static Rational number(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  private static Rational quotient(BigInteger top, BigInteger bottom) {
    BigInteger gcd = top.gcd(bottom).max(BigInteger.ONE);
    BigInteger sign = BigInteger.valueOf(bottom.signum());
    return new Rational(top.divide(gcd).multiply(sign), bottom.divide(gcd).multiply(sign));
  }
}
