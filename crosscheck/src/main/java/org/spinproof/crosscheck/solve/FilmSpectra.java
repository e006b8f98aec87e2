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

  /**
   * Relative change of the gap that shows how much its error matters, in units of the broadening.
   */
  private static final double PROBE = 1e-2;

  public FilmSpectra {
    values = values.stream().map(List::copyOf).toList();
  }

  /**
   * At one position and energy.
   *
   * @param density N = Re g_s in N0
   * @param spinDensity Re g_t in N0: spins along p have N = Re[g_s + g_t·p]
   * @param current the whole integrand of S58 with the film's distribution, in D/ξ
   * @param densityUncertainty of the density
   * @param spinDensityUncertainty of any component of the spin density
   * @param currentUncertainty of any component of the current
   * @param converged whether the equation was solved at this energy
   */
  public record Value(
      double density,
      SpinVector spinDensity,
      SpinVector current,
      double densityUncertainty,
      double spinDensityUncertainty,
      double currentUncertainty,
      boolean converged) {}

  /** Solves at every energy. */
  public static FilmSpectra of(SolutionPoint point, SpectraGrid grid) {
    SpectralSolver solver = SpectralSolver.of(point);
    List<List<Value>> values = new ArrayList<>();
    grid.positions().forEach(x -> values.add(new ArrayList<>()));
    double probe = PROBE * point.wire().film().dynes();
    SpectralSolver beside = solver.withGapTimes(1.0 + probe);
    double gap = point.gap().mean();
    // a normal film's is exact
    double error = gap > 0.0 ? point.uncertainty().gap() / gap : 0.0;
    for (double energy : grid.energies()) {
      Spectrum spectrum = new Spectrum(point, energy);
      SpectralState state = solver.at(energy, TOLERANCE);
      SpectralState probed = beside.at(energy, TOLERANCE);
      boolean converged = state.converged() && probed.converged();
      double[] errors = new double[3];
      spectrum.add(errors, state.share(), state.coarser(), state);
      spectrum.add(errors, (error + state.rounding()) / probe, state, probed);
      for (int k = 0; k < grid.positions().size(); k++) {
        Riccati here = state.at(grid.positions().get(k));
        values
            .get(k)
            .add(
                new Value(
                    here.densityOfStates(),
                    here.spinDensityOfStates(),
                    spectrum.current(here),
                    errors[0] + state.rounding() * (1.0 + here.densityOfStates()),
                    errors[1] + state.rounding(),
                    errors[2] + state.gradientRounding() * spectrum.size(),
                    converged));
      }
    }
    return new FilmSpectra(grid, values);
  }

  /** What a film's distribution makes of the states at one energy. */
  private static final class Spectrum {
    private final double energyMode;
    private final SpinVector spinMode;

    Spectrum(SolutionPoint point, double energy) {
      Injection injection = point.wire().injection();
      double thermal = point.wire().film().thermalEnergy();
      Direction axis = injection.axis();
      energyMode = injection.energyMode(energy, thermal);
      spinMode =
          new SpinVector(axis.x(), axis.y(), axis.z()).times(injection.spinMode(energy, thermal));
    }

    SpinVector current(Riccati r) {
      return r.spectralCurrent(energyMode, spinMode);
    }

    /** How far from zero the distribution is: 1 in equilibrium at energies far above T. */
    double size() {
      return Math.abs(energyMode) + spinMode.distance(SpinVector.ZERO);
    }

    /**
     * Adds a share of the largest difference of two states, anywhere in the film, to the errors.
     */
    void add(double[] errors, double share, SpectralState one, SpectralState other) {
      double density = 0.0;
      double spin = 0.0;
      double current = 0.0;
      for (double x : one.positions()) {
        Riccati a = one.at(x);
        Riccati b = other.at(x);
        density = Math.max(density, Math.abs(a.densityOfStates() - b.densityOfStates()));
        spin = Math.max(spin, a.spinDensityOfStates().distance(b.spinDensityOfStates()));
        current = Math.max(current, current(a).distance(current(b)));
      }
      errors[0] += share * density;
      errors[1] += share * spin;
      errors[2] += share * current;
    }
  }
}
