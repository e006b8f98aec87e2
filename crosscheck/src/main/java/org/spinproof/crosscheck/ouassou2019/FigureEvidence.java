package org.spinproof.crosscheck.ouassou2019;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.engine.OutOfBudget;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.reports.model.Plot;

/** Evidence from states of the solver: what was measured, held against what the claim allows. */
final class FigureEvidence {
  private static final String ENGINE = "solver";

  private FigureEvidence() {}

  /** A claim about a model of the figures. */
  @FunctionalInterface
  interface Claim {
    Evidence examine(FigureModel model, Budget budget);
  }

  /** A change of the model that the claim must not survive. */
  record Broken(String change, FigureModel model) {}

  /** A check of the claim for the paper's system. */
  static Check check(Claim claim, Optional<Claim> outside, List<Broken> broken) {
    return new Check(
        ENGINE,
        budget -> decided(claim, FigureModel.PAPER, budget),
        false,
        broken.stream()
            .map(
                b -> new Check.BrokenCheck(b.change(), budget -> decided(claim, b.model(), budget)))
            .toList(),
        outside.map(o -> budget -> decided(o, FigureModel.PAPER, budget)));
  }

  private static Evidence decided(Claim claim, FigureModel model, Budget budget) {
    budget.check();
    try {
      return claim.examine(model, budget);
    } catch (FigureModel.NotConverged e) {
      return Evidence.of(ENGINE, Outcome.UNDECIDED, e.getMessage());
    }
  }

  /** Whether a run is to be fine enough to be plotted; else it is to be quick. */
  static boolean fine(Budget budget) {
    return budget.samples() > 12;
  }

  /**
   * The plots of a fine run; none in a quick one, nor where they take longer than a figure is
   * worth, since the verdict does not rest on them.
   */
  static List<Plot> plots(Budget budget, Function<Budget, List<Plot>> draw) {
    if (!fine(budget)) {
      return List.of();
    }
    try {
      return draw.apply(Budget.of(budget.seed(), budget.samples(), Duration.ofSeconds(20)));
    } catch (OutOfBudget e) {
      return List.of();
    }
  }

  /**
   * A deviation held against what is allowed.
   *
   * @param cause why so much is allowed
   */
  static Evidence within(
      double deviation, double allowed, String cause, int samples, String detail) {
    return Evidence.within(ENGINE, deviation, allowed, cause, samples, detail);
  }

  /** A statement that either holds or not. */
  static Evidence that(boolean holds, int samples, String detail) {
    return new Evidence(
        ENGINE,
        holds ? Outcome.HOLDS : Outcome.FAILS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(samples),
        Optional.empty(),
        detail);
  }

  /**
   * Two values that the claim says are the same, outside its condition.
   *
   * @param parameter what the state has, such as {@code eVs/Δ0}
   * @param uncertainty of the difference
   */
  static Evidence witness(
      String parameter,
      double at,
      String component,
      double found,
      double claimed,
      double uncertainty,
      String detail) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(parameter, String.valueOf(at));
    double difference = Math.abs(found - claimed);
    return new Evidence(
        ENGINE,
        difference <= uncertainty ? Outcome.HOLDS : Outcome.FAILS,
        Optional.of(difference),
        Optional.of(uncertainty),
        Optional.of("the solver's own uncertainty"),
        Optional.of(1),
        Optional.of(
            new Counterexample(
                values, component, "%.6f".formatted(found), "%.6f".formatted(claimed), false)),
        detail);
  }
}
