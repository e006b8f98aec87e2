package org.spinproof.crosscheck.claim.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an engine needs to know: does the relation hold for all admissible values of the
 * variables, wherever both sides are defined?
 *
 * @param variables the declared names that occur, in the order of declaration
 * @param relation what is asked
 * @param givens relations that may be used; values outside them are not admissible
 * @param order for each small quantity the order, 0 to 4, up to which equality is asked; empty for
 *     exact equality
 * @param integrated whether both sides are to be added to themselves at the opposite energy first
 */
public record Question(
    Map<String, Type> variables,
    Relation relation,
    List<Relation> givens,
    Map<String, Integer> order,
    boolean integrated) {

  public Question {
    variables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    givens = List.copyOf(givens);
    order = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(order));
  }

  /** The same question with nothing given. */
  public Question withoutGivens() {
    return new Question(variables, relation, List.of(), order, integrated);
  }

  /** The same question about another relation. */
  public Question about(Relation other) {
    return new Question(variables, other, givens, order, integrated);
  }
}
