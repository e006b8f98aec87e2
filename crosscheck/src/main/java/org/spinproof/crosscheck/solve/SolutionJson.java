package org.spinproof.crosscheck.solve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Fold;
import org.spinproof.numeric.usadel.GapProfile;
import org.spinproof.numeric.usadel.NormalState;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.Wire;

/**
 * A film's solution as {@code spinproof/solution/1}. A point that did not converge is listed with
 * its residual, and with null for the bounds that are not known. {@code stable} is null where the
 * gap is prescribed or the point did not converge that far, {@code axis} where nothing is injected.
 * Folds are those between the ends of a sweep over the voltage. {@code normalStateStableAbove} is
 * there for sweeps over voltage or temperature with a self-consistent gap.
 */
public final class SolutionJson {
  private SolutionJson() {}

  /** The document. */
  public static String of(
      SolverFile.FilmFile file,
      Solution solution,
      OptionalDouble normalStable,
      Optional<FilmSpectra> spectra) {
    ObjectNode root = Json.nodes().objectNode();
    root.put("schema", "spinproof/solution/1");
    ObjectNode units = root.putObject("units");
    units.put("spinCurrent", SolutionCsv.CURRENT);
    units.put("chargeCurrent", SolutionCsv.CHARGE);
    units.put("spinAccumulation", SolutionCsv.ACCUMULATION);
    units.put("gap", "Delta0");
    ArrayNode points = root.putArray("points");
    solution.points().forEach(point -> points.add(point(point, file.injected())));
    spectra.ifPresent(
        found -> {
          units.put("densityOfStates", "N0");
          units.put("spectralCurrent", "D/xi");
          units.put("energy", "Delta0");
          ((ObjectNode) points.get(0)).set("spectra", spectra(found));
        });
    ArrayNode folds = root.putArray("folds");
    for (Fold fold : solution.folds()) {
      ObjectNode node = folds.addObject();
      node.set("voltage", Json.number(fold.voltage()));
      node.set("meanGap", Json.number(fold.meanGap()));
      ObjectNode uncertainty = node.putObject("uncertainty");
      uncertainty.set("voltage", Json.number(fold.uncertainty()));
      uncertainty.set("meanGap", Json.number(fold.meanGapUncertainty()));
    }
    if (normalStable.isPresent()) {
      Sweep.Parameter swept = file.sweep().orElseThrow().parameter();
      double above = normalStable.getAsDouble();
      ObjectNode node = root.putObject("normalStateStableAbove");
      node.put(swept.name().toLowerCase(Locale.ROOT), above);
      // 0: stable everywhere
      double error = above > 0.0 ? NormalState.uncertainty(file.wire(), swept, above) : 0.0;
      node.set("uncertainty", Json.number(error));
    }
    return Json.write(root);
  }

  private static ObjectNode point(SolutionPoint point, boolean injected) {
    Wire wire = point.wire();
    Direction axis = wire.injection().axis();
    ObjectNode node = Json.nodes().objectNode();
    node.set("voltage", Json.number(wire.injection().voltage()));
    node.set(
        "axis", injected ? Json.vector(axis.x(), axis.y(), axis.z()) : Json.nodes().nullNode());
    node.set("temperature", Json.number(wire.film().temperature()));
    node.set("length", Json.number(wire.film().length()));
    ObjectNode conductance = node.putObject("conductance");
    conductance.set("left", Json.number(wire.left().conductance()));
    conductance.set("right", Json.number(wire.right().conductance()));
    node.put("branch", point.branch());
    node.put("state", point.state().name().toLowerCase(Locale.ROOT));
    node.put("converged", point.converged());
    node.set(
        "stable",
        point.leadingEigenvalue().isPresent()
            ? Json.nodes().booleanNode(point.stable())
            : Json.nodes().nullNode());
    node.set("residual", Json.number(point.residual()));
    ObjectNode uncertainty = node.putObject("uncertainty");
    uncertainty.set("spinCurrent", Json.number(point.uncertainty().spinCurrent()));
    uncertainty.set("gap", Json.number(point.uncertainty().gap()));
    uncertainty.set("spinAccumulation", Json.number(point.uncertainty().spinAccumulation()));
    uncertainty.set("chargeCurrent", Json.number(point.uncertainty().meanChargeCurrent()));
    uncertainty.set("chargeCurrentProfile", Json.number(point.uncertainty().chargeCurrent()));
    node.set("gap", gap(point.gap()));
    node.set("spinCurrent", Json.vector(point.spinCurrent()));
    node.set("spinCurrentVariation", Json.number(point.spinCurrentVariation()));
    ObjectNode charge = node.putObject("chargeCurrent");
    charge.set("mean", Json.number(point.chargeCurrent()));
    charge.set("profile", Json.numbers(point.chargeCurrentProfile()));
    ArrayNode accumulation = node.putArray("spinAccumulation");
    point.spinAccumulation().forEach(v -> accumulation.add(Json.vector(v)));
    node.set("seconds", Json.number(point.seconds()));
    return node;
  }

  /**
   * Rows are positions, columns energies. Each value's uncertainty stands at its place; that of a
   * vector is of any of its components.
   */
  private static ObjectNode spectra(FilmSpectra spectra) {
    ObjectNode node = Json.nodes().objectNode();
    node.set("x", Json.numbers(spectra.grid().positions()));
    node.set("energy", Json.numbers(spectra.grid().energies()));
    node.set("densityOfStates", rows(spectra, v -> Json.number(v.density())));
    node.set("spinDensityOfStates", rows(spectra, v -> Json.vector(v.spinDensity())));
    node.set("spectralCurrent", rows(spectra, v -> Json.vector(v.current())));
    ObjectNode uncertainty = node.putObject("uncertainty");
    uncertainty.set("densityOfStates", rows(spectra, v -> Json.number(v.densityUncertainty())));
    uncertainty.set(
        "spinDensityOfStates", rows(spectra, v -> Json.number(v.spinDensityUncertainty())));
    uncertainty.set("spectralCurrent", rows(spectra, v -> Json.number(v.currentUncertainty())));
    node.put(
        "converged",
        spectra.values().stream().flatMap(List::stream).allMatch(FilmSpectra.Value::converged));
    return node;
  }

  private static ArrayNode rows(FilmSpectra spectra, Function<FilmSpectra.Value, JsonNode> value) {
    ArrayNode rows = Json.nodes().arrayNode();
    for (List<FilmSpectra.Value> row : spectra.values()) {
      ArrayNode target = rows.addArray();
      row.forEach(v -> target.add(value.apply(v)));
    }
    return rows;
  }

  private static ObjectNode gap(GapProfile gap) {
    ObjectNode node = Json.nodes().objectNode();
    node.set("mean", Json.number(gap.mean()));
    node.set("x", Json.numbers(gap.positions()));
    node.set("amplitude", Json.numbers(gap.amplitude()));
    node.set("phase", Json.numbers(gap.phase()));
    return node;
  }
}
