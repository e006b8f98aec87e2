package org.spinproof.crosscheck.entinwohlman2023;

import java.util.function.Supplier;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.IntegratedKernels;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.tunneling.JunctionSolver;
import org.spinproof.numeric.tunneling.Link;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.tunneling.StaticKernel;

/**
 * The estimates of the supplement (S29, S30 and those without a number) with their true numerical
 * factors: at zero temperature and small bias, equal gaps, constant densities of states. On the
 * road {@code numeric} the small-bias integrands are integrated over the plane of both energies; on
 * the road {@code solver} the integrated kernels at finite bias are extrapolated to zero.
 */
public final class Estimates {
  /** CODATA 2018 (E. Tiesinga et al., Rev. Mod. Phys. 93, 025010 (2021)), in N/A². */
  private static final double MU_0 = 1.25663706212e-6;

  /** Likewise, in J/T. */
  private static final double MU_B = 9.2740100783e-24;

  /** A half-sphere of radius 1 nm, in m³. */
  private static final double HALF_SPHERE = 2 * Math.PI / 3 * 1e-27;

  private Estimates() {}

  /** The factor of μ_B (eV/Δ) ρ_L ρ_R J0² in S29. */
  @Checks("S29")
  public static Check oscillatingIntegral() {
    return oscillatingFactor().corrected();
  }

  /** The integral of equation 12 at small bias in closed form. */
  @Checks("u-small-bias-ac")
  public static Check oscillatingClosedForm() {
    return oscillatingFactor().printed();
  }

  /** S29 from equation 12 at finite bias. */
  @Checks("S29")
  public static Check oscillatingSlope() {
    return oscillatingSlopeFactor().corrected();
  }

  /** Equation 12 at finite bias against the closed form. */
  @Checks("u-small-bias-ac")
  public static Check oscillatingLimit() {
    return oscillatingSlopeFactor().printed();
  }

  private static Factor oscillatingFactor() {
    return new Factor("numeric", Math.PI * Math.PI / 8, SmallBiasIntegrals::oscillating)
        .broken(
            "E_k squared for E_k cubed",
            () -> SmallBiasIntegrals.plane((k, p) -> k * SmallBiasIntegrals.oscillating(k, p)))
        .broken(
            "E_k + E_p for 2 E_k + E_p",
            () ->
                SmallBiasIntegrals.plane(
                    (k, p) -> SmallBiasIntegrals.oscillating(k, p) * (k + p) / (2 * k + p)))
        .broken(
            "the gap not squared",
            () ->
                SmallBiasIntegrals.plane(
                    (k, p) -> SmallBiasIntegrals.oscillating(k, p) / SmallBiasIntegrals.GAP))
        .broken("over positive energies only", () -> SmallBiasIntegrals.oscillating().scale(0.25));
  }

  private static Factor oscillatingSlopeFactor() {
    return new Factor("solver", Math.PI * Math.PI / 8, SmallBiasIntegrals::oscillatingFromTwelve)
        .broken(
            "the sign of the moment", () -> SmallBiasIntegrals.oscillatingFromTwelve().scale(-1))
        .broken(
            "equation 7 for equation 12",
            () -> SmallBiasIntegrals.slope(IntegratedKernels::printedDc))
        .broken(
            "half of it is S23's 1/4", () -> SmallBiasIntegrals.oscillatingFromTwelve().scale(2));
  }

  /** The printed static kernel at small bias in closed form. */
  @Checks("u-small-bias-dc")
  public static Check staticClosedForm() {
    return staticFactor("numeric", SmallBiasIntegrals::staticPrinted);
  }

  /** Equation 7 at finite bias against it. */
  @Checks("u-small-bias-dc")
  public static Check staticLimit() {
    return staticFactor("solver", () -> SmallBiasIntegrals.slope(IntegratedKernels::printedDc));
  }

  private static Check staticFactor(String engine, Supplier<Estimate> found) {
    return new Factor(engine, 3 * Math.PI * Math.PI / 8 - Math.PI, found)
        .broken("the sign", () -> found.get().scale(-1))
        .broken("the complete kernel", SmallBiasIntegrals::complete)
        .broken("over positive energies only", () -> found.get().scale(0.25))
        .printed();
  }

  /** The complete static kernel at small bias in closed form. */
  @Checks("u-small-bias-complete")
  public static Check completeClosedForm() {
    return completeFactor("numeric", SmallBiasIntegrals::complete);
  }

  /** The complete kernel at finite bias against it. */
  @Checks("u-small-bias-complete")
  public static Check completeLimit() {
    return completeFactor("solver", () -> SmallBiasIntegrals.slope(StaticKernel::value));
  }

