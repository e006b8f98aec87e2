package org.spinproof.crosscheck.ouassou2019;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

/** Integrals by Gauss quadrature held against what they are said to be. */
final class GaussRule {
  /** It remembers the rules that it has made. */
  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  private GaussRule() {}

  /** An integral that depends on a parameter, by so many nodes. */
  @FunctionalInterface
  interface Integral {
    double of(double parameter, int nodes);
  }

  /** ∫ of a function from {@code start} to {@code end}. */
  static double integrate(UnivariateFunction function, double start, double end, int nodes) {
    return RULES.legendre(nodes, start, end).integrate(function);
  }

  /** The comparison at the parameter at which it is closest to failing, or fails most. */
  static Evidence compare(
      double[] parameters,
      int nodes,
      Integral integral,
      DoubleUnaryOperator expected,
      String detail) {
    double residual = 0.0;
    double tolerance = Double.MIN_NORMAL;
    for (double parameter : parameters) {
      double value = integral.of(parameter, nodes);
      double difference = Math.abs(value - expected.applyAsDouble(parameter));
      double error =
          Math.abs(value - integral.of(parameter, nodes / 2)) + 1e3 * Math.ulp(Math.abs(value));
      if (difference * tolerance >= residual * error) {
        residual = difference;
        tolerance = error;
      }
    }
    return new Evidence(
        "numeric",
        residual <= tolerance ? Outcome.HOLDS : Outcome.FAILS,
        Optional.of(residual),
        Optional.of(tolerance),
        Optional.of("truncation of the quadrature, by half its nodes, and rounding of their sum"),
        Optional.of(parameters.length),
        Optional.empty(),
        detail);
  }
}
