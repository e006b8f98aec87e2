package org.spinproof.crosscheck.solve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.JunctionSolution;

/**
 * A junction's solution as {@code spinproof/junction/1}: null where a quantity does not exist, with
 * a note that says why. {@code acSine} is there only where it differs from zero, {@code growth}
 * (per spin structure; the rate in Δ0/ħ) only where there is no static limit. The kernels of a
 * shell are in 1/Δ0², those integrated over both energies are numbers; the magnetization is in
 * (g/2)μ_B.
 */
public final class JunctionJson {
  private JunctionJson() {}

  /** The document. */
  public static String of(JunctionSolution solution) {
    ObjectNode root = Json.nodes().objectNode();
    root.put("schema", "spinproof/junction/1");
    ObjectNode kernel = root.putObject("kernel");
    kernel.set("dcPrinted", value(solution.dcPrinted()));
    kernel.set("acPrinted", value(solution.acPrinted()));
    kernel.set("dcExact", value(solution.dcExact()));
    solution
        .growth()
        .ifPresent(
            growth -> {
              ObjectNode node = root.putObject("growth");
              node.set("rate", value(growth.rate()));
              node.set("offset", value(growth.offset()));
            });
    ObjectNode magnetization = root.putObject("magnetization");
    magnetization.set("dc", comparison(solution.dc()));
    magnetization.set("ac", comparison(solution.ac()));
    if (differsFromZero(solution.acSine())) {
      magnetization.set("acSine", comparison(solution.acSine()));
    }
    ObjectNode uncertainty = root.putObject("uncertainty");
    double worst =
        Stream.of(solution.dcPrinted(), solution.acPrinted(), solution.dcExact())
            .flatMap(Optional::stream)
            .mapToDouble(Estimate::error)
            .max()
            .orElse(Double.NaN);
    uncertainty.set("kernel", Json.number(worst));
    solution
        .growth()
        .ifPresent(
            growth -> {
              ObjectNode node = uncertainty.putObject("growth");
              node.set("rate", error(growth.rate()));
              node.set("offset", error(growth.offset()));
            });
    uncertainty.set("magnetization", Json.number(solution.magnetizationError()));
    ArrayNode notes = root.putArray("notes");
    solution.notes().forEach(notes::add);
    return Json.write(root);
  }

  private static boolean differsFromZero(JunctionSolution.Comparison comparison) {
    return Stream.of(comparison.printed(), comparison.exact())
        .flatMap(Optional::stream)
        .anyMatch(v -> v.getNormInf() > 0.0);
  }

  private static JsonNode value(Optional<Estimate> estimate) {
    return estimate.map(e -> Json.number(e.value())).orElse(Json.nodes().nullNode());
  }

  private static JsonNode error(Optional<Estimate> estimate) {
    return estimate.map(e -> Json.number(e.error())).orElse(Json.nodes().nullNode());
  }

  private static ObjectNode comparison(JunctionSolution.Comparison comparison) {
    ObjectNode node = Json.nodes().objectNode();
    node.set("printed", vector(comparison.printed()));
    node.set("exact", vector(comparison.exact()));
    return node;
  }

  private static JsonNode vector(Optional<Vector3D> v) {
    return v.<JsonNode>map(Json::vector).orElse(Json.nodes().nullNode());
  }
}
