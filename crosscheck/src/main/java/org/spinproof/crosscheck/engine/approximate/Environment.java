package org.spinproof.crosscheck.engine.approximate;

import java.util.LinkedHashMap;
import java.util.Map;

/** A value for each variable of a question. */
public record Environment(Map<String, Binding> bindings) {
  public Environment {
    bindings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
  }

  /**
   * The value of a variable.
   *
   * @throws IllegalArgumentException if it has none
   */
  Binding get(String name) {
    Binding binding = bindings.get(name);
    if (binding == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return binding;
  }
}
