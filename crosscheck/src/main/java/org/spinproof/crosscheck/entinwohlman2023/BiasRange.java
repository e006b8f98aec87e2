package org.spinproof.crosscheck.entinwohlman2023;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.IntegratedKernels;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.LevelPlane;
import org.spinproof.numeric.tunneling.Link;
import org.spinproof.numeric.tunneling.RotatedContour;
import org.spinproof.numeric.tunneling.SpinInjection;
import org.spinproof.numeric.tunneling.StaticKernel;
import org.spinproof.numeric.tunneling.TunnelingAmplitudes;
import org.spinproof.reports.model.Plot;

/**
 * Where a static magnetization exists, and how it and the oscillating one depend on the bias. The
 * kernels do not depend on the amplitudes.
 */
public final class BiasRange {
  private static final TunnelingAmplitudes AMPLITUDES =
      new Link.RashbaZ(1.2, 0.4, 0.8).amplitudes();

  /** Pairs of gaps, left and right. */
  private static final double[][] GAPS = {{1.1, 0.8}, {1, 1}, {0.3, 1.2}, {1.4, 0.9}};

  /** Biases in units of the sum of the gaps. */
  private static final double[] BELOW = {0.05, 0.3, 0.55, 0.8};

  private BiasRange() {}

  /** One junction of a family. */
  private record Sample(double left, double right, double bias, double temperature) {
    Junction junction() {
      return new Junction(left, right, bias, temperature, 0, AMPLITUDES);
    }

    Counterexample differs(double found, String expected) {
      Map<String, String> at = new LinkedHashMap<>();
      at.put("DeltaL", Double.toString(left));
      at.put("DeltaR", Double.toString(right));
      at.put("eV", Double.toString(bias));
      at.put("T", Double.toString(temperature));
      return new Counterexample(at, "", Double.toString(found), expected, false);
    }
  }

  /** Static below the sum of the gaps at zero temperature; growing elsewhere. */
  @Checks("u-dissipationless")
  public static Check staticBelowTheGaps() {
    return new Check(
        "solver",
        budget -> noGrowth(0, BELOW).with(List.of(BiasPlots.rates())),
        false,
        List.of(
            new BrokenCheck("above the sum of the gaps", b -> noGrowth(0, new double[] {1.2})),
            new BrokenCheck("at finite temperature", b -> noGrowth(0.3, BELOW))),
        Optional.of(budget -> noGrowth(0, new double[] {0.5, 1.3})));
  }

  private static Evidence noGrowth(double temperature, double[] biases) {
    return each(
        "solver",
        temperature,
        biases,
        "no quasiparticle tunnels for real, and the static limit exists",
        sample -> {
          double rate =
              SpinInjection.rate(sample.junction()).map(Estimate::value).orElse(Double.NaN);
          return rate == 0 && StaticKernel.value(sample.junction()).isPresent()
              ? Optional.empty()
              : Optional.of(sample.differs(rate, "0"));
        });
  }

  /**
   * At a switching rate η each pole is 1/(x²+η²): the response differs from its limit by η², and
   * the limit is that of the solver.
   */
  @Checks("u-dissipationless")
  public static Check adiabaticLimit() {
    return new Check(
        "numeric",
        budget -> adiabatic(BELOW, 2),
        false,
        List.of(
            new BrokenCheck("eta for its square", b -> adiabatic(BELOW, 1)),
            new BrokenCheck("above the sum of the gaps", b -> adiabatic(new double[] {1.3}, 2))));
  }

  private static Evidence adiabatic(double[] biases, double power) {
    return each(
        "numeric",
        0,
        biases,
        "the response at switching rates 0.02 and 0.01 differs from the static limit as their squares",
        sample -> {
          double limit = switched(sample, 0);
          double slow = switched(sample, Math.pow(0.01, power)) - limit;
          double fast = switched(sample, Math.pow(0.02, power)) - limit;
          double static_ =
              StaticKernel.value(sample.junction()).map(Estimate::value).orElse(Double.NaN);
          boolean same = Math.abs(limit - static_) <= 1e-9 * Math.abs(limit);
          boolean quadratic = Math.abs(fast / slow - 4) <= 0.05;
          return same && quadratic
              ? Optional.empty()
              : Optional.of(sample.differs(limit, Double.toString(static_)));
        });
  }

