package org.spinproof.crosscheck.ouassou2019;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.run.Check.BrokenCheck;

/** An integral by Gauss quadrature, held against what it is said to be. */
final class GaussRule {
  /** It remembers the rules that it has made. */
  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  private final double[] parameters;
  private final int nodes;
  private final Integral integral;
  private final String detail;

  /** An integral that depends on a parameter, by so many nodes. */
  @FunctionalInterface
  interface Integral {
    double of(double parameter, int nodes);
  }

  /**
   * An integral.
   *
   * @param parameters at which it is compared
   * @param detail for a reader
   */
  GaussRule(double[] parameters, int nodes, Integral integral, String detail) {
    this.parameters = parameters.clone();
    this.nodes = nodes;
    this.integral = integral;
    this.detail = detail;
  }

  /** ∫ of a function from {@code start} to {@code end}. */
  static double integrate(UnivariateFunction function, double start, double end, int nodes) {
    return RULES.legendre(nodes, start, end).integrate(function);
  }

  /** The comparison with something else than what it is. */
  BrokenCheck broken(String change, DoubleUnaryOperator expected) {
    return new BrokenCheck(change, budget -> compare(expected));
  }

  /** The comparison at the parameter at which it is closest to failing, or fails most. */
  Evidence compare(DoubleUnaryOperator expected) {
    Deviation worst = Deviation.NONE;
    for (double parameter : parameters) {
      double value = integral.of(parameter, nodes);
      double error =
          Math.abs(value - integral.of(parameter, nodes / 2)) + 1e3 * Math.ulp(Math.abs(value));
      worst =
          worst.orWorse(new Deviation(Math.abs(value - expected.applyAsDouble(parameter)), error));
    }
    return Evidence.within(
        "numeric",
        worst.difference(),
        worst.error(),
        "truncation of the quadrature, by half its nodes, and rounding of their sum",
        parameters.length,
        detail);
  }
}
