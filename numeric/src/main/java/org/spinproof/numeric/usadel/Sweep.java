package org.spinproof.numeric.usadel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of values of one parameter.
 *
 * @param parameter what changes
 * @param from first value
 * @param to last value, included; not below {@code from}
 * @param step distance of neighbours, above 0; the last one is shorter where it does not divide the
 *     range
 * @param branch which solutions
 */
public record Sweep(Parameter parameter, double from, double to, double step, Branch branch) {
  /** The most points that a sweep may have. */
  public static final int MOST_POINTS = 100_000;

  /** What a sweep goes over. */
  public enum Parameter {
    /** eVs/Δ0. */
    VOLTAGE,
    /** T/Tc. */
    TEMPERATURE,
    /** Length in ξ. */
    LENGTH,
    /** Gφ/G_N of both interfaces. */
    CONDUCTANCE
  }

  /** Which solutions are wanted. */
  public enum Branch {
    /** From the first value with the bulk gap, each solution continued into the next. */
    UP,
    /** From the last value with a gap of 1 %, back. */
    DOWN,
    /** First up, then down. */
    BOTH,
    /** Every solution at each value. */
    ALL
  }

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the range is empty, the step not positive, or the points
   *     are too many
   */
  public Sweep {
    Inputs.finite("from", from);
    Inputs.finite("to", to);
    Inputs.positive("step", step);
    if (to < from) {
      throw new IllegalArgumentException("the sweep ends at " + to + ", below its start " + from);
    }
    if ((to - from) / step > MOST_POINTS) {
      throw new IllegalArgumentException(
          "the sweep has "
              + Math.ceil((to - from) / step)
              + " points, the limit is "
              + MOST_POINTS);
    }
  }

  /** The values, ascending, both ends included. */
  public List<Double> values() {
    List<Double> values = new ArrayList<>();
    // a remainder of rounding is no step of its own
    long steps = (long) Math.ceil((to - from) / step * (1.0 - 1e-12) - 1e-9);
    // in decimals, so that three steps of 0.3 are 0.9
    BigDecimal start = BigDecimal.valueOf(from);
    BigDecimal width = BigDecimal.valueOf(step);
    for (long k = 0; k < steps; k++) {
      values.add(start.add(width.multiply(BigDecimal.valueOf(k))).doubleValue());
    }
    values.add(to);
    return List.copyOf(values);
  }

  /** The wire with the parameter replaced. */
  public Wire at(Wire wire, double value) {
    Film film = wire.film();
    return switch (parameter) {
      case VOLTAGE -> wire.with(new Injection(value, wire.injection().axis()));
      case TEMPERATURE -> wire.with(new Film(film.length(), value, film.dynes(), film.cutoff()));
      case LENGTH -> wire.with(new Film(value, film.temperature(), film.dynes(), film.cutoff()));
      case CONDUCTANCE ->
          new Wire(
              film,
              new SpinActiveInterface(value, wire.left().magnetization()),
              new SpinActiveInterface(value, wire.right().magnetization()),
              wire.gap(),
              wire.injection(),
              wire.scattering());
    };
  }
}
