package org.spinproof.crosscheck.engine.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Type;

/** A bare reader of formulae for these tests: no shapes are checked and no zero is elaborated. */
final class Formula {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\d+)|([\\p{L}][\\p{L}\\d]*)|(\\[\\[|==|<=|>=|[-+*/^.,<>(){}\\[\\]]))");
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private Formula(String text) {
    Matcher m = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && m.find(end) && m.start() == end) {
      tokens.add(m.group().strip());
      end = m.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException("cannot read " + text.substring(end));
    }
    tokens.add("");
  }

  static Relation relation(String text) {
    Formula f = new Formula(text);
    Node left = f.sum();
    String sign = f.take();
    Node right = f.sum();
    if (!f.peek().isEmpty()) {
      throw new IllegalArgumentException("trailing " + f.peek() + " in " + text);
    }
    for (Relation.Comparison c : Relation.Comparison.values()) {
      if (c.spelling().equals(sign)) {
        return new Relation(left, c, right);
      }
    }
    throw new IllegalArgumentException("no comparison in " + text);
  }

  /** {@code question("x y: real; g: propagator", "x + y == y + x")}. */
  static Question question(String declarations, String relation, String... givens) {
    Map<String, Type> types = new LinkedHashMap<>();
    for (String line : Pattern.compile(";").splitAsStream(declarations).toList()) {
      List<String> parts = Pattern.compile(":").splitAsStream(line).map(String::strip).toList();
      if (parts.size() < 2) {
        continue;
      }
      for (Type t : Type.values()) {
        if (t.spelling().equals(parts.get(1))) {
          for (String name : Pattern.compile("\\s+").splitAsStream(parts.get(0)).toList()) {
            types.put(name, t);
          }
        }
      }
    }
    return new Question(
        types,
        relation(relation),
        java.util.Arrays.stream(givens).map(Formula::relation).toList(),
        Map.of(),
        false);
  }

  private String peek() {
    return tokens.get(next);
  }

  private String take() {
    return tokens.get(next++);
  }

  private boolean accept(String token) {
    if (peek().equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw new IllegalArgumentException(token + " expected at " + peek() + " in " + tokens);
    }
  }

  private static Node apply(Operation operation, Node... arguments) {
    return new Node.Apply(operation, List.of(arguments));
  }

  static Node number(long n) {
    return new Node.Rational(BigInteger.valueOf(n), BigInteger.ONE);
  }

  private Node sum() {
    Node value = product();
    while (peek().equals("+") || peek().equals("-")) {
      boolean minus = take().equals("-");
      Node term = product();
      value = apply(Operation.PLUS, value, minus ? apply(Operation.TIMES, number(-1), term) : term);
    }
    return value;
  }

  private Node product() {
    if (accept("-")) {
      return apply(Operation.TIMES, number(-1), product());
    }
    Node value = dot();
    while (true) {
      if (accept("*")) {
        value = apply(Operation.TIMES, value, dot());
      } else if (accept("/")) {
        value = apply(Operation.TIMES, value, apply(Operation.POWER, dot(), number(-1)));
      } else if (peek().matches("[\\p{L}\\d({].*")) {
        value = apply(Operation.TIMES, value, dot());
      } else {
        return value;
      }
    }
  }

  private Node dot() {
    Node value = power();
    while (accept(".")) {
      value = apply(Operation.DOT, value, power());
    }
    return value;
  }

  private Node power() {
    Node base = atom();
    if (accept("^")) {
      boolean minus = accept("-");
      Node exponent = power();
      return apply(
          Operation.POWER, base, minus ? apply(Operation.TIMES, number(-1), exponent) : exponent);
    }
    return base;
  }

  private List<Node> list(String end) {
    List<Node> nodes = new ArrayList<>();
    do {
      nodes.add(sum());
    } while (accept(","));
    expect(end);
    return nodes;
  }

  private Node atom() {
    String token = take();
    Node value;
    if (token.equals("(")) {
      value = sum();
      expect(")");
    } else if (token.equals("{")) {
      value = new Node.Apply(Operation.LIST, list("}"));
    } else if (token.matches("\\d+")) {
      value = new Node.Rational(new BigInteger(token), BigInteger.ONE);
    } else if (accept("[")) {
      List<Node> arguments = list("]");
      value = null;
      for (Operation o : Operation.values()) {
        if (o.spelling().equals(token)) {
          value = new Node.Apply(o, arguments);
        }
      }
      if (value == null) {
        throw new IllegalArgumentException("unknown " + token);
      }
    } else {
      value =
          switch (token) {
            case "I" -> new Node.Constant(Node.Constant.Symbol.I);
            case "E" -> new Node.Constant(Node.Constant.Symbol.E);
            case "Pi" -> new Node.Constant(Node.Constant.Symbol.PI);
            default -> new Node.Variable(token);
          };
    }
    while (accept("[[")) {
      List<Node> arguments = new ArrayList<>(List.of(value));
      arguments.addAll(list("]"));
      expect("]");
      value = new Node.Apply(Operation.PART, arguments);
    }
    return value;
  }
}
