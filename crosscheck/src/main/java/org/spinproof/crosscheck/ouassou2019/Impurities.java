package org.spinproof.crosscheck.ouassou2019;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Scattering;
import org.spinproof.numeric.usadel.SpectralSolver;
import org.spinproof.numeric.usadel.SpectralState;
import org.spinproof.numeric.usadel.SpinActiveInterface;

/** Reference 58: films with magnetic and with spin–orbit impurities, on the solver's states. */
public final class Impurities {
  private static final double[] ENERGIES = {0.43, -0.9, 1.6};
  private static final double ACCURACY = 1e-10;

  private Impurities() {}

  /**
   * α of S65, and with it both parts of the current, at each energy and with a phase difference.
   */
  @Checks("u-conservation-impurities")
  public static Check conservation() {
    return new Check(
        "solver",
        budget -> NumericalModel.conserved(1.0, States.ALL, budget),
        false,
        List.of(
            new BrokenCheck(
                "τ3 dropped from α", b -> NumericalModel.conserved(-1.0, States.ALL, b)),
            new BrokenCheck(
                "lower block of α dropped", b -> NumericalModel.conserved(0.0, States.ALL, b))));
  }

  /** Solved once, when first asked for. */
  private static final class States {
    static final List<SpectralState> ALL = solve();

    private static List<SpectralState> solve() {
      List<SpectralState> states = new ArrayList<>();
      for (Scattering scattering :
          List.of(new Scattering(0.6, 0.0), new Scattering(0.0, 0.7), new Scattering(0.2, 0.4))) {
        SpectralSolver solver =
            SpectralSolver.of(
                new Film(1.3, 0.2, 0.1, 20.0),
                new SpinActiveInterface(0.9, new Direction(0.1, -0.4, 1.0)),
                new SpinActiveInterface(0.7, new Direction(1.0, 0.5, 0.2)),
                new Gap.Fixed(0.9, 0.4),
                scattering);
        for (double energy : ENERGIES) {
          states.add(solver.at(energy, ACCURACY));
        }
      }
      return List.copyOf(states);
    }
  }
}
