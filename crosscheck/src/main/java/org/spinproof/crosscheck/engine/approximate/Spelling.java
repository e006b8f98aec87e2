package org.spinproof.crosscheck.engine.approximate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Tensor;

/** Values written in the claim language. */
final class Spelling {
  private Spelling() {}

  /** The values of a point as a counterexample names them. */
  static Map<String, String> of(Environment environment) {
    Map<String, String> values = new LinkedHashMap<>();
    environment
        .bindings()
        .forEach(
            (name, binding) -> {
              if (binding instanceof Binding.Constant constant) {
                values.put(name, of(constant.value()));
              } else if (binding instanceof Binding.Propagator propagator) {
                values.put("gamma(" + name + ")", of(propagator.gamma().plus()));
                values.put("gamma(flip[" + name + "])", of(propagator.gamma().minus()));
                values.put("gamma(grad[" + name + "])", of(propagator.gradient().plus()));
                values.put("gamma(grad[flip[" + name + "]])", of(propagator.gradient().minus()));
              } else if (binding instanceof Binding.Distribution distribution) {
                values.put("energy[" + name + "]", of(distribution.energyMode()));
                values.put("spin[" + name + "]", of(distribution.spinMode()));
              }
            });
    return values;
  }

  private static String of(Tensor tensor) {
    if (tensor.rank() == 0) {
      return of(tensor.value());
    }
    StringBuilder text = new StringBuilder("{");
    for (int i = 1; i <= tensor.extent(0); i++) {
      text.append(i == 1 ? "" : ", ").append(of(tensor.part(i)));
    }
    return text.append('}').toString();
  }

  /** The centre of a value. */
  static String of(Approximate value) {
    if (value.im() == 0) {
      return of(value.re());
    }
    String imaginary = of(Math.abs(value.im())) + " I";
    if (value.re() == 0) {
      return (value.im() < 0 ? "-" : "") + imaginary;
    }
    return of(value.re()) + (value.im() < 0 ? " - " : " + ") + imaginary;
  }

  /** A value with its error bound. */
  static String enclosure(Approximate value) {
    if (!value.isKnown()) {
      return "unknown";
    }
    String text = of(value);
    return value.isExact()
        ? text
        : text + " +- " + String.format(Locale.ROOT, "%.1e", value.error());
  }

  private static String of(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return BigDecimal.valueOf(value).toPlainString();
  }
}
