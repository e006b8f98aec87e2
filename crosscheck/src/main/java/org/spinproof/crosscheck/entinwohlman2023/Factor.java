package org.spinproof.crosscheck.entinwohlman2023;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.numeric.tunneling.Estimate;

/**
 * The numerical factor of an estimate, computed on one road and held against a closed form.
 *
 * @param engine the road
 * @param closed what the factor should be
 * @param found what it is
 * @param mutants what it is with one thing broken in it
 */
record Factor(String engine, double closed, Supplier<Estimate> found, List<Broken> mutants) {
  /** What extrapolation to zero bias and the two quadratures reach. */
  private static final double RELATIVE = 1e-10;

  /** The same order of magnitude: the nearest power of ten of the ratio is 1. */
  private static final double HALF_DECADE = 0.5;

  private record Broken(String change, Supplier<Estimate> found) {}

  /** A factor without mutants yet. */
  Factor(String engine, double closed, Supplier<Estimate> found) {
    this(engine, closed, found, List.of());
  }

  /** The same with one mutant more. */
  Factor broken(String change, Supplier<Estimate> mutant) {
    List<Broken> more = new ArrayList<>(mutants);
    more.add(new Broken(change, mutant));
    return new Factor(engine, closed, found, more);
  }

  /** A check that the factor is the closed form. */
  Check printed() {
    return check(false, Optional.empty());
  }

  /** The same of a corrected equation. */
  Check corrected() {
    return check(true, Optional.empty());
  }

  /** A check that the factor is the closed form and that the printed one is of its order. */
  Check ofOrder(double printed) {
    return check(false, Optional.of(printed));
  }

  private Check check(boolean corrected, Optional<Double> printed) {
    return new Check(
        engine,
        budget -> evidence(found.get(), printed),
        corrected,
        mutants.stream()
            .map(m -> new BrokenCheck(m.change(), budget -> evidence(m.found().get(), printed)))
            .toList());
  }

  private Evidence evidence(Estimate factor, Optional<Double> printed) {
    double residual = Math.abs(factor.value() - closed);
    double tolerance = RELATIVE * Math.abs(closed) + factor.error();
    double decades = printed.map(p -> Math.abs(Math.log10(p / factor.value()))).orElse(0.0);
    boolean holds = residual <= tolerance && decades <= HALF_DECADE;
    String order =
        printed
            .map(p -> "; %.4g as printed is %.2f decades from it".formatted(p, decades))
            .orElse("");
    return new Evidence(
        engine,
        holds ? Outcome.HOLDS : Outcome.FAILS,
        Optional.of(residual),
        Optional.of(tolerance),
        Optional.of("quadrature, and the extrapolation to zero bias where there is one"),
        Optional.of(1),
        holds ? Optional.empty() : Optional.of(difference(factor)),
        "the factor is %.12g%s".formatted(factor.value(), order));
  }

  private Counterexample difference(Estimate factor) {
    return new Counterexample(
        Map.of(), "", Double.toString(factor.value()), Double.toString(closed), false);
  }
}
