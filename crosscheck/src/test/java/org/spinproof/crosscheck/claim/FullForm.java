package org.spinproof.crosscheck.claim;

import java.math.BigInteger;
import java.util.stream.Collectors;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Relation;

/** Core trees in prefix form, for expectations that do not depend on the printer under test. */
public final class FullForm {
  private FullForm() {}

  public static String of(Node node) {
    if (node instanceof Node.Rational number) {
      return number.denominator().equals(BigInteger.ONE)
          ? number.numerator().toString()
          : number.numerator() + "/" + number.denominator();
    } else if (node instanceof Node.Constant constant) {
      return constant.symbol().name();
    } else if (node instanceof Node.Variable variable) {
      return variable.name();
    }
    Node.Apply apply = (Node.Apply) node;
    return apply.arguments().stream()
        .map(FullForm::of)
        .collect(Collectors.joining(", ", apply.operation().spelling() + "[", "]"));
  }

  public static String of(Relation relation) {
    return of(relation.left()) + " " + relation.comparison().name() + " " + of(relation.right());
  }
}
