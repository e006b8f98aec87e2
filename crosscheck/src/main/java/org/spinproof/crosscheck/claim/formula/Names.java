package org.spinproof.crosscheck.claim.formula;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names in an expression. */
public final class Names {
  private Names() {}

  /**
   * All names but those of functions and of the iterators of sums and tables, in the order of their
   * first occurrence.
   */
  public static Set<String> in(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    collect(expression, names);
    return names;
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Name name) {
      names.add(name.name());
    }
    if (expression instanceof Expression.Call call && bindsIterators(call)) {
      collectAround(call, names);
      return;
    }
    for (Expression child : Children.of(expression)) {
      collect(child, names);
    }
  }

  private static boolean bindsIterators(Expression.Call call) {
    return (call.function().equals("Sum") || call.function().equals("Table"))
        && call.arguments().size() > 1;
  }

  /** The names in the body and in the bounds that no iterator to the left of them binds. */
  private static void collectAround(Expression.Call call, Set<String> names) {
    Set<String> bound = new LinkedHashSet<>();
    for (Expression range : call.arguments().subList(1, call.arguments().size())) {
      Set<String> inBounds = new LinkedHashSet<>();
      Children.of(range).stream().skip(1).forEach(entry -> collect(entry, inBounds));
      inBounds.removeAll(bound);
      names.addAll(inBounds);
      if (range instanceof Expression.Braces braces
          && !braces.entries().isEmpty()
          && braces.entries().get(0) instanceof Expression.Name iterator) {
        bound.add(iterator.name());
      }
    }
    Set<String> inBody = in(call.arguments().get(0));
    inBody.removeAll(bound);
    names.addAll(inBody);
  }
}
