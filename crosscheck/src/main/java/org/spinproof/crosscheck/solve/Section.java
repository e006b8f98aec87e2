package org.spinproof.crosscheck.solve;

import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Mapping;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.document.Value;
import org.spinproof.numeric.usadel.Direction;

/**
 * A mapping of a solver file whose keys are all known, and the quantities in it. Every method
 * throws {@link BadInput} at the place of what is missing or out of range.
 */
final class Section {
  /** No quantity of a solver file is larger, in its units. */
  static final double LARGEST = 1e6;

  private final Mapping mapping;
  private final String name;

  private Section(Mapping mapping, String name) {
    this.mapping = mapping;
    this.name = name;
  }

  /**
   * @param name what messages call it
   * @param keys all keys that it may have
   */
  static Section of(Value value, String name, List<String> keys) {
    Mapping mapping = value.asMapping(name);
    mapping.allowOnly(name, keys);
    return new Section(mapping, name);
  }

  /** A section within this one that must be there. */
  Section section(String key, List<String> keys) {
    return of(require(key), name + "." + key, keys);
  }

  Value require(String key) {
    return mapping.require(key, name);
  }

  Optional<Value> get(String key) {
    return mapping.get(key);
  }

  boolean has(String key) {
    return mapping.get(key).isPresent();
  }

  /** Where a key stands; where the section begins if it does not. */
  BadInput error(String key, String problem) {
    Text at = mapping.keys().get(key);
    return (at == null ? mapping.position() : at.position()).error(problem);
  }

  Text text(String key) {
    return require(key).asText(key);
  }

  /** A finite number, at most {@link #LARGEST} in size. */
  double number(String key) {
    return number(text(key), key);
  }

  static double number(Text text, String what) {
    double value = text.number(what).doubleValue();
    if (!(Math.abs(value) <= LARGEST)) {
      throw text.position().error(what + " must lie between -1e6 and 1e6, not " + text.quoted());
    }
    return value;
  }

  /** A number above zero. */
  double positive(String key) {
    double value = number(key);
    if (!(value > 0.0)) {
      throw text(key).position().error(key + " must be above 0, not " + text(key).quoted());
    }
    return value;
  }

  /** A number that is zero or above. */
  double notNegative(String key) {
    double value = number(key);
    if (value < 0.0) {
      throw text(key).position().error(key + " must not be negative, is " + text(key).quoted());
    }
    return value;
  }

  /** A list of numbers, one or more. */
  List<Double> numbers(String key) {
    List<Value> items = require(key).asSequence(key).items();
    if (items.isEmpty()) {
      throw error(key, key + " is empty: write one number or more");
    }
    String each = "each of " + key;
    return items.stream().map(item -> number(item.asText(each), each)).toList();
  }

  /** Three Cartesian components, not all zero; normalised. */
  Direction direction(String key) {
    Value value = require(key);
    List<Value> items = value.asSequence(key).items();
    if (items.size() != 3) {
      throw value.position().error(key + " must be three numbers [x, y, z], not " + items.size());
    }
    double[] v = new double[3];
    for (int k = 0; k < 3; k++) {
      String component = "a component of " + key;
      v[k] = number(items.get(k).asText(component), component);
    }
    if (v[0] == 0.0 && v[1] == 0.0 && v[2] == 0.0) {
      throw value
          .position()
          .error(key + " is the zero vector, which has no direction: write one such as [1, 0, 0]");
    }
    return new Direction(v[0], v[1], v[2]);
  }
}
