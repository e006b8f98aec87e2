package org.spinproof.crosscheck.engine.approximate;

import java.math.BigInteger;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Jet;
import org.spinproof.numeric.rounding.Tensor;
import org.spinproof.numeric.rounding.Truncation;

/**
 * One program evaluated at one point: each step once for each energy, and once more with gradients
 * where they are asked for. Not thread-safe; made for one point and thrown away.
 */
final class Evaluation {
  private final Program program;
  private final Environment environment;
  private final Budget budget;
  private final Truncation plain;
  private final Truncation extended;

  /** By 4 step + 2 (with gradient) + energy; null where not computed yet. */
  private final Jet[] known;

  /** Gives up with an {@link org.spinproof.crosscheck.engine.OutOfBudget} when the time is up. */
  Evaluation(Program program, Environment environment, Budget budget) {
    this.program = program;
    this.environment = environment;
    this.budget = budget;
    plain = program.truncation();
    extended = plain.withInfinitesimal();
    known = new Jet[4 * program.size()];
  }

  /** The value of a step, a series in the small quantities. */
  Jet value(int step, Energy energy) {
    return value(step, energy, false);
  }

  Jet value(int number, Energy energy, boolean withGradient) {
    Program.Step step = program.step(number);
    Energy at = step.dependsOnEnergy() ? energy : Energy.PLUS;
    int slot = 4 * number + (withGradient ? 2 : 0) + at.index();
    Jet value = known[slot];
    if (value == null) {
      value =
          withGradient && !step.dependsOnEnergy()
              ? value(number, at, false).embeddedIn(extended)
              : compute(step, at, withGradient);
      known[slot] = value;
    }
    return value;
  }

  private Jet compute(Program.Step step, Energy energy, boolean withGradient) {
    budget.check();
    Truncation truncation = withGradient ? extended : plain;
    Node node = step.node();
    if (node instanceof Node.Apply apply) {
      return new Application(this, step, energy, withGradient, truncation).apply(apply.operation());
    }
    if (node instanceof Node.Variable variable) {
      return variable(variable.name(), energy, truncation, withGradient);
    }
    if (node instanceof Node.Rational number) {
      return Jet.constant(
          truncation, Approximate.fromRational(number.numerator(), number.denominator()));
    }
    Node.Constant constant = (Node.Constant) node;
    return Jet.constant(
        truncation,
        switch (constant.symbol()) {
          case I -> Approximate.I;
          case E -> Approximate.E;
          case PI -> Approximate.PI;
        });
  }

  private Jet variable(String name, Energy energy, Truncation truncation, boolean withGradient) {
    Binding binding = environment.get(name);
    int quantity = program.smallQuantity(name);
    if (binding instanceof Binding.Constant constant) {
      return quantity < 0
          ? Jet.constant(truncation, constant.value())
          : Jet.small(truncation, quantity, constant.value());
    }
    if (quantity >= 0) {
      throw new IllegalArgumentException("no series in " + name + ", which depends on energy");
    }
    if (binding instanceof Binding.Propagator propagator) {
      Jet matrix = propagator.matrix(energy);
      Jet value = Jet.constant(truncation, matrix.constantTerm());
      return withGradient
          ? value.plus(Jet.small(truncation, truncation.quantities() - 1, matrix.coefficient(1)))
          : value;
    }
    throw new IllegalArgumentException(
        name + " is a distribution: only its energy, spin and matrix are values");
  }

  /** A distribution that is the argument of a step. */
  Binding.Distribution distribution(int number) {
    if (program.step(number).node() instanceof Node.Variable variable
        && environment.get(variable.name()) instanceof Binding.Distribution distribution) {
      return distribution;
    }
    throw new IllegalArgumentException("energy, spin and matrix take a distribution");
  }

  /** The gradient of a step. */
  Jet gradient(int number, Energy energy) {
    return value(number, energy, true).derivative(plain);
  }

  /** An integer that is the argument of a step. */
  int integer(int number) {
    if (program.step(number).node() instanceof Node.Rational rational
        && rational.denominator().equals(BigInteger.ONE)) {
      return rational.numerator().intValueExact();
    }
    Tensor value = value(number, Energy.PLUS).constantTerm();
    Approximate integer = value.value();
    if (!integer.isExact() || integer.im() != 0 || integer.re() != Math.rint(integer.re())) {
      throw new IllegalArgumentException("not an integer: " + integer);
    }
    return Math.toIntExact((long) integer.re());
  }
}
