package org.spinproof.crosscheck.engine.approximate;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;

/** Builds trees and questions by hand. */
final class Claim {
  static final Node I = new Node.Constant(Node.Constant.Symbol.I);
  static final Node PI = new Node.Constant(Node.Constant.Symbol.PI);
  static final Node E = new Node.Constant(Node.Constant.Symbol.E);

  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, Integer> order = new LinkedHashMap<>();
  private final List<Relation> givens = new ArrayList<>();
  private boolean integrated;

  static Claim let(String name, Type type) {
    return new Claim().and(name, type);
  }

  Claim and(String name, Type type) {
    types.put(name, type);
    return this;
  }

  Claim order(String name, int degree) {
    order.put(name, degree);
    return this;
  }

  Claim given(Node left, Comparison comparison, Node right) {
    givens.add(new Relation(left, comparison, right));
    return this;
  }

  Claim integrated() {
    integrated = true;
    return this;
  }

  Question question(Node left, Comparison comparison, Node right) {
    return new Question(types, new Relation(left, comparison, right), givens, order, integrated);
  }

  Evidence equal(Node left, Node right) {
    return examine(left, Comparison.EQUAL, right);
  }

  Evidence examine(Node left, Comparison comparison, Node right) {
    return new NumericEngine()
        .examine(question(left, comparison, right), Budget.of(7, 20, Duration.ofMinutes(2)));
  }

  static Node number(long value) {
    return number(value, 1);
  }

  static Node number(long numerator, long denominator) {
    BigInteger divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).max(BigInteger.ONE);
    return new Node.Rational(
        BigInteger.valueOf(numerator).divide(divisor),
        BigInteger.valueOf(denominator).divide(divisor));
  }

  static Node name(String name) {
    return new Node.Variable(name);
  }

  static Node apply(Operation operation, Node... arguments) {
    return new Node.Apply(operation, List.of(arguments));
  }

  static Node plus(Node... terms) {
    return apply(Operation.PLUS, terms);
  }

  static Node minus(Node a, Node b) {
    return plus(a, times(number(-1), b));
  }

  static Node times(Node... factors) {
    return apply(Operation.TIMES, factors);
  }

  static Node power(Node base, long exponent) {
    return apply(Operation.POWER, base, number(exponent));
  }

  static Node dot(Node... factors) {
    return apply(Operation.DOT, factors);
  }

  static Node list(Node... elements) {
    return apply(Operation.LIST, elements);
  }

  static Node zeros(int n) {
    return list(java.util.Collections.nCopies(n, number(0)).toArray(new Node[0]));
  }

  static Node zeros(int n, int m) {
    return list(java.util.Collections.nCopies(n, zeros(m)).toArray(new Node[0]));
  }
}
