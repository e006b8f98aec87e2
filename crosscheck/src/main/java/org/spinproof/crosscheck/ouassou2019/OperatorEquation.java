package org.spinproof.crosscheck.ouassou2019;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.symbolic.fermions.FieldOperator;

/**
 * An equation between averages as one between the operators, which then holds in every state.
 *
 * @param left the left side by its definition, a component each
 * @param right the terms of the right side
 */
record OperatorEquation(List<FieldOperator> left, List<Term> right) {
  private static final String ENGINE = "symbolic";

  OperatorEquation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** A term of the right side with all its components. */
  record Term(String name, List<FieldOperator> components) {
    Term {
      components = List.copyOf(components);
    }

    static Term of(String name, FieldOperator... components) {
      return new Term(name, List.of(components));
    }

    private boolean isSame(List<FieldOperator> others) {
      return IntStream.range(0, components.size())
          .allMatch(i -> components.get(i).minus(others.get(i)).isZero());
    }
  }

  /** The equation with a single component. */
  static OperatorEquation of(FieldOperator left, Term... right) {
    return new OperatorEquation(List.of(left), List.of(right));
  }

  /** The check of the equation as it stands, with each of its terms broken in turn. */
  Check check() {
    return new Check(ENGINE, budget -> evidence(), false, mutants());
  }

  /** The same where the other equation is one outside a condition that the paper omits. */
  Check checkWithin(OperatorEquation outside) {
    return new Check(
        ENGINE, budget -> evidence(), false, mutants(), Optional.of(budget -> outside.evidence()));
  }

  /** The same of a form that stands in for a false one. */
  Check checkOfCorrected() {
    return new Check(ENGINE, budget -> evidence(), true, mutants());
  }

  /** The check of an equation that is false: no mutants of it are of interest. */
  Check refutation() {
    return new Check(ENGINE, budget -> evidence(), false, List.of());
  }

  /** What the algebra of the fields says of it. */
  Evidence evidence() {
    for (int i = 0; i < left.size(); i++) {
      FieldOperator difference = left.get(i);
      for (Term term : right) {
        difference = difference.minus(term.components().get(i));
      }
      if (!difference.isZero()) {
        return Evidence.of(
            ENGINE,
            Outcome.FAILS,
            "by the operators of the fields component %d of the two sides differs"
                .formatted(i + 1));
      }
    }
    return Evidence.of(
        ENGINE,
        Outcome.HOLDS,
        "as an identity of operators by their anticommutators, hence in every state; plane waves with"
            + " symbols for momenta and amplitudes, gradients as derivations; components: %d"
                .formatted(left.size()));
  }

  private List<BrokenCheck> mutants() {
    List<BrokenCheck> all = new ArrayList<>();
    for (int n = 0; n < right.size(); n++) {
      Term term = right.get(n);
      List<FieldOperator> parts = term.components();
      add(all, n, "sign of ", parts.stream().map(x -> x.times(-1, 1)).toList());
      add(all, n, "factor 2 on ", parts.stream().map(x -> x.times(2, 1)).toList());
      add(all, n, "dropped: ", parts.stream().map(x -> x.times(0, 1)).toList());
      add(all, n, "conjugated: ", parts.stream().map(FieldOperator::adjoint).toList());
      if (parts.size() > 1) {
        List<FieldOperator> turned = new ArrayList<>(parts.subList(1, parts.size()));
        turned.add(parts.get(0));
        add(all, n, "components exchanged of ", turned);
      }
    }
    return all;
  }

  /** Adds a mutant, unless the broken term is the same. */
  private void add(List<BrokenCheck> all, int n, String change, List<FieldOperator> broken) {
    Term term = right.get(n);
    if (!term.isSame(broken)) {
      List<Term> terms = new ArrayList<>(right);
      terms.set(n, new Term(term.name(), broken));
      OperatorEquation mutant = new OperatorEquation(left, terms);
      all.add(new BrokenCheck(change + term.name(), budget -> mutant.evidence()));
    }
  }
}
