package org.spinproof.numeric.tunneling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexUtils;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.tunneling.JunctionSolution.Comparison;
import org.spinproof.numeric.tunneling.JunctionSolution.Growth;

/**
 * Evaluates a junction: for one shell of levels, or integrated over both energies with a unit
 * density of states for each of the momenta ±k and ±p, so that the magnetization is the integrated
 * kernel times the sum of the spin structures of the four pairs.
 */
public final class JunctionSolver {
  /** Rounding of the spin structures, relative. */
  private static final double ROUNDING = 1e-14;

  private JunctionSolver() {}

  /** One shell. */
  public static JunctionSolution solve(Junction junction, Levels levels) {
    Shell shell = Shell.of(junction, levels.xiLeft(), levels.xiRight());
    Optional<Estimate> dcPrinted = bounded(PrintedKernels.dc(shell, junction.gapLeft()));
    Optional<Estimate> acPrinted = bounded(PrintedKernels.ac(shell, junction));
    Optional<Estimate> dcExact = bounded(ExactKernels.shell(shell));
    List<String> notes = new ArrayList<>();
    if (dcPrinted.isEmpty()) {
      notes.add("a denominator of equation 7 vanishes at these levels and this bias");
    }
    if (acPrinted.isEmpty()) {
      notes.add("a denominator of equation 12 vanishes at these levels and this bias");
    }
    if (dcExact.isEmpty()) {
      notes.add(
          "quasiparticles are in resonance at these levels and this bias: no static limit exists");
    }
    return assemble(junction, dcPrinted, acPrinted, dcExact, Optional.empty(), notes);
  }

  /** Integrated over both level energies. */
  public static JunctionSolution solve(Junction junction) {
    Optional<Estimate> dcPrinted = IntegratedKernels.printedDc(junction);
    Optional<Estimate> acPrinted = IntegratedKernels.printedAc(junction);
    Optional<Estimate> dcExact = StaticKernel.value(junction);
    List<String> notes = new ArrayList<>();
    notes.add(
        "integrals over both energies in symmetric limits: what is odd in xi_k or xi_p drops out");
    if (dcPrinted.isEmpty()) {
      notes.add(
          "the integrals of equations 7 and 12 do not exist at |eV| = %s: they diverge where it is the"
                  .formatted(Math.abs(junction.voltage()))
              + " sum of the gaps and jump where it is their difference, at finite temperature");
    } else if (acPrinted.isEmpty()) {
      notes.add("the integral of equation 12 diverges where |eV| is the gap of the left lead");
    }
    Optional<Growth> growth = Optional.empty();
    if (dcExact.isEmpty()) {
      notes.add(
          "the complete static response has double poles in the continuum: no static limit exists");
      growth =
          Optional.of(new Growth(SpinInjection.rate(junction), StaticKernel.finitePart(junction)));
      if (growth.get().rate().isPresent()) {
        notes.add(
            "the magnetization grows linearly with time as quasiparticles tunnel: the spin"
                + " structure times (offset + rate t), t in hbar/Delta0");
      }
    }
    return assemble(junction, dcPrinted, acPrinted, dcExact, growth, notes);
  }

  private static JunctionSolution assemble(
      Junction junction,
      Optional<Estimate> dcPrinted,
      Optional<Estimate> acPrinted,
      Optional<Estimate> dcExact,
      Optional<Growth> growth,
      List<String> notes) {
    ComplexVector reflected = ComplexVector.ZERO;
    ComplexVector difference = ComplexVector.ZERO;
    ComplexVector transmitted = ComplexVector.ZERO;
    double size = 0;
    for (MomentumPair pair : MomentumPair.values()) {
      ComplexVector w = junction.amplitudes().reflection(pair);
      ComplexVector q = junction.amplitudes().transmission(pair);
      ComplexVector opposite =
          junction.amplitudes().reflection(MomentumPair.of(-pair.leftSign(), pair.rightSign()));
      reflected = reflected.add(w);
      difference = difference.add(w).add(opposite.times(new Complex(-1)));
      transmitted = transmitted.add(q);
      size += w.real().getNorm() + q.real().getNorm() + q.imaginary().getNorm();
    }
    ComplexVector oscillation = transmitted.times(ComplexUtils.polar2Complex(1, junction.phase()));
    double rounding = ROUNDING * size;
    Vector3D static_ = chopped(reflected.real(), rounding);
    Vector3D cosine = chopped(oscillation.real(), rounding);
    Vector3D sine = chopped(oscillation.imaginary().negate(), rounding);
    notes.add("equation 7 cancels between k and -k, equation 12 between k, p and -k, -p");
    if (dcExact.isEmpty() && static_.equals(Vector3D.ZERO)) {
      notes.add("the spin structure adds up to zero: no static magnetization, resonance or not");
    }
    double error = 0;
    for (Optional<Estimate> kernel : List.of(dcPrinted, acPrinted, dcExact)) {
      if (kernel.isPresent()) {
        Estimate estimate = kernel.get();
        error = Math.max(error, size * estimate.error() + rounding * Math.abs(estimate.value()));
      }
    }
    return new JunctionSolution(
        dcPrinted,
        acPrinted,
        dcExact,
        growth,
        new Comparison(
            product(dcPrinted, chopped(difference.real(), rounding)), limit(dcExact, static_)),
        new Comparison(product(acPrinted, cosine), limit(acPrinted, cosine)),
        new Comparison(product(acPrinted, sine), limit(acPrinted, sine)),
        error,
        notes);
  }

  /**
   * The limit of vanishing switching rate: a structure that is zero stays zero however large its
   * kernel becomes.
   */
  private static Optional<Vector3D> limit(Optional<Estimate> kernel, Vector3D structure) {
    return structure.equals(Vector3D.ZERO)
        ? Optional.of(Vector3D.ZERO)
        : product(kernel, structure);
  }

  private static Optional<Vector3D> product(Optional<Estimate> kernel, Vector3D structure) {
    // + 0 turns −0 into 0
    return kernel.map(estimate -> structure.scalarMultiply(estimate.value()).add(Vector3D.ZERO));
  }

  /** Components within rounding of zero are zero. */
  private static Vector3D chopped(Vector3D v, double rounding) {
    return new Vector3D(
        chopped(v.getX(), rounding), chopped(v.getY(), rounding), chopped(v.getZ(), rounding));
  }

  private static double chopped(double component, double rounding) {
    return Math.abs(component) <= rounding ? 0 : component;
  }

  private static Optional<Estimate> bounded(Approximate kernel) {
    return kernel.isKnown()
        ? Optional.of(new Estimate(kernel.re(), kernel.error()))
        : Optional.empty();
  }
}
