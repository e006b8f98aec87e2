package org.spinproof.crosscheck.claim.elaboration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.document.Text;

/** Unrolls {@code Sum} and {@code Table} over integer ranges, the first iterator outermost. */
final class Unrolling {
  private static final int FARTHEST = 1_000_000;

  private final Elaborator elaborator;

  Unrolling(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  /** Whether this is a sum or a table. */
  static boolean unrolls(Expression.Call call) {
    return call.function().equals("Sum") || call.function().equals("Table");
  }

  /** One that {@link #unrolls}. */
  Typed unroll(Expression.Call call, Iterators iterators) {
    if (call.arguments().size() < 2) {
      throw elaborator.error(
          call.place(),
          call.function()
              + " takes an expression and ranges: write "
              + call.function()
              + "[x, {i, 1, 3}]");
    }
    for (Expression range : call.arguments().subList(1, call.arguments().size())) {
      checkForm(range);
    }
    if (call.function().equals("Table")) {
      return table(call, 1, iterators);
    }
    Place body = call.arguments().get(0).place();
    List<Typed> terms = new ArrayList<>();
    addTerms(call, 1, iterators, terms);
    return elaborator.sums().add(call.place(), terms, Collections.nCopies(terms.size(), body));
  }

  private void addTerms(Expression.Call call, int level, Iterators iterators, List<Typed> terms) {
    if (level == call.arguments().size()) {
      terms.add(elaborator.elaborate(call.arguments().get(0), iterators));
      elaborator.checkSize(call.place(), terms.size());
      return;
    }
    Expression.Braces range = (Expression.Braces) call.arguments().get(level);
    String name = iterator(range, iterators);
    Range bounds = bounds(range, iterators);
    for (long i = bounds.first(); bounds.contains(i); i += bounds.step()) {
      elaborator.spend(call.place(), 1);
      addTerms(call, level + 1, iterators.with(name, BigInteger.valueOf(i)), terms);
    }
  }

  private Typed table(Expression.Call call, int level, Iterators iterators) {
    if (level == call.arguments().size()) {
      return elaborator.elaborate(call.arguments().get(0), iterators);
    }
    Expression.Braces range = (Expression.Braces) call.arguments().get(level);
    String name = iterator(range, iterators);
    Range bounds = bounds(range, iterators);
    List<Typed> entries = new ArrayList<>();
    for (long i = bounds.first(); bounds.contains(i); i += bounds.step()) {
      elaborator.spend(call.place(), 1);
      entries.add(table(call, level + 1, iterators.with(name, BigInteger.valueOf(i))));
      elaborator.checkSize(call.place(), entries.size());
    }
    Place body = call.arguments().get(0).place();
    Place place = entries.isEmpty() ? range.place() : call.place();
    return elaborator.list(place, entries, Collections.nCopies(entries.size(), body));
  }

  private record Range(long first, long last, long step) {
    boolean contains(long i) {
      return step > 0 ? i <= last : i >= last;
    }
  }

  private void checkForm(Expression range) {
    boolean fits =
        range instanceof Expression.Braces braces
            && braces.entries().size() >= 2
            && braces.entries().size() <= 4
            && braces.entries().get(0) instanceof Expression.Name;
    if (!fits) {
      throw elaborator.error(range.place(), "a range is written {i, 1, 3} or {i, 3}");
    }
  }

  private String iterator(Expression.Braces range, Iterators iterators) {
    Expression.Name name = (Expression.Name) range.entries().get(0);
    if (!elaborator.isFree(name.name(), iterators)) {
      throw elaborator.error(
          name.place(),
          "the iterator " + Text.quoted(name.name()) + " has a meaning already: take another name");
    }
    return name.name();
  }

  private Range bounds(Expression.Braces range, Iterators iterators) {
    List<Expression> entries = range.entries();
    if (entries.size() == 2) {
      return new Range(1, bound(entries.get(1), iterators), 1);
    }
    long step = entries.size() == 4 ? bound(entries.get(3), iterators) : 1;
    if (step == 0) {
      throw elaborator.error(entries.get(3).place(), "the step of a range must not be 0");
    }
    return new Range(bound(entries.get(1), iterators), bound(entries.get(2), iterators), step);
  }

  private long bound(Expression expression, Iterators iterators) {
    Typed value =
        elaborator.integer(expression, iterators, "the bound of a range", -FARTHEST, FARTHEST);
    return value.integer().orElseThrow().longValueExact();
  }
}
