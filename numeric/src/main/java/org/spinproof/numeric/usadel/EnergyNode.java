package org.spinproof.numeric.usadel;

/**
 * A complex energy at which the state is needed, with what it contributes to the gap and to the
 * observables. For functions A and B of the energy that belong to the energy mode h0 and the spin
 * mode h_s, the integral over all real energies of Re[h0 A + h_s B] is the sum over the nodes of
 * Re[energy weight · A + spin weight · B].
 *
 * @param zr real part of z in Δ0
 * @param zi imaginary part of z
 * @param motionRe real part of the derivative of z by the voltage
 * @param motionIm imaginary part of it
 * @param gap weights within the cutoff, with the prefactor of S90: Δ is the sum of Re[energy · f_s
 *     + spin · axis·f_t]
 * @param gapMotion derivative of {@code gap} by the voltage
 * @param current weights for integrals to infinity
 * @param line number of the line in the complex plane that the node lies on
 * @param at position along that line, such that states are smooth functions of it
 */
record EnergyNode(
    double zr,
    double zi,
    double motionRe,
    double motionIm,
    ModeWeight gap,
    ModeWeight gapMotion,
    ModeWeight current,
    int line,
    double at) {

  /** Whether the gap equation needs this node. */
  boolean inGap() {
    return !gap.isZero();
  }
}
