package org.spinproof.crosscheck.ouassou2019;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpectralSolver;
import org.spinproof.numeric.usadel.SpectralState;
import org.spinproof.numeric.usadel.SpinActiveInterface;

/**
 * A film on which the paper's statements are tried: never at unit or degenerate parameters alone.
 */
record Specimen(
    String name,
    Film film,
    SpinActiveInterface left,
    SpinActiveInterface right,
    Gap.Fixed gap,
    Injection injection) {

  /** Asked of every entry of γ. */
  private static final double ACCURACY = 1e-11;

  /**
   * The paper's own film at a fixed gap in equilibrium; magnets and injection in general directions
   * out of equilibrium; a phase difference in equilibrium and out of it.
   */
  static final List<Specimen> ALL =
      List.of(
          new Specimen(
              "the paper's film in equilibrium",
              new Film(1.5, 0.01, 0.01, 30.0),
              new SpinActiveInterface(0.6, Direction.X),
              new SpinActiveInterface(0.6, Direction.Y),
              new Gap.Fixed(1.0, 0.0),
              Injection.none()),
          new Specimen(
              "a real gap, all directions general, eVs = 0.4",
              new Film(1.2, 0.15, 0.03, 30.0),
              new SpinActiveInterface(0.7, new Direction(1.0, 2.0, -0.5)),
              new SpinActiveInterface(-0.45, new Direction(0.3, -1.0, 2.0)),
              new Gap.Fixed(0.83, 0.0),
              new Injection(0.4, new Direction(0.2, 1.0, -0.7))),
          new Specimen(
              "a phase difference of 0.35π in equilibrium",
              new Film(2.1, 0.1, 0.02, 30.0),
              new SpinActiveInterface(0.5, new Direction(-1.0, 0.4, 0.8)),
              new SpinActiveInterface(0.9, new Direction(0.6, 1.0, 0.1)),
              new Gap.Fixed(1.0, 0.35),
              Injection.none()),
          new Specimen(
              "a phase difference of −0.6π, eVs = −0.3",
              new Film(0.9, 0.25, 0.05, 30.0),
              new SpinActiveInterface(0.8, new Direction(0.0, 1.0, 1.0)),
              new SpinActiveInterface(0.35, new Direction(2.0, -1.0, 0.5)),
              new Gap.Fixed(0.9, -0.6),
              new Injection(-0.3, new Direction(1.0, -0.3, 0.4))));

  /** Energies in Δ0 below, near and above the gap, of both signs. */
  static final double[] ENERGIES = {0.21, -0.58, 0.93, 1.37};

  /** All states, solved once, when first asked for. */
  private static final class States {
    static final Map<Specimen, Map<Double, SpectralState>> ALL = solve();

    private static Map<Specimen, Map<Double, SpectralState>> solve() {
      Map<Specimen, Map<Double, SpectralState>> all = new HashMap<>();
      for (Specimen s : Specimen.ALL) {
        SpectralSolver solver = SpectralSolver.of(s.film, s.left, s.right, s.gap);
        Map<Double, SpectralState> states = new HashMap<>();
        for (double energy : ENERGIES) {
          states.put(energy, solver.at(energy, ACCURACY));
        }
        all.put(s, Collections.unmodifiableMap(new LinkedHashMap<>(states)));
      }
      return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }
  }

  /** Its state at one of the energies. */
  SpectralState at(double energy) {
    return States.ALL.get(this).get(energy);
  }
}
