package org.spinproof.crosscheck.engine.exact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Tensor;

/** Exact values of the declared names, in the order of declaration. */
record Point(Map<String, Value> values) {
  Point {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of one name. */
  sealed interface Value {}

  /** A constant of any shape; multiplied by π if so marked. */
  record Constant(Tensor<Gaussian> value, boolean timesPi) implements Value {}

  /** 2×2 Riccati matrices at both energies and their gradients, all independent. */
  record Propagator(
      Tensor<Gaussian> gamma,
      Tensor<Gaussian> gammaFlip,
      Tensor<Gaussian> gradGamma,
      Tensor<Gaussian> gradGammaFlip)
      implements Value {}

  /** h0 at this energy, minus which it is at the opposite one, and hs. */
  record Distribution(Gaussian energy, Tensor<Gaussian> spin) implements Value {}

  Point with(String name, Value value) {
    Map<String, Value> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Point(changed);
  }

  /** As the Javadoc of a counterexample wants it. */
  Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof Constant c) {
            text.put(name, c.timesPi() ? timesPi(c.value().at(0)) : ClaimText.of(c.value()));
          } else if (value instanceof Propagator p) {
            text.put("gamma(" + name + ")", ClaimText.of(p.gamma()));
            text.put("gamma(flip[" + name + "])", ClaimText.of(p.gammaFlip()));
            text.put("gamma(grad[" + name + "])", ClaimText.of(p.gradGamma()));
            text.put("gamma(grad[flip[" + name + "]])", ClaimText.of(p.gradGammaFlip()));
          } else if (value instanceof Distribution d) {
            text.put("energy[" + name + "]", d.energy().toString());
            text.put("spin[" + name + "]", ClaimText.of(d.spin()));
          }
        });
    return text;
  }

  private static String timesPi(Gaussian factor) {
    String text = factor.toString();
    return factor.isZero()
        ? "0"
        : factor.equals(Gaussian.ONE)
            ? "Pi"
            : (factor.isReal() || factor.signum() == 0 ? text : "(" + text + ")") + " Pi";
  }
}
