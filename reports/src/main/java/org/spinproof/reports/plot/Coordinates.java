package org.spinproof.reports.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.text.Decimal;

/** An axis laid along a stretch of the drawing: where its values are, and its ticks. */
final class Coordinates {
  private final boolean logarithmic;
  private final double low;
  private final double high;
  private final double start;
  private final double end;
  private final double step;

  /**
   * @param values those that must be on it; the axis' own ends go first
   * @param start where its lower end is drawn
   * @param end where its upper end is drawn
   * @param ticks about how many
   * @param tight whether it ends at the data, and not at the next tick
   */
  static Coordinates of(
      Plot.Axis axis, List<Double> values, double start, double end, int ticks, boolean tight) {
    double min = values.stream().mapToDouble(v -> v).min().orElse(axis.logarithmic() ? 1.0 : 0.0);
    double max = values.stream().mapToDouble(v -> v).max().orElse(1.0);
    return axis.logarithmic()
        ? logarithmic(axis, min, max, start, end)
        : linear(axis, min, max, start, end, ticks, tight);
  }

  private static Coordinates logarithmic(
      Plot.Axis axis, double min, double max, double start, double end) {
    double low = axis.from() != null ? axis.from() : Math.pow(10.0, Math.floor(Math.log10(min)));
    double high = axis.to() != null ? axis.to() : Math.pow(10.0, Math.ceil(Math.log10(max)));
    double top = high > low ? high : 10.0 * low;
    double decades = Math.log10(top / low);
    return new Coordinates(true, low, top, start, end, Math.max(1.0, Math.ceil(decades / 8.0)));
  }

  private static Coordinates linear(
      Plot.Axis axis, double min, double max, double start, double end, int ticks, boolean tight) {
    double low = axis.from() != null ? axis.from() : min;
    double high = axis.to() != null ? axis.to() : max;
    if (axis.from() == null && low > 0.0 && low < 0.3 * high) {
      low = 0.0;
    }
    if (axis.to() == null && high < 0.0 && high > 0.3 * low) {
      high = 0.0;
    }
    if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
      double room = low == 0.0 ? 1.0 : 0.1 * Math.abs(low);
      low = axis.from() != null ? low : low - room;
      high = axis.to() != null ? high : high + room;
      if (!(high > low)) {
        high = low + room;
      }
    }
    double step = niceStep((high - low) / ticks);
    if (axis.from() == null && !tight) {
      low = step * Math.floor(low / step + 1e-9);
    }
    if (axis.to() == null && !tight) {
      high = step * Math.ceil(high / step - 1e-9);
    }
    return new Coordinates(false, low, high, start, end, step);
  }

  private Coordinates(
      boolean logarithmic, double low, double high, double start, double end, double step) {
    this.logarithmic = logarithmic;
    this.low = low;
    this.high = high;
    this.start = start;
    this.end = end;
    this.step = step;
  }

  /** 1, 2 or 5 times a power of ten, not below. */
  private static double niceStep(double raw) {
    double power = Math.pow(10.0, Math.floor(Math.log10(raw)));
    double mantissa = raw / power;
    return power * (mantissa <= 1.0 ? 1.0 : mantissa <= 2.0 ? 2.0 : mantissa <= 5.0 ? 5.0 : 10.0);
  }

  /** Where a value is drawn. */
  double at(double value) {
    double fraction =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return start + fraction * (end - start);
  }

  /** A value, or the end that is nearer if it is not on the axis. */
  double clamped(double value) {
    return Math.max(low, Math.min(high, value));
  }

  boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** The values that get a number. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (logarithmic) {
      for (double e = Math.ceil(Math.log10(low) - 1e-9); e <= Math.log10(high) + 1e-9; e += step) {
        ticks.add(Math.pow(10.0, e));
      }
      return ticks;
    }
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    for (long k = first; k <= last; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  /** A tick's number, as a label's source. */
  String label(double tick) {
    if (logarithmic) {
      long exponent = Math.round(Math.log10(tick));
      return exponent >= -2 && exponent <= 3
          ? signed(BigDecimal.ONE.scaleByPowerOfTen((int) exponent))
          : "10^{" + signed(BigDecimal.valueOf(exponent)) + "}";
    }
    int digits = (int) Math.floor(Math.log10(step) + 1e-9);
    if (tick != 0.0 && (digits < -4 || digits > 4)) {
      int exponent = (int) Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))) + 1e-9);
      BigDecimal mantissa =
          BigDecimal.valueOf(tick)
              .scaleByPowerOfTen(-exponent)
              .setScale(Math.max(0, exponent - digits), RoundingMode.HALF_EVEN);
      return signed(mantissa) + "×10^{" + signed(BigDecimal.valueOf(exponent)) + "}";
    }
    return signed(BigDecimal.valueOf(tick).setScale(Math.max(0, -digits), RoundingMode.HALF_EVEN));
  }

  private static String signed(BigDecimal number) {
    String text = number.toPlainString();
    return number.signum() < 0 ? "−" + text.substring(1) : text;
  }

  /** A number of the drawing, to a hundredth. */
  static String number(double value) {
    return Decimal.of(value, 2);
  }
}
