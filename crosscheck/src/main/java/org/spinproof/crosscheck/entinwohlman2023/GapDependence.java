package org.spinproof.crosscheck.entinwohlman2023;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.IntegratedKernels;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Link;
import org.spinproof.numeric.tunneling.RotatedContour;
import org.spinproof.numeric.tunneling.StaticKernel;

/** How the static magnetization depends on the gap of its lead. */
public final class GapDependence {
  private static final double RIGHT = 1.7;

  private GapDependence() {}

  /** The complete kernel at small bias does not vanish with the left gap: −π eV/Δ_R. */
  @Checks("u-gap-squared")
  public static Check normalLeftLead() {
    Check check =
        new Factor("solver", -Math.PI, () -> normalLeft(StaticKernel::value))
            .broken("equation 7", () -> normalLeft(IntegratedKernels::printedDc))
            .broken("the sign", () -> normalLeft(StaticKernel::value).scale(-1))
            .corrected();
    return new Check(
        check.engine(),
        budget -> check.examination().examine(budget).with(List.of(BiasPlots.gap())),
        true,
        check.mutants());
  }

  /** The same on the other road. */
  @Checks("u-gap-squared")
  public static Check normalLeftLeadOnRotatedContours() {
    Function<Junction, Optional<Estimate>> complete =
        junction -> Optional.of(new Estimate(new RotatedContour(junction).exactDc(), 2e-11));
    return new Factor("numeric", -Math.PI, () -> normalLeft(complete))
        .broken("equal gaps", () -> small(complete, RIGHT))
        .broken("the sign", () -> normalLeft(complete).scale(-1))
        .corrected();
  }

  /** Integrated, even equation 7 does not go as the square: Δ_L²/(4E_k³) tends to ½ δ(ξ_k). */
  @Checks("u-gap-squared")
  public static Check smallLeftGap() {
    return new Factor("solver", Math.PI / 2, () -> nearlyNormal(IntegratedKernels::printedDc))
        .broken("equal gaps", () -> small(IntegratedKernels::printedDc, RIGHT))
        .broken("the complete kernel", () -> nearlyNormal(StaticKernel::value))
        .corrected();
  }

  /** At a left gap of 1e-6 the limit is reached to about as much. */
  private static Estimate nearlyNormal(Function<Junction, Optional<Estimate>> kernel) {
    double gap = 1e-6 * RIGHT;
    double bias = 1e-3 * gap;
    Junction junction = junction(gap, bias);
    return new Estimate(kernel.apply(junction).orElseThrow().value() * RIGHT / bias, 1e-4);
  }

  private static Estimate normalLeft(Function<Junction, Optional<Estimate>> kernel) {
    return small(kernel, 0);
  }

  private static Estimate small(Function<Junction, Optional<Estimate>> kernel, double left) {
    return Slope.of(bias -> kernel.apply(junction(left, bias)).orElseThrow(), RIGHT).scale(RIGHT);
  }

  private static Junction junction(double left, double bias) {
    return new Junction(left, RIGHT, bias, 0, 0, new Link.RashbaZ(1.2, 0.4, 0.8).amplitudes());
  }
}
