package org.spinproof.crosscheck.guard.kernel;

import org.spinproof.numeric.usadel.Wire;

/**
 * Where a quantity is asked for.
 *
 * @param wire the film; a self-consistent gap is reached from the bulk gap
 * @param x in ξ, within the film
 * @param energy ε/Δ0, of either sign; 0 for what is no spectrum
 */
public record Place(Wire wire, double x, double energy) {}
