package org.spinproof.numeric.tunneling;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.spinproof.numeric.tunneling.EdgeQuadrature.Point;

/**
 * Where quasiparticles tunnel for real, the magnetization has no static limit: it grows at the
 * golden rule's rate, the tunnelling current of quasiparticles times the polarization. It is what
 * the double poles of {@link ExactKernels} become in a continuum, π/η δ of the detuning each.
 */
public final class SpinInjection {
  private SpinInjection() {}

  /**
   * dM/dt per Σ w, integrated over both energies with unit densities of states; unit of energy (ħ =
   * 1). For eV &gt; 0
   *
   * <pre>
   *   −2π ∫∫ dξ_k dξ_p over the positive quadrant { (1−f_k−f_p) δ(E_k+E_p−eV)
   *        + (f_k−f_p) [δ(E_k−E_p+eV) − δ(E_k−E_p−eV)] }
   * </pre>
   *
   * odd in eV; −2π eV for two normal leads. Empty where it is not finite or jumps: at |eV| = Δ_L +
   * Δ_R, and, at finite temperature, at |eV| = |Δ_L − Δ_R|.
   */
  public static Optional<Estimate> rate(Junction junction) {
    double bias = Math.abs(junction.voltage());
    double left = junction.gapLeft();
    double right = junction.gapRight();
    Estimate sum = new Estimate(0, 0);
    if (bias == 0) {
      return Optional.of(sum);
    }
    double tolerance = 1e-12 * (left + right);
    boolean atSum = left + right > 0 && Math.abs(bias - left - right) <= tolerance;
    boolean atDifference =
        junction.temperature() > 0
            && left * right > 0
            && Math.abs(bias - Math.abs(left - right)) <= tolerance;
    if (atSum || atDifference) {
      return Optional.empty();
    }
    if (bias > left + right) {
      sum =
          sum.add(
              EdgeQuadrature.between(
                  left,
                  bias - right,
                  point -> {
                    double k = point.value();
                    double p = -point.minus(bias);
                    double occupation = 1 - junction.fermi(k) - junction.fermi(p);
                    return occupation
                        * density(k, left, point.minus(left))
                        * density(p, right, -point.minus(bias - right));
                  }));
    }
    if (junction.temperature() > 0) {
      sum = sum.add(exchange(junction, bias, left, right));
      sum = sum.add(exchange(junction, bias, right, left));
    }
    return Optional.of(sum.scale(-2 * Math.PI * Math.signum(junction.voltage())));
  }

  /** ∫ dE ρ_1(E) ρ_2(E+eV) (f(E) − f(E+eV)). */
  private static Estimate exchange(Junction junction, double bias, double low, double high) {
    double start = Math.max(low, high - bias);
    double[] edges = DoubleStream.of(low, high - bias, start).filter(e -> e >= start).toArray();
    return EdgeQuadrature.toInfinity(
        edges,
        (Point point) -> {
          double energy = point.value();
          double occupation = junction.fermi(energy) - junction.fermi(energy + bias);
          return occupation
              * density(energy, low, point.minus(low))
              * density(energy + bias, high, point.minus(high - bias));
        });
  }

  /** E/√(E²−Δ²). */
  private static double density(double energy, double gap, double excess) {
    return energy / Math.sqrt(excess * (energy + gap));
  }
}
