package org.spinproof.crosscheck.guard.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product of numbers and named units with whole powers, such as {@code (hbar/2) N0 D Delta0/xi}.
 * A slash divides by the one factor or bracket that follows it.
 *
 * @param factor the numbers
 * @param powers of the named units; none is zero
 */
record Unit(double factor, Map<String, Integer> powers) {
  private static final Pattern TOKEN =
      Pattern.compile("\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?|[A-Za-z]\\w*|[()/*^]");

  /** How values of one unit become values of another: times a number, and maybe over the length. */
  record Conversion(double factor, boolean overLength) {}

  /** Reads a unit; empty if it is none. */
  static Optional<Unit> of(String text) {
    String plain =
        text.strip()
            .replace("ħ", "hbar")
            .replace("ℏ", "hbar")
            .replace("Δ", "Delta")
            .replace("ξ", "xi")
            .replace('₀', '0')
            .replace('·', '*')
            .replace('×', '*')
            .replaceAll("\\b(N|Delta)_0\\b", "$10")
            .replaceAll("\\bdelta_?0\\b", "Delta0")
            .replaceAll("\\bh_bar\\b", "hbar");
    Reader reader = new Reader(plain);
    Optional<Unit> unit = reader.product();
    return reader.atEnd() ? unit : Optional.empty();
  }

  /** How to come from this unit to another, where L stands for the length in ξ. */
  Optional<Conversion> to(Unit other) {
    Map<String, Integer> rest = new TreeMap<>(powers);
    other.powers.forEach((name, power) -> rest.merge(name, -power, Integer::sum));
    rest.values().removeIf(power -> power == 0);
    double ratio = factor / other.factor;
    if (!(ratio > 0.0) || Double.isInfinite(ratio)) {
      return Optional.empty();
    }
    if (rest.isEmpty()) {
      return Optional.of(new Conversion(ratio, false));
    }
    return rest.equals(Map.of("L", -1, "xi", 1))
        ? Optional.of(new Conversion(ratio, true))
        : Optional.empty();
  }

  private Unit times(Unit other, int sign) {
    Map<String, Integer> sum = new TreeMap<>(powers);
    other.powers.forEach((name, power) -> sum.merge(name, sign * power, Integer::sum));
    sum.values().removeIf(power -> power == 0);
    return new Unit(factor * Math.pow(other.factor, sign), sum);
  }

  private Unit power(int exponent) {
    Unit result = new Unit(1.0, Map.of());
    for (int k = 0; k < Math.abs(exponent); k++) {
      result = result.times(this, exponent < 0 ? -1 : 1);
    }
    return result;
  }

  /** Recursive descent over the tokens. */
  private static final class Reader {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    Reader(String text) {
      this.text = text;
    }

    boolean atEnd() {
      return peek().isEmpty() && text.substring(at).isBlank();
    }

    private String peek() {
      Matcher matcher = TOKEN.matcher(text);
      int from = at;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      matcher.region(from, text.length());
      return matcher.lookingAt() ? matcher.group() : "";
    }

    private String take() {
      String token = peek();
      at = text.indexOf(token, at) + token.length();
      return token;
    }

    Optional<Unit> product() {
      Optional<Unit> result = factor();
      while (result.isPresent()) {
        String next = peek();
        if (next.isEmpty() || next.equals(")")) {
          return result;
        }
        int sign = next.equals("/") ? -1 : 1;
        if (next.equals("/") || next.equals("*")) {
          take();
        }
        Optional<Unit> more = factor();
        result = result.flatMap(so -> more.map(f -> so.times(f, sign)));
      }
      return result;
    }

    private Optional<Unit> factor() {
      Optional<Unit> base = base();
      if (base.isEmpty() || !peek().equals("^")) {
        return base;
      }
      take();
      String exponent = take();
      return exponent.matches("[1-9]")
          ? base.map(b -> b.power(Integer.parseInt(exponent)))
          : Optional.empty();
    }

    private Optional<Unit> base() {
      String token = peek();
      if (token.isEmpty() || ")/*^".contains(token)) {
        return Optional.empty();
      }
      take();
      if (!token.equals("(")) {
        return Optional.of(
            Character.isDigit(token.charAt(0))
                ? new Unit(Double.parseDouble(token), Map.of())
                : new Unit(1.0, Map.of(token, 1)));
      }
      if (++depth > DEEPEST) {
        return Optional.empty();
      }
      Optional<Unit> inner = product();
      return take().equals(")") ? inner : Optional.empty();
    }
  }
}
