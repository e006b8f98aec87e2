package org.spinproof.crosscheck.solve;

import java.util.List;

/**
 * Where the spectra of a single point are asked for.
 *
 * @param energies in Δ0, ascending
 * @param positions in ξ, within the film
 */
public record SpectraGrid(List<Double> energies, List<Double> positions) {
  /** The most energies times positions. */
  static final int MOST_VALUES = 100_000;

  public SpectraGrid {
    energies = List.copyOf(energies);
    positions = List.copyOf(positions);
  }
}
