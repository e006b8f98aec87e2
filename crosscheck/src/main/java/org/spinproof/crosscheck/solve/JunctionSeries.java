package org.spinproof.crosscheck.solve;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.tunneling.Magnetization;

/**
 * The magnetization of the left lead in time, over one period π ħ/|eV| of cos(2eVt) in 100 steps,
 * both ends included; at t = 0 alone where there is no bias.
 *
 * @param times in ħ/Δ0
 * @param printed of equations 7 and 12, at those times; empty where the static or the oscillating
 *     part does not exist
 * @param exact of the complete response, likewise
 * @param errors of any component, at those times
 */
record JunctionSeries(
    List<Double> times,
    Optional<List<Vector3D>> printed,
    Optional<List<Vector3D>> exact,
    List<Double> errors) {
  private static final int STEPS = 100;

  /**
   * @param voltage eV/Δ0
   */
  static JunctionSeries of(JunctionSolution solution, double voltage) {
    int steps = voltage == 0.0 ? 0 : STEPS;
    List<Double> times =
        IntStream.rangeClosed(0, steps)
            .mapToObj(k -> k == 0 ? 0.0 : k * Math.PI / (steps * Math.abs(voltage)))
            .toList();
    Optional<Magnetization> printed =
        magnetization(
            solution.dc().printed(), solution.ac().printed(), solution.acSine().printed());
    Optional<Magnetization> exact =
        magnetization(solution.dc().exact(), solution.ac().exact(), solution.acSine().exact());
    return new JunctionSeries(
        times,
        printed.map(m -> at(m, times, voltage)),
        exact.map(m -> at(m, times, voltage)),
        times.stream().map(t -> share(t, voltage) * solution.magnetizationError()).toList());
  }

  /**
   * How much of the errors of the static part, of the cosine and of the sine there is at a time.
   */
  private static double share(double time, double voltage) {
    double angle = 2.0 * voltage * time;
    return 1.0 + Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle));
  }

  private static Optional<Magnetization> magnetization(
      Optional<Vector3D> dc, Optional<Vector3D> cosine, Optional<Vector3D> sine) {
    return dc.isPresent() && cosine.isPresent() && sine.isPresent()
        ? Optional.of(new Magnetization(dc.get(), cosine.get(), sine.get()))
        : Optional.empty();
  }

  private static List<Vector3D> at(Magnetization m, List<Double> times, double voltage) {
    return times.stream().map(t -> m.at(t, voltage)).toList();
  }
}
