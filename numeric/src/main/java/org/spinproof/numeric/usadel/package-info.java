/**
 * The Usadel equation of a superconducting film between spin-active interfaces, in the Riccati
 * parametrisation.
 *
 * <p>Equation numbers are those of Ouassou, Robinson and Linder, Sci. Rep. 9, 12731 (2019). Lengths
 * are in the coherence length ξ, energies in the bulk gap Δ0 at zero temperature without Dynes
 * broadening, temperatures in the bulk critical temperature.
 */
package org.spinproof.numeric.usadel;
