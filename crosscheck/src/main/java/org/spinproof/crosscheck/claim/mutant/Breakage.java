package org.spinproof.crosscheck.claim.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.formula.Children;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Expression.Braces;
import org.spinproof.crosscheck.claim.formula.Expression.Call;
import org.spinproof.crosscheck.claim.formula.Expression.Literal;
import org.spinproof.crosscheck.claim.formula.Expression.Name;
import org.spinproof.crosscheck.claim.formula.Expression.Power;
import org.spinproof.crosscheck.claim.formula.Expression.Sum;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.mutant.Rewrites.Rewrite;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;

/** Walks an equation and breaks one thing at a time. */
final class Breakage {
  private static final int MOST = 5_000;
  private static final int DEEPEST = 500;

  private final Scope scope;
  private final Formula.Compared formula;
  private final List<Candidate> candidates = new ArrayList<>();

  Breakage(Scope scope, Formula.Compared formula) {
    this.scope = scope;
    this.formula = formula;
  }

  /**
   * Where the walk is.
   *
   * @param where ends the words of a mutant: {@code " on the left"}, with the definition if the
   *     walk is in one
   * @param rebuild the whole side with the present expression replaced
   * @param depth how far down
   */
  private record Site(String where, UnaryOperator<Expression> rebuild, boolean left, int depth) {
    Site inside(UnaryOperator<Expression> parent) {
      return new Site(where, child -> rebuild.apply(parent.apply(child)), left, depth + 1);
    }

    Site in(String definition) {
      String side = where.substring(where.indexOf(" on the "));
      return new Site(" in " + definition + side, rebuild, left, depth + 1);
    }
  }

  List<Candidate> candidates() {
    Site left = new Site(" on the left", UnaryOperator.identity(), true, 0);
    Site right = new Site(" on the right", UnaryOperator.identity(), false, 0);
    if (formula.comparison() == Comparison.EQUAL) {
      side(formula.left(), formula.right(), left);
      side(formula.right(), formula.left(), right);
    } else {
      inequality(formula.left(), formula.right(), left);
      inequality(formula.right(), formula.left(), right);
    }
    return candidates;
  }

  private void side(Expression side, Expression other, Site site) {
    boolean single = !(side instanceof Sum sum && sum.terms().size() > 1);
    boolean otherSingle = !(other instanceof Sum sum && sum.terms().size() > 1);
    // A single term against zero stays right or wrong when it is scaled, and -a == b is a == -b.
    if (single && !zero(side) && !zero(other)) {
      if (!site.left() || !otherSingle) {
        emit(site, Rewrites.sideSign(side, name(site)));
      }
      emit(site, Rewrites.sideDoubled(side, name(site)));
    }
    visit(side, site, true);
  }

  private void inequality(Expression side, Expression other, Site site) {
    if (!zero(side)) {
      emit(site, Rewrites.sideSign(side, name(site)));
      if (!zero(other)) {
        emit(site, Rewrites.sideDoubled(side, name(site)));
      }
    }
  }

  private static String name(Site site) {
    return site.left() ? "left" : "right";
  }

  private static boolean zero(Expression expression) {
    return expression instanceof Literal literal && literal.digits().equals("0");
  }

  private void visit(Expression expression, Site site, boolean top) {
    if (candidates.size() >= MOST || site.depth() > DEEPEST) {
      return;
    }
    for (List<Rewrite> alternatives : Rewrites.of(expression, site.where(), top)) {
      emit(site, alternatives);
    }
    if (expression instanceof Name name) {
      Optional<Formula.Value> definition = scope.definition(name.name());
      definition.ifPresent(value -> visit(value.expression(), site.in(name.name()), false));
      return;
    }
    List<Expression> children = Children.of(expression);
    for (int i = 0; i < children.size(); i++) {
      Expression child = children.get(i);
      int index = i;
      Site inner = site.inside(replacement -> Children.replace(expression, index, replacement));
      if (isRange(expression, i)) {
        visitBounds((Braces) child, inner);
      } else if (!alreadyBroken(expression, i, child)) {
        visit(child, inner, false);
      }
    }
  }

  private static boolean isRange(Expression expression, int index) {
    return index > 0
        && expression instanceof Call call
        && (call.function().equals("Sum") || call.function().equals("Table"))
        && call.arguments().get(index) instanceof Braces;
  }

  private void visitBounds(Braces range, Site site) {
    for (int i = 1; i < range.entries().size(); i++) {
      int index = i;
      visit(
          range.entries().get(i),
          site.inside(replacement -> Children.replace(range, index, replacement)),
          false);
    }
  }

  /** Whether a rewrite of the parent has broken this child: an index or an exponent. */
  private static boolean alreadyBroken(Expression parent, int index, Expression child) {
    if (parent instanceof Power) {
      return index == 1 && Assembly.integer(child).isPresent();
    }
    return Rewrites.isIndex(parent, index) && Assembly.integer(child).isPresent();
  }

  private void emit(Site site, Rewrite rewrite) {
    emit(site, List.of(rewrite));
  }

  private void emit(Site site, List<Rewrite> alternatives) {
    List<Candidate.Variant> variants = new ArrayList<>();
    for (Rewrite rewrite : alternatives) {
      Expression broken = site.rebuild().apply(rewrite.result());
      Formula.Compared equation =
          site.left()
              ? formula.with(broken, formula.right())
              : formula.with(formula.left(), broken);
      variants.add(new Candidate.Variant(rewrite.words(), equation));
    }
    candidates.add(new Candidate(variants));
  }
}
