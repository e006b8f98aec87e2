package org.spinproof.crosscheck.ouassou2019;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.approximate.Binding;
import org.spinproof.crosscheck.engine.approximate.Binding.AtBothEnergies;
import org.spinproof.crosscheck.engine.approximate.SolverStates;
import org.spinproof.numeric.matrix.SpinMatrix;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Tensor;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.Riccati;
import org.spinproof.numeric.usadel.SpectralState;

/** States of the Usadel solver for the {@code solver} engine; solved once, when first asked for. */
public final class UsadelStates implements SolverStates {
  private static final double[] FRACTIONS = {0.0, 0.31, 0.78};

  private List<State> states = List.of();

  @Override
  public synchronized List<State> states(Budget budget) {
    if (states.isEmpty()) {
      List<State> solved = new ArrayList<>();
      for (double energy : Specimen.ENERGIES) {
        for (Specimen specimen : Specimen.ALL) {
          budget.check();
          add(specimen, specimen.at(energy), solved);
        }
      }
      states = List.copyOf(solved);
    }
    return states;
  }

  private static void add(Specimen specimen, SpectralState state, List<State> to) {
    if (!state.converged()) {
      throw new IllegalStateException(
          "no converged state of %s at energy %s".formatted(specimen.name(), state.energy()));
    }
    for (double fraction : FRACTIONS) {
      double x = fraction * state.length();
      Riccati plus = state.at(x);
      Riccati minus = plus.opposite();
      to.add(
          new State(
              "%s, ε = %s Δ0, x = %.3f ξ".formatted(specimen.name(), state.energy(), x),
              new Binding.Propagator(
                  bind(plus.gamma(), minus.gamma(), state.uncertainty()),
                  bind(plus.gradient(), minus.gradient(), state.gradientUncertainty())),
              distribution(specimen, state.energy())));
    }
  }

  private static Binding.Distribution distribution(Specimen specimen, double energy) {
    Injection injection = specimen.injection();
    double thermalEnergy = specimen.film().thermalEnergy();
    double spin = injection.spinMode(energy, thermalEnergy);
    Direction axis = injection.axis();
    return new Binding.Distribution(
        real(injection.energyMode(energy, thermalEnergy)),
        Tensor.vector(real(spin * axis.x()), real(spin * axis.y()), real(spin * axis.z())));
  }

  /** The modes are taken as exact: any h0 and hs are admissible. */
  private static Approximate real(double value) {
    return Approximate.of(value, 0.0, 0.0);
  }

  private static AtBothEnergies bind(SpinMatrix plus, SpinMatrix minus, double uncertainty) {
    return AtBothEnergies.of(re(plus), im(plus), re(minus), im(minus), uncertainty);
  }

  private static double[][] re(SpinMatrix m) {
    return new double[][] {{m.re(0, 0), m.re(0, 1)}, {m.re(1, 0), m.re(1, 1)}};
  }

  private static double[][] im(SpinMatrix m) {
    return new double[][] {{m.im(0, 0), m.im(0, 1)}, {m.im(1, 0), m.im(1, 1)}};
  }
}
