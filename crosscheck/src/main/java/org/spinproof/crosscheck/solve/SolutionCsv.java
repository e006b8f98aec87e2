package org.spinproof.crosscheck.solve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinproof.numeric.usadel.GapProfile;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinVector;
import org.spinproof.numeric.usadel.Wire;

/**
 * A film's solution as a table with units in the header: of a sweep one line a point, of a single
 * point one line a position, in which the quantities of the whole film are repeated. A cell is
 * empty where the quantity does not exist. The spin current's uncertainty is that of its variation
 * too; phases are exact.
 */
public final class SolutionCsv {
  static final String CURRENT = "(hbar/2) N0 D Delta0/xi";
  static final String CHARGE = "e N0 D Delta0/xi";
  static final String ACCUMULATION = "(hbar/2) N0 Delta0";

  private static final List<String> HEADER =
      List.of(
          "voltage [Delta0/e]",
          "temperature [Tc]",
          "length [xi]",
          "conductanceLeft [G_N]",
          "conductanceRight [G_N]",
          "branch",
          "state",
          "converged",
          "stable",
          "residual [Delta0]",
          "gap [Delta0]",
          "Jx [" + CURRENT + "]",
          "Jy [" + CURRENT + "]",
          "Jz [" + CURRENT + "]",
          "spinCurrentVariation [" + CURRENT + "]",
          "chargeCurrent [" + CHARGE + "]",
          "gapUncertainty [Delta0]",
          "spinCurrentUncertainty [" + CURRENT + "]",
          "chargeCurrentUncertainty [" + CHARGE + "]");

  private static final List<String> PROFILE =
      List.of(
          "x [xi]",
          "amplitude [Delta0]",
          "phase [pi]",
          "rhox [" + ACCUMULATION + "]",
          "rhoy [" + ACCUMULATION + "]",
          "rhoz [" + ACCUMULATION + "]",
          "chargeCurrentHere [" + CHARGE + "]",
          "spinAccumulationUncertainty [" + ACCUMULATION + "]",
          "chargeCurrentHereUncertainty [" + CHARGE + "]");

  private SolutionCsv() {}

  /** The table of a sweep. */
  public static String of(Solution solution) {
    return Stream.concat(
            Stream.of(String.join(",", HEADER)), solution.points().stream().map(SolutionCsv::row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The table of a single point. */
  public static String of(SolutionPoint point) {
    StringBuilder table = new StringBuilder();
    table.append(String.join(",", HEADER)).append(',').append(String.join(",", PROFILE));
    String whole = row(point);
    GapProfile gap = point.gap();
    List<Double> x = gap.positions();
    List<Double> amplitude = gap.amplitude();
    List<Double> phase = gap.phase();
    for (int k = 0; k < x.size(); k++) {
      SpinVector rho = point.spinAccumulation().get(k);
      table.append('\n').append(whole);
      for (double value :
          new double[] {
            x.get(k),
            amplitude.get(k),
            phase.get(k),
            rho.x(),
            rho.y(),
            rho.z(),
            point.chargeCurrentProfile().get(k),
            point.uncertainty().spinAccumulation(),
            point.uncertainty().chargeCurrent()
          }) {
        table.append(',').append(cell(value));
      }
    }
    return table.append('\n').toString();
  }

  private static String row(SolutionPoint point) {
    Wire wire = point.wire();
    return String.join(
        ",",
        cell(wire.injection().voltage()),
        cell(wire.film().temperature()),
        cell(wire.film().length()),
        cell(wire.left().conductance()),
        cell(wire.right().conductance()),
        point.branch(),
        point.state().name().toLowerCase(Locale.ROOT),
        String.valueOf(point.converged()),
        point.leadingEigenvalue().isPresent() ? String.valueOf(point.stable()) : "",
        cell(point.residual()),
        cell(point.gap().mean()),
        cell(point.spinCurrent().x()),
        cell(point.spinCurrent().y()),
        cell(point.spinCurrent().z()),
        cell(point.spinCurrentVariation()),
        cell(point.chargeCurrent()),
        cell(point.uncertainty().gap()),
        cell(point.uncertainty().spinCurrent()),
        cell(point.uncertainty().meanChargeCurrent()));
  }

  /** Empty for what is no number, or bounds nothing. */
  static String cell(double value) {
    return Double.isFinite(value) && Math.abs(value) < 1e90 ? String.valueOf(value + 0.0) : "";
  }
}
