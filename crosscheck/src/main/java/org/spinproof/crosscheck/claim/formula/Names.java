package org.spinproof.crosscheck.claim.formula;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names in an expression. */
public final class Names {
  private Names() {}

  /** All names but those of functions, in the order of their first occurrence. */
  public static Set<String> in(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    collect(expression, names);
    return names;
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Name name) {
      names.add(name.name());
    }
    for (Expression child : Children.of(expression)) {
      collect(child, names);
    }
  }
}