  private static double switched(Sample sample, double square) {
    return LevelPlane.integral(
            sample.left(),
            sample.right(),
            (k, p) -> {
              double plus = k + p + sample.bias();
              double minus = k + p - sample.bias();
              double product = (plus * plus + square) * (minus * minus + square);
              return -sample.bias() * (k + p) / product;
            })
        .value();
  }

  /**
   * Below the sum of the gaps the complete kernel is negative, the printed one positive and
   * smaller.
   */
  @Checks("u-dc-kernel-bias")
  public static Check signs() {
    return signs(
        "solver",
        junction -> StaticKernel.value(junction).orElseThrow().value(),
        junction -> IntegratedKernels.printedDc(junction).orElseThrow().value(),
        List.of(BiasPlots.kernels()));
  }

  /** The same on the other road. */
  @Checks("u-dc-kernel-bias")
  public static Check signsOnRotatedContours() {
    return signs(
        "numeric",
        junction -> new RotatedContour(junction).exactDc(),
        junction -> new RotatedContour(junction).printedDc(),
        List.of());
  }

  private static Check signs(
      String engine,
      Function<Junction, Double> complete,
      Function<Junction, Double> printed,
      List<Plot> plots) {
    return new Check(
        engine,
        budget -> opposite(engine, complete, printed).with(plots),
        false,
        List.of(
            new BrokenCheck(
                "the bias reversed in one of them",
                b -> opposite(engine, j -> -complete.apply(j), printed)),
            new BrokenCheck("the kernels exchanged", b -> opposite(engine, printed, complete))));
  }

  private static Evidence opposite(
      String engine, Function<Junction, Double> complete, Function<Junction, Double> printed) {
    return each(
        engine,
        0,
        BELOW,
        "complete < 0 < printed < |complete|",
        sample -> {
          double exact = complete.apply(sample.junction());
          double seven = printed.apply(sample.junction());
          return exact < 0 && seven > 0 && seven < -exact
              ? Optional.empty()
              : Optional.of(sample.differs(exact, Double.toString(seven)));
        });
  }

  /** The factor of the ac estimate at half and at 0.9 of the gap (mpmath, 20 digits). */
  @Checks("u-ac-estimate")
  public static Check estimateAtFiniteBias() {
    return new Check(
        "solver",
        budget -> finiteBias(1).with(List.of(BiasPlots.estimate())),
        true,
        List.of(
            new BrokenCheck("R_n of one spin", b -> finiteBias(2)),
            new BrokenCheck("R_n as printed", b -> finiteBias(4 * Math.PI))));
  }

  private static Evidence finiteBias(double factor) {
    double residual = 0;
    double[][] reference = {{0.5, 0.12339313}, {0.9, 0.3266078}};
    for (double[] row : reference) {
      double kernel =
          IntegratedKernels.printedAc(new Sample(1, 1, row[0], 0).junction()).orElseThrow().value();
      double found = -kernel * factor / (8 * Math.PI * row[0]);
      residual = Math.max(residual, Math.abs(found / row[1] - 1));
    }
    return evidence(
        "solver",
        residual,
        1e-7,
        "eight digits of the reference",
        "0.123 at eV = Delta/2, 0.327 at 0.9 Delta");
  }

  private static Evidence evidence(
      String engine, double residual, double tolerance, String cause, String detail) {
    return Evidence.within(engine, residual, tolerance, cause, 1, detail);
  }

  private static Evidence each(
      String engine,
      double temperature,
      double[] biases,
      String detail,
      Function<Sample, Optional<Counterexample>> test) {
    int samples = 0;
    for (double[] gaps : GAPS) {
      for (double fraction : biases) {
        samples++;
        Sample sample = new Sample(gaps[0], gaps[1], fraction * (gaps[0] + gaps[1]), temperature);
        Optional<Counterexample> counterexample = test.apply(sample);
        if (counterexample.isPresent()) {
          return outcome(engine, Outcome.FAILS, samples, counterexample, "not so: " + detail);
        }
      }
    }
    return outcome(engine, Outcome.HOLDS, samples, Optional.empty(), detail);
  }

  private static Evidence outcome(
      String engine,
      Outcome outcome,
      int samples,
      Optional<Counterexample> counterexample,
      String detail) {
    return new Evidence(
        engine,
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(samples),
        counterexample,
        detail);
  }
}
