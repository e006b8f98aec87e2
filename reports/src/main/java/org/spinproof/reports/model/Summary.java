package org.spinproof.reports.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Totals that add up.
 *
 * @param byVerdict every verdict of the vocabulary, with its count, zeros included
 */
public record Summary(
    int equations, Map<String, Integer> byVerdict, int asExpected, MutantCounts mutants) {

  /** The vocabulary of verdicts, in the order in which totals are given. */
  public static final List<String> VERDICTS =
      List.of("proved", "agrees", "conditional", "erratum", "refuted", "undecided", "definition");

  public Summary {
    Objects.requireNonNull(byVerdict, "byVerdict is missing");
    Objects.requireNonNull(mutants, "mutants is missing");
    byVerdict = Collections.unmodifiableMap(new LinkedHashMap<>(byVerdict));
  }

  /** Mutants over all equations. */
  public record MutantCounts(int generated, int killed, int equivalent) {}

  /** Counts the equations. */
  public static Summary of(Collection<EquationResult> equations) {
    Map<String, Integer> byVerdict = new LinkedHashMap<>();
    VERDICTS.forEach(verdict -> byVerdict.put(verdict, 0));
    int asExpected = 0;
    int generated = 0;
    int killed = 0;
    int equivalent = 0;
    for (EquationResult equation : equations) {
      byVerdict.merge(equation.verdict(), 1, Integer::sum);
      asExpected += equation.asExpected() ? 1 : 0;
      generated += equation.mutants().generated();
      killed += equation.mutants().killed();
      equivalent += equation.mutants().equivalent();
    }
    return new Summary(
        equations.size(), byVerdict, asExpected, new MutantCounts(generated, killed, equivalent));
  }
}
