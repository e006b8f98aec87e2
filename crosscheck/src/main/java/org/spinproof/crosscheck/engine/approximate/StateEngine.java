package org.spinproof.crosscheck.engine.approximate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.engine.approximate.SolverStates.State;

/**
 * Compares both sides on states of a solver: propagators and distributions are the solver's, all
 * else is random as in {@link NumericEngine}. The tolerance is the state's own uncertainty and the
 * rounding error, carried through the evaluation.
 */
public final class StateEngine implements Engine {
  private static final String NAME = "solver";
  private static final String CAUSE =
      "rounding and the state's own uncertainty: their running bound";

  /** The largest bound, relative to 1 plus the sides, at which an agreement counts. */
  private static final double MEANINGFUL = 1e-4;

  private final SolverStates source;

  /** An engine on given states. */
  public StateEngine(SolverStates source) {
    this.source = source;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Evidence examine(Question question, Budget budget) {
    if (question.variables().values().stream().noneMatch(StateEngine::isSolved)) {
      return undecided("no propagator and no distribution: nothing that a solver knows");
    }
    List<State> states = source.states(budget);
    if (states.isEmpty()) {
      return undecided("there are no states");
    }
    try {
      return compareOn(states, question, budget);
    } catch (IllegalArgumentException | ArithmeticException outside) {
      return undecided("cannot be evaluated: " + outside.getMessage());
    }
  }

  private static Evidence undecided(String reason) {
    return Evidence.of(NAME, Outcome.UNDECIDED, reason);
  }

  private static boolean isSolved(Type type) {
    return type == Type.PROPAGATOR || type == Type.DISTRIBUTION;
  }

  private static Evidence compareOn(List<State> states, Question question, Budget budget) {
    Comparison comparison = question.relation().comparison();
    Tally tally = new Tally(NAME, comparison, CAUSE, MEANINGFUL);
    Program program = new Program(question.variables(), question.order());
    Program.Sides sides = program.add(question.relation());
    int samples = Math.max(budget.samples(), states.size());
    int admissible = 0;
    for (int i = 0; i < samples; i++) {
      budget.check();
      SplittableRandom random = new SplittableRandom(budget.seed() * 0x9E3779B97F4A7C15L + i);
      Map<String, Binding> fixed = assign(states, i, question.variables());
      Coordinates space = new Coordinates(question.variables(), fixed);
      if (space.dimension() == 0 && i >= states.size()) {
        break;
      }
      Givens givens = new Givens(question, space, budget);
      Optional<Givens.Point> point = givens.near(space.random(random), random);
      if (point.isEmpty()) {
        continue;
      }
      admissible++;
      Environment environment = point.get().in(space);
      tally.add(
          Interpreter.evaluate(program, sides, question.integrated(), environment, budget),
          environment,
          false);
      if (tally.isRefuted()) {
        return described(
            tally.refuted(), "in the state " + states.get(i % states.size()).description());
      }
    }
    if (admissible == 0) {
      return undecided("none of the states satisfies the givens");
    }
    Evidence verdict = tally.verdict((admissible + 1) / 2);
    return verdict.outcome() == Outcome.HOLDS
        ? described(verdict, "on " + Math.min(samples, states.size()) + " states")
        : verdict;
  }

  /** The first propagator and the first distribution are one state's, the next ones the next's. */
  private static Map<String, Binding> assign(
      List<State> states, int first, Map<String, Type> variables) {
    Map<String, Binding> fixed = new LinkedHashMap<>();
    int propagators = 0;
    int distributions = 0;
    for (Map.Entry<String, Type> variable : variables.entrySet()) {
      if (variable.getValue() == Type.PROPAGATOR) {
        fixed.put(
            variable.getKey(), states.get((first + propagators++) % states.size()).propagator());
      } else if (variable.getValue() == Type.DISTRIBUTION) {
        fixed.put(
            variable.getKey(),
            states.get((first + distributions++) % states.size()).distribution());
      }
    }
    return fixed;
  }

  private static Evidence described(Evidence evidence, String where) {
    return new Evidence(
        evidence.engine(),
        evidence.outcome(),
        evidence.residual(),
        evidence.tolerance(),
        evidence.toleranceCause(),
        evidence.samples(),
        evidence.counterexample(),
        evidence.detail() + " " + where);
  }
}
