package org.spinproof.symbolic.algebra;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What those symbols of a ring stand for that are values of functions. */
final class Definitions {
  /** The value of a function. */
  sealed interface Definition {}

  /** π. */
  record Pi() implements Definition {}

  /** exp of an argument. */
  record Exponential(Fraction argument) implements Definition {}

  /** The principal root of some order of an argument. */
  record Root(Fraction radicand, int order) implements Definition {}

  /** The principal logarithm of an argument. */
  record Logarithm(Fraction argument) implements Definition {}

  /** The complex conjugate of another symbol, or its inverse. */
  record Conjugate(int symbol, boolean inverted) implements Definition {}

  private final Map<Integer, Definition> definitions = new HashMap<>();

  void define(int symbol, Definition definition) {
    definitions.put(symbol, definition);
  }

  /** What a symbol stands for; empty for a free one. */
  Optional<Definition> of(int symbol) {
    return Optional.ofNullable(definitions.get(symbol));
  }
}
