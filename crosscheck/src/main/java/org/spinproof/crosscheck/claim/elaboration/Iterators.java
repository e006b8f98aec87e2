package org.spinproof.crosscheck.claim.elaboration;

import java.math.BigInteger;
import java.util.Optional;

/** The iterators of the sums and tables around an expression, with their present values. */
record Iterators(Optional<Binding> innermost) {
  static final Iterators NONE = new Iterators(Optional.empty());

  /** One iterator and those around it. */
  record Binding(String name, BigInteger value, Iterators outer) {}

  Iterators with(String name, BigInteger value) {
    return new Iterators(Optional.of(new Binding(name, value, this)));
  }

  Optional<BigInteger> value(String name) {
    Iterators at = this;
    while (at.innermost().isPresent()) {
      Binding binding = at.innermost().get();
      if (binding.name().equals(name)) {
        return Optional.of(binding.value());
      }
      at = binding.outer();
    }
    return Optional.empty();
  }
}
