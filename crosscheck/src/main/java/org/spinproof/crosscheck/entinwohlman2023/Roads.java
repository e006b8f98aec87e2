package org.spinproof.crosscheck.entinwohlman2023;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.Relations;

/**
 * Holds printed expansions against what is derived: exactly, and in floating point against the Fock
 * space.
 *
 * @param picture the symbols
 */
record Roads(InteractionPicture picture) {
  /**
   * Rounding of sums over 256 states and of the printed terms, over the smallest denominator of the
   * samples, about 0.1, squared.
   */
  private static final double ROUNDING = 1e-10;

  /** What the Fock space has in place of one printed expansion. */
  @FunctionalInterface
  interface FockSpace extends BiFunction<Sample, String, Complex> {}

  /**
   * Exact comparison of all printed forms with the derived ones of the same key. Deriving happens
   * here, once, so that no comparison runs out of time over it.
   */
  Check exact(
      SortedMap<String, Expansion> printed,
      Supplier<SortedMap<String, Expansion>> derivation,
      boolean corrected,
      boolean broken) {
    SortedMap<String, Expansion> derived = derivation.get();
    return new Check(
        "symbolic",
        budget -> exactly(printed, derived, Optional.empty()),
        corrected,
        broken
            ? mutants(printed, form -> budget -> exactly(form, derived, Optional.empty()))
            : List.of());
  }

  /** The same for a printed form that is false, with the counterexample to show. */
  Check refutation(
      SortedMap<String, Expansion> printed,
      Supplier<SortedMap<String, Expansion>> derivation,
      Supplier<Counterexample> counterexample) {
    SortedMap<String, Expansion> derived = derivation.get();
    return new Check(
        "symbolic",
        budget -> exactly(printed, derived, Optional.of(counterexample)),
        false,
        List.of());
  }

  /** Comparison in floating point at every sample. */
  Check fock(
      SortedMap<String, Expansion> printed, FockSpace fock, boolean corrected, boolean broken) {
    Map<Sample, Map<String, Complex>> derived = new LinkedHashMap<>();
    for (Sample sample : Sample.ALL) {
      Map<String, Complex> values = new LinkedHashMap<>();
      printed.keySet().forEach(key -> values.put(key, fock.apply(sample, key)));
      derived.put(sample, values);
    }
    return new Check(
        "numeric",
        budget -> numerically(printed, derived),
        corrected,
        broken ? mutants(printed, form -> budget -> numerically(form, derived)) : List.of());
  }

  private List<Check.BrokenCheck> mutants(
      SortedMap<String, Expansion> printed,
      java.util.function.Function<SortedMap<String, Expansion>, Check.Examination> examination) {
    List<Check.BrokenCheck> broken = new ArrayList<>();
    new ExpansionMutants(picture)
        .of(printed)
        .forEach(
            (change, form) -> broken.add(new Check.BrokenCheck(change, examination.apply(form))));
    return broken;
  }

  private Evidence exactly(
      SortedMap<String, Expansion> printed,
      SortedMap<String, Expansion> derived,
      Optional<Supplier<Counterexample>> counterexample) {
    Relations relations = picture.relations();
    Predicate<String> apart = key -> printed.get(key).differsAtAPoint(derived.get(key), relations);
    Predicate<String> unequal = key -> !printed.get(key).isEqual(derived.get(key), relations);
    // all are looked at quickly before any is proved
    Optional<String> different =
        printed.keySet().stream()
            .filter(apart)
            .findFirst()
            .or(() -> printed.keySet().stream().filter(unequal).findFirst());
    if (different.isPresent()) {
      return new Evidence(
          "symbolic",
          Outcome.FAILS,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          counterexample.map(Supplier::get),
          "differs from the fermion algebra at " + different.get());
    }
    return Evidence.of(
        "symbolic",
        Outcome.HOLDS,
        "equal to what the fermion algebra and exact time integrals give, for all amplitudes and"
            + " levels, in %d cases".formatted(printed.size()));
  }

  private Evidence numerically(
      SortedMap<String, Expansion> printed, Map<Sample, Map<String, Complex>> derived) {
    double worst = 0;
    int samples = 0;
    for (Sample sample : Sample.ALL) {
      for (Map.Entry<String, Expansion> form : printed.entrySet()) {
        Complex value = sample.evaluate(picture, form.getValue());
        worst = Math.max(worst, value.subtract(derived.get(sample).get(form.getKey())).abs());
        samples++;
      }
    }
    return numeric(worst, samples, "in the Fock space of a shell with generic complex amplitudes");
  }

  static Evidence numeric(double residual, int samples, String detail) {
    return Evidence.within(
        "numeric",
        residual,
        ROUNDING,
        "rounding of sums over 256 states, over the square of the smallest denominator",
        samples,
        detail);
  }
}
