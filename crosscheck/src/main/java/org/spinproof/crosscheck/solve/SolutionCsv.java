package org.spinproof.crosscheck.solve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.Wire;

/**
 * A film's solution as a table, one line a point, units in the header; profiles are in the JSON
 * alone. A cell is empty where the quantity does not exist.
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
          "spinCurrentUncertainty [" + CURRENT + "]");

  private SolutionCsv() {}

  /** The table. */
  public static String of(Solution solution) {
    return Stream.concat(
            Stream.of(String.join(",", HEADER)), solution.points().stream().map(SolutionCsv::row))
        .collect(Collectors.joining("\n", "", "\n"));
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
        cell(point.uncertainty().spinCurrent()));
  }

  /** Empty for what is no number, or bounds nothing. */
  static String cell(double value) {
    return Double.isFinite(value) && Math.abs(value) < 1e90 ? String.valueOf(value + 0.0) : "";
  }
}
