package org.spinproof.numeric.usadel;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The state of a wire at one set of parameters.
 *
 * @param wire the parameters
 * @param branch how it was reached: {@code point}, {@code up}, {@code down} or {@code all}
 * @param state kind of state
 * @param converged whether the accuracy asked for was met; if not, the numbers are those of the
 *     last iterate, or 0
 * @param residual largest |G(Δ) − Δ| at the last step, in Δ0; 0 where the gap is prescribed
 * @param leadingEigenvalue of the derivative of the gap map: the state is stable where it is below
 *     1; empty where the gap is prescribed
 * @param uncertainty error bounds
 * @param gap gap profile
 * @param spinCurrent J_s, mean over the film, in (ħ/2) N0 D Δ0/ξ; positive towards larger x
 * @param spinCurrentVariation largest deviation of any of its components from the mean
 * @param chargeCurrent J_e in e N0 D Δ0/ξ, mean over the film
 * @param chargeCurrentProfile at the gap's positions
 * @param spinAccumulation ρ_s in (ħ/2) N0 Δ0 at the gap's positions; a normal metal gives −eVs
 *     along the axis
 * @param seconds wall time
 */
public record SolutionPoint(
    Wire wire,
    String branch,
    State state,
    boolean converged,
    double residual,
    OptionalDouble leadingEigenvalue,
    Uncertainty uncertainty,
    GapProfile gap,
    SpinVector spinCurrent,
    double spinCurrentVariation,
    double chargeCurrent,
    List<Double> chargeCurrentProfile,
    List<SpinVector> spinAccumulation,
    double seconds) {

  /** Kinds of states. */
  public enum State {
    /** A gap from the gap equation. */
    SUPERCONDUCTING,
    /** The mean gap is below 1e-6. */
    NORMAL,
    /** The gap was held fixed. */
    PRESCRIBED
  }

  /** Whether the leading eigenvalue is below 1; of a prescribed gap: false. */
  public boolean stable() {
    return leadingEigenvalue.isPresent() && leadingEigenvalue.getAsDouble() < 1.0;
  }
}