  private static Check completeFactor(String engine, Supplier<Estimate> found) {
    return new Factor(engine, -3 * Math.PI * Math.PI / 16, found)
        .broken("the sign", () -> found.get().scale(-1))
        .broken("equation 7", SmallBiasIntegrals::staticPrinted)
        .broken("over positive energies only", () -> found.get().scale(0.25))
        .printed();
  }

  /** The factor of μ_B (eV/Δ) R_Q/R_n in S30. */
  @Checks({"S30", "u-ac-estimate"})
  public static Check oscillatingMagnitude() {
    return oscillatingMagnitude("numeric", SmallBiasIntegrals::oscillating);
  }

  /** The same from equation 12 at finite bias. */
  @Checks({"S30", "u-ac-estimate"})
  public static Check oscillatingMagnitudeFromTwelve() {
    return oscillatingMagnitude("solver", SmallBiasIntegrals::oscillatingFromTwelve);
  }

  private static Check oscillatingMagnitude(String engine, Supplier<Estimate> integral) {
    return new Factor(
            engine, Math.PI / 32, () -> integral.get().scale(1 / SmallBiasIntegrals.conductance()))
        .broken("R_n as printed, without 4 pi", integral)
        .broken("R_n of one spin", () -> integral.get().scale(2 / SmallBiasIntegrals.conductance()))
        .broken(
            "over positive energies only",
            () -> integral.get().scale(0.25 / SmallBiasIntegrals.conductance()))
        .corrected();
  }

  /** The energy factor of S39: 3π/32 − 1/4 against the printed 1/16. */
  @Checks("u-dc-estimate")
  public static Check staticMagnitude() {
    return staticMagnitude("numeric", SmallBiasIntegrals::staticPrinted);
  }

  /** The same from equation 7 at finite bias. */
  @Checks("u-dc-estimate")
  public static Check staticMagnitudeFromSeven() {
    return staticMagnitude("solver", () -> SmallBiasIntegrals.slope(IntegratedKernels::printedDc));
  }

  private static Check staticMagnitude(String engine, Supplier<Estimate> integral) {
    return new Factor(
            engine,
            3 * Math.PI / 32 - 0.25,
            () -> integral.get().scale(1 / SmallBiasIntegrals.conductance()))
        .broken("R_n as printed, without 4 pi", integral)
        .broken(
            "the complete kernel",
            () -> SmallBiasIntegrals.complete().scale(1 / SmallBiasIntegrals.conductance()))
        .broken(
            "over positive energies only",
            () -> integral.get().scale(0.25 / SmallBiasIntegrals.conductance()))
        .ofOrder(1.0 / 16);
  }

  /** |M| of the complete response for S44, over (eV/Δ)(R_Q/R_n)(μ_B B/E_F) cos(k_so d). */
  @Checks("u-dc-magnitude")
  public static Check zeemanMagnitude() {
    return new Factor("solver", 3 * Math.PI / 32, () -> zeeman(1e-3))
        .broken("one of the four pairs of momenta", () -> zeeman(1e-3).scale(0.25))
        .broken("k_F squared over m for E_F", () -> zeeman(1e-3).scale(2))
        .broken("without cos(k_so d)", () -> zeeman(1e-3).scale(Math.cos(0.96)))
        .corrected();
  }

  /** The same from the complete kernel at small bias and S46. */
  @Checks("u-dc-magnitude")
  public static Check zeemanIntegral() {
    return new Factor(
            "numeric",
            3 * Math.PI / 32,
            () -> SmallBiasIntegrals.complete().scale(-2 / SmallBiasIntegrals.conductance()))
        .broken(
            "S39 with S47",
            () -> SmallBiasIntegrals.staticPrinted().scale(4 / SmallBiasIntegrals.conductance()))
        .broken(
            "the sign of the kernel",
            () -> SmallBiasIntegrals.complete().scale(2 / SmallBiasIntegrals.conductance()))
        .corrected();
  }

  /** 1/R_n over (e²/ħ) ρ_L ρ_R J0² from the rate at which normal leads exchange electrons. */
  @Checks("u-normal-resistance")
  public static Check goldenRule() {
    return new Factor(
            "solver", 4 * Math.PI, () -> new Estimate(SmallBiasIntegrals.conductance(), 1e-12))
        .broken("one spin", () -> new Estimate(SmallBiasIntegrals.conductance() / 2, 1e-12))
        .broken("as printed", () -> new Estimate(1, 1e-12))
        .corrected();
  }

