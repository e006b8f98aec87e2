package org.spinproof.numeric.tunneling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * What a junction file asks for. Empty where the quantity does not exist; a note says why.
 *
 * @param dcPrinted the kernel of equation 7, for the shell or integrated over both energies
 * @param acPrinted the kernel of equation 12, likewise
 * @param dcExact the complete static kernel, which multiplies Σ w over the four pairs
 * @param growth what takes the place of the static limit where quasiparticles tunnel for real
 * @param dc static magnetization of the left lead, summed over ±k and ±p
 * @param ac the coefficients of cos(2eVt)
 * @param acSine the coefficients of sin(2eVt)
 * @param magnetizationError bound on the error of the components
 * @param notes one sentence each
 */
public record JunctionSolution(
    Optional<Estimate> dcPrinted,
    Optional<Estimate> acPrinted,
    Optional<Estimate> dcExact,
    Optional<Growth> growth,
    Comparison dc,
    Comparison ac,
    Comparison acSine,
    double magnetizationError,
    List<String> notes) {
  public JunctionSolution {
    notes = List.copyOf(notes);
  }

  /** The same with more notes. */
  public JunctionSolution withNotes(List<String> more) {
    List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
    return new JunctionSolution(
        dcPrinted, acPrinted, dcExact, growth, dc, ac, acSine, magnetizationError, all);
  }

  /**
   * A static part that grows with time: Σ w times (offset + rate · t).
   *
   * @param rate per ħ over the unit of energy; empty where it jumps
   * @param offset the finite part of the complete static kernel; empty where it diverges
   */
  public record Growth(Optional<Estimate> rate, Optional<Estimate> offset) {}

  /** A vector from the printed formula and from the complete response. */
  public record Comparison(Optional<Vector3D> printed, Optional<Vector3D> exact) {}
}
