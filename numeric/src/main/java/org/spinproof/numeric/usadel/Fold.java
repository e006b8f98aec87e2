package org.spinproof.numeric.usadel;

/**
 * Where two solutions of the gap equation meet and end as the voltage changes.
 *
 * @param voltage eVs/Δ0
 * @param meanGap mean gap in Δ0
 * @param uncertainty of the voltage
 * @param meanGapUncertainty of the mean gap, which is known less well: the voltage is stationary
 *     there
 */
public record Fold(double voltage, double meanGap, double uncertainty, double meanGapUncertainty) {}