  /** The same from the growth 2η/(x²+η²) of a pair of levels under adiabatic switching. */
  @Checks("u-normal-resistance")
  public static Check adiabaticGoldenRule() {
    return new Factor("numeric", 4 * Math.PI, () -> SmallBiasIntegrals.adiabaticRate(0.3))
        .broken("eta for 2 eta", () -> SmallBiasIntegrals.adiabaticRate(0.3).scale(0.5))
        .broken("as printed", () -> SmallBiasIntegrals.adiabaticRate(0.3).scale(1 / (4 * Math.PI)))
        .corrected();
  }

  /** e R_n I_c/Δ with I_c = (2e/ħ) ρ_L ρ_R J0² ∫∫ Δ²/(E_k E_p (E_k+E_p)), twice e/ħ the energy. */
  @Checks("u-ambegaokar-baratoff")
  public static Check criticalCurrent() {
    return new Factor(
            "numeric",
            Math.PI / 2,
            () -> SmallBiasIntegrals.josephson().scale(2 / SmallBiasIntegrals.conductance()))
        .broken(
            "one spin in the energy",
            () -> SmallBiasIntegrals.josephson().scale(1 / SmallBiasIntegrals.conductance()))
        .broken(
            "one spin in R_n",
            () -> SmallBiasIntegrals.josephson().scale(4 / SmallBiasIntegrals.conductance()))
        .broken(
            "the gap not squared",
            () ->
                SmallBiasIntegrals.josephson()
                    .scale(2 / SmallBiasIntegrals.conductance() / SmallBiasIntegrals.GAP))
        .corrected();
  }

  /** (I_spin/μ_B)/(I_charge/e) over (eV/Δ)². */
  @Checks("u-spin-charge-ratio")
  public static Check ratioOfTheCurrents() {
    return new Factor("numeric", 0.125, () -> ratio(2, SmallBiasIntegrals.oscillating()))
        .broken("the frequency eV for 2 eV", () -> ratio(1, SmallBiasIntegrals.oscillating()))
        .broken(
            "integrals from zero in S29",
            () -> ratio(2, SmallBiasIntegrals.oscillating().scale(0.25)))
        .corrected();
  }

  /** The same from equation 12 at finite bias. */
  @Checks("u-spin-charge-ratio")
  public static Check ratioOfTheCurrentsFromTwelve() {
    return new Factor("solver", 0.125, () -> ratio(2, SmallBiasIntegrals.oscillatingFromTwelve()))
        .broken(
            "the frequency eV for 2 eV", () -> ratio(1, SmallBiasIntegrals.oscillatingFromTwelve()))
        .broken(
            "equation 7", () -> ratio(2, SmallBiasIntegrals.slope(IntegratedKernels::printedDc)))
        .corrected();
  }

  /** The field in mT with eV = Δ and R_Q/R_n = 1/10, as the paper assumes. */
  @Checks("u-field-range")
  public static Check field() {
    return new Factor("numeric", 0.0546284286509, () -> field(0.1, HALF_SPHERE))
        .broken("without R_Q/R_n", () -> field(1, HALF_SPHERE))
        .broken("a sphere", () -> field(0.1, 2 * HALF_SPHERE))
        .broken("a cubic nanometre", () -> field(0.1, 1e-27))
        .corrected();
  }

  private static Estimate field(double resistances, double volume) {
    return SmallBiasIntegrals.oscillating()
        .scale(1e3 * MU_0 * MU_B / volume * resistances / SmallBiasIntegrals.conductance());
  }

  private static Estimate ratio(double frequency, Estimate spin) {
    return spin.scale(frequency / (2 * SmallBiasIntegrals.josephson().value()));
  }

  private static Estimate zeeman(double field) {
    double fermi = 1.3;
    Link link = new Link.Zeeman(1.2, 0.8, fermi, field);
    Estimate slope =
        Slope.of(
            bias -> {
              Junction junction =
                  new Junction(
                      SmallBiasIntegrals.GAP,
                      SmallBiasIntegrals.GAP,
                      bias,
                      0,
                      0,
                      link.amplitudes());
              JunctionSolution solution = JunctionSolver.solve(junction);
              double norm = solution.dc().exact().orElseThrow().getNorm();
              return new Estimate(norm, solution.magnetizationError());
            },
            SmallBiasIntegrals.GAP);
    // μ_B B/E_F is 2 m B/k_F²; the solver adds up the four pairs of momenta
    double energy = 2 * field / (fermi * fermi);
    double pairs = MomentumPair.values().length;
    return slope.scale(
        SmallBiasIntegrals.GAP
            / pairs
            / energy
            / SmallBiasIntegrals.conductance()
            / Math.cos(0.96));
  }
}
