package org.spinproof.crosscheck.solve;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.Riccati;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpectralSolver;
import org.spinproof.numeric.usadel.SpectralState;
import org.spinproof.numeric.usadel.SpinVector;

/**
 * Density of states and spectral spin current of a film's state, in the gap that was found.
 *
 * @param grid where
 * @param values one list a position, one value an energy
 */
public record FilmSpectra(SpectraGrid grid, List<List<Value>> values) {
  /** What γ is solved to. */
  private static final double TOLERANCE = 1e-9;

  public FilmSpectra {
    values = values.stream().map(List::copyOf).toList();
  }

  /**
   * At one position and energy.
   *
   * @param density N = Re g_s in N0
   * @param spinDensity Re g_t in N0: spins along p have N = Re[g_s + g_t·p]
   * @param current the whole integrand of S58 with the film's distribution, in D/ξ
   * @param densityUncertainty of any component of the densities
   * @param currentUncertainty of any component of the current
   * @param converged whether the equation was solved at this energy
   */
  public record Value(
      double density,
      SpinVector spinDensity,
      SpinVector current,
      double densityUncertainty,
      double currentUncertainty,
      boolean converged) {}

  /** Solves at every energy. */
  public static FilmSpectra of(SolutionPoint point, SpectraGrid grid) {
    SpectralSolver solver = SpectralSolver.of(point);
    List<List<Value>> values = new ArrayList<>();
    grid.positions().forEach(x -> values.add(new ArrayList<>()));
    double step = 1e-2 * point.wire().film().dynes();
    for (double energy : grid.energies()) {
      SpectralState state = solver.at(energy, TOLERANCE);
      SpectralState beside = solver.at(energy + step, TOLERANCE);
      for (int k = 0; k < grid.positions().size(); k++) {
        values.get(k).add(value(point, state, beside, grid.positions().get(k)));
      }
    }
    return new FilmSpectra(grid, values);
  }

  private static Value value(
      SolutionPoint point, SpectralState state, SpectralState beside, double x) {
    Riccati here = state.at(x);
    Riccati near = beside.at(x);
    Injection injection = point.wire().injection();
    double thermal = point.wire().film().thermalEnergy();
    double h0 = injection.energyMode(state.energy(), thermal);
    double spin = injection.spinMode(state.energy(), thermal);
    Direction axis = injection.axis();
    SpinVector hs = new SpinVector(axis.x(), axis.y(), axis.z()).times(spin);
    SpinVector current = here.spectralCurrent(h0, hs);
    // a gap that is off by a little shifts the spectrum in proportion
    double shift =
        2.0
            * point.uncertainty().gap()
            * Math.max(1.0, Math.abs(state.energy()))
            / (beside.energy() - state.energy());
    double density = here.densityOfStates();
    double densityChange =
        Math.max(
            Math.abs(near.densityOfStates() - density),
            near.spinDensityOfStates().distance(here.spinDensityOfStates()));
    double currentChange = near.spectralCurrent(h0, hs).distance(current);
    // an error of γ is amplified by N² in the propagator
    double amplified = 4.0 * (1.0 + density) * (1.0 + density);
    return new Value(
        density,
        here.spinDensityOfStates(),
        current,
        shift * densityChange + amplified * state.uncertainty(),
        shift * currentChange
            + amplified * (1.0 + density) * (state.uncertainty() + state.gradientUncertainty()),
        state.converged() && beside.converged());
  }
}
