package org.spinproof.crosscheck.guard.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.solve.FilmRun;
import org.spinproof.crosscheck.solve.JunctionJson;
import org.spinproof.crosscheck.solve.JunctionRun;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinVector;
import org.spinproof.numeric.usadel.UsadelSolver;

/** What is recorded of a solver file's answer, or of a table. */
public final class Measurements {
  private Measurements() {}

  /**
   * Of a film: mean gap, spin current, charge current, and accumulation at both ends, at every
   * point. Of a junction: kernels and magnetizations.
   *
   * @throws IllegalStateException if a point does not converge, since its numbers mean nothing
   */
  public static List<Measurement> of(SolverFile file) {
    if (file instanceof SolverFile.FilmFile film) {
      return film(film);
    }
    return junction((SolverFile.JunctionFile) file);
  }

  private static List<Measurement> film(SolverFile.FilmFile file) {
    List<Measurement> all = new ArrayList<>();
    int number = 0;
    for (SolutionPoint point : FilmRun.solve(file, UsadelSolver.standard(), done -> {}).points()) {
      number++;
      String at =
          "point %d: voltage %s, temperature %s, length %s, conductance %s and %s, branch %s"
              .formatted(
                  number,
                  point.wire().injection().voltage(),
                  point.wire().film().temperature(),
                  point.wire().film().length(),
                  point.wire().left().conductance(),
                  point.wire().right().conductance(),
                  point.branch());
      if (!point.converged()) {
        throw new IllegalStateException("the solver did not converge at " + at);
      }
      all.add(
          new Measurement("mean gap [Delta0]", at, point.gap().mean(), point.uncertainty().gap()));
      vector(
          all,
          "spinCurrent [(hbar/2) N0 D Delta0/xi]",
          at,
          point.spinCurrent(),
          point.uncertainty().spinCurrent());
      all.add(
          new Measurement(
              "chargeCurrent [e N0 D Delta0/xi]",
              at,
              point.chargeCurrent(),
              point.uncertainty().meanChargeCurrent()));
      List<SpinVector> rho = point.spinAccumulation();
      double error = point.uncertainty().spinAccumulation();
      vector(all, "spinAccumulation left [(hbar/2) N0 Delta0]", at, rho.get(0), error);
      vector(
          all, "spinAccumulation right [(hbar/2) N0 Delta0]", at, rho.get(rho.size() - 1), error);
    }
    return List.copyOf(all);
  }

  private static void vector(
      List<Measurement> all, String quantity, String at, SpinVector v, double uncertainty) {
    all.add(new Measurement(quantity + " x", at, v.x() + 0.0, uncertainty));
    all.add(new Measurement(quantity + " y", at, v.y() + 0.0, uncertainty));
    all.add(new Measurement(quantity + " z", at, v.z() + 0.0, uncertainty));
  }

  private static List<Measurement> junction(SolverFile.JunctionFile file) {
    JsonNode answer;
    try {
      answer = new JsonMapper().readTree(JunctionJson.of(JunctionRun.solve(file)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the junction's answer is no JSON", e);
    }
    List<Measurement> all = new ArrayList<>();
    for (String part : List.of("kernel", "magnetization")) {
      double error = answer.at("/uncertainty/" + part).asDouble();
      leaves(all, part, answer.get(part), error);
    }
    return List.copyOf(all);
  }

  private static void leaves(List<Measurement> all, String name, JsonNode node, double error) {
    if (node.isNumber()) {
      all.add(new Measurement(name, "the junction", node.asDouble(), error));
    }
    for (int k = 0; node.isArray() && k < node.size(); k++) {
      leaves(all, name + " " + "xyz".charAt(Math.min(k, 2)), node.get(k), error);
    }
    node.properties().forEach(e -> leaves(all, name + "." + e.getKey(), e.getValue(), error));
  }

  /** Every value of a table, in the table's own unit. */
  public static List<Measurement> of(KernelTable table) {
    List<Measurement> all = new ArrayList<>();
    List<String> values = table.values();
    for (int row = 0; row < table.rows(); row++) {
      StringBuilder at = new StringBuilder("row " + (row + 1));
      for (String column : table.columns()) {
        if (!values.contains(column)) {
          at.append(", ").append(column).append(' ').append(table.cell(column, row));
        }
      }
      for (String column : values) {
        double error = table.uncertainty().getOrDefault(column, 0.0);
        String quantity = table.quantity().key() + " " + column;
        all.add(new Measurement(quantity, at.toString(), table.cell(column, row), error));
      }
    }
    return List.copyOf(all);
  }
}
