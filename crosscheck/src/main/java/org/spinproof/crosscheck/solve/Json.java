package org.spinproof.crosscheck.solve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.usadel.SpinVector;

/** Numbers and vectors as JSON: what is no finite number is null, and there is no negative zero. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private Json() {}

  static JsonNodeFactory nodes() {
    return JsonNodeFactory.instance;
  }

  static JsonNode number(double value) {
    // what a solver could not bound it gives as a number beyond all physics
    return Double.isFinite(value) && Math.abs(value) < 1e90
        ? nodes().numberNode(value + 0.0)
        : nodes().nullNode();
  }

  static ArrayNode numbers(List<Double> values) {
    ArrayNode array = nodes().arrayNode();
    values.forEach(value -> array.add(number(value)));
    return array;
  }

  static ArrayNode vector(double x, double y, double z) {
    return numbers(List.of(x, y, z));
  }

  static ArrayNode vector(SpinVector v) {
    return vector(v.x(), v.y(), v.z());
  }

  static ArrayNode vector(Vector3D v) {
    return vector(v.getX(), v.getY(), v.getZ());
  }

  static String write(JsonNode node) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(LINES);
    try {
      return MAPPER.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
