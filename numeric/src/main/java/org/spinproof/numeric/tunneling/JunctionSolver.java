package org.spinproof.numeric.tunneling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.tunneling.JunctionSolution.Comparison;

/**
 * Evaluates a junction: for one shell of levels, or integrated over both energies with a unit
 * density of states for each of the momenta ±k and ±p, so that the magnetization is the integrated
 * kernel times the sum of the spin structures of the four pairs.
 */
public final class JunctionSolver {
  /** Rounding of the spin structures and of a kernel away from its poles, relative. */
  private static final double ROUNDING = 1e-14;

  private JunctionSolver() {}

  /** One shell. */
  public static JunctionSolution solve(Junction junction, Levels levels) {
    List<String> notes = new ArrayList<>();
    Optional<Estimate> dcPrinted =
        rounded(
            PrintedKernels.dc(junction, levels.xiLeft(), levels.xiRight()),
            junction,
            levels,
            false);
    Optional<Estimate> acPrinted =
        rounded(
            PrintedKernels.ac(junction, levels.xiLeft(), levels.xiRight()), junction, levels, true);
    Optional<Estimate> dcExact =
        rounded(
            ExactKernels.of(junction, levels.xiLeft(), levels.xiRight()).shell(),
            junction,
            levels,
            false);
    if (dcExact.isEmpty() || dcPrinted.isEmpty() || acPrinted.isEmpty()) {
      notes.add("a denominator vanishes at these levels and this bias: no static limit exists");
    }
    return assemble(junction, dcPrinted, acPrinted, dcExact, notes);
  }

  /** Integrated over both level energies. */
  public static JunctionSolution solve(Junction junction) {
    List<String> notes = new ArrayList<>();
    Optional<Estimate> dcPrinted = IntegratedKernels.printedDc(junction);
    Optional<Estimate> acPrinted = IntegratedKernels.printedAc(junction);
    Optional<Estimate> dcExact = StaticKernel.value(junction);
    if (dcPrinted.isEmpty()) {
      notes.add(
          "the integrals of equations 7 and 12 do not exist at |eV| = %s: they diverge where it is the"
                  .formatted(Math.abs(junction.voltage()))
              + " sum of the gaps and jump where it is their difference, at finite temperature");
    } else if (acPrinted.isEmpty()) {
      notes.add("the integral of equation 12 diverges where |eV| is the gap of the left lead");
    }
    if (dcExact.isEmpty()) {
      notes.add(
          "the complete static response has double poles in the continuum: no static limit exists");
      SpinInjection.rate(junction)
          .ifPresent(
              rate ->
                  notes.add(
                      "the magnetization grows linearly with time, by %s times the spin structure"
                              .formatted(rate.value())
                          + " per hbar/Delta0"));
    }
    return assemble(junction, dcPrinted, acPrinted, dcExact, notes);
  }

  private static JunctionSolution assemble(
      Junction junction,
      Optional<Estimate> dcPrinted,
      Optional<Estimate> acPrinted,
      Optional<Estimate> dcExact,
      List<String> notes) {
    ComplexVector reflected = ComplexVector.ZERO;
    ComplexVector difference = ComplexVector.ZERO;
    ComplexVector transmitted = ComplexVector.ZERO;
    double size = 0;
    for (MomentumPair pair : MomentumPair.values()) {
      ComplexVector w = junction.amplitudes().reflection(pair);
      ComplexVector opposite =
          junction.amplitudes().reflection(MomentumPair.of(-pair.leftSign(), pair.rightSign()));
      reflected = reflected.add(w);
      difference = difference.add(w).add(opposite.times(new Complex(-1)));
      transmitted = transmitted.add(junction.amplitudes().transmission(pair));
      size += w.real().getNorm() + junction.amplitudes().transmission(pair).real().getNorm();
    }
    Complex phase = new Complex(Math.cos(junction.phase()), Math.sin(junction.phase()));
    ComplexVector oscillation = transmitted.times(phase);
    double error = 0;
    for (Optional<Estimate> kernel : List.of(dcPrinted, acPrinted, dcExact)) {
      if (kernel.isPresent()) {
        Estimate estimate = kernel.get();
        error = Math.max(error, size * (estimate.error() + ROUNDING * Math.abs(estimate.value())));
      }
    }
    notes.add("equation 7 cancels between k and -k, equation 12 between k, p and -k, -p");
    Optional<Vector3D> cosine = product(acPrinted, oscillation.real(), error);
    Optional<Vector3D> sine = product(acPrinted, oscillation.imaginary().scalarMultiply(-1), error);
    return new JunctionSolution(
        dcPrinted,
        acPrinted,
        dcExact,
        new Comparison(
            product(dcPrinted, difference.real(), error),
            product(dcExact, reflected.real(), error)),
        new Comparison(cosine, cosine),
        new Comparison(sine, sine),
        error,
        notes);
  }

  /** Components that differ from zero by no more than their error are zero. */
  private static Optional<Vector3D> product(
      Optional<Estimate> kernel, Vector3D structure, double error) {
    return kernel.map(
        estimate -> {
          Vector3D vector = structure.scalarMultiply(estimate.value());
          return new Vector3D(
              chop(vector.getX(), error), chop(vector.getY(), error), chop(vector.getZ(), error));
        });
  }

  private static double chop(double component, double error) {
    return Math.abs(component) <= error ? 0 : component;
  }

  /** Empty if not finite; the error grows as the nearest pole is approached. */
  private static Optional<Estimate> rounded(
      double kernel, Junction junction, Levels levels, boolean oscillating) {
    if (!Double.isFinite(kernel)) {
      return Optional.empty();
    }
    Quasiparticle left = junction.left(levels.xiLeft());
    Quasiparticle right = junction.right(levels.xiRight());
    double k = left.energy();
    double p = right.energy();
    double bias = Math.abs(junction.voltage());
    double nearest = Math.abs(k + p - bias);
    if (left.occupation() != right.occupation()) {
      nearest = Math.min(nearest, Math.abs(Math.abs(k - p) - bias));
    }
    if (oscillating) {
      nearest = Math.min(nearest, Math.abs(k - bias));
    }
    double magnification = (k + p + bias) / nearest;
    return Optional.of(new Estimate(kernel, ROUNDING * (1 + magnification) * Math.abs(kernel)));
  }
}
