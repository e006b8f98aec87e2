package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The plain road to a self-consistent gap, for comparison: real energies, the states and the gap in
 * turn, with Anderson acceleration.
 */
final class PlainRoad {
  private static final int DEPTH = 5;

  private PlainRoad() {}

  /** Mean gap, and how it was found. */
  record Result(double mean, int energies, int passes) {}

  static Result solve(Wire wire, int level, int meshLevel, double tolerance) {
    Mesh mesh = Rung.mesh(wire.film().length(), meshLevel);
    List<EnergyNode> nodes =
        new RealAxisRoad(wire.film(), wire.left(), wire.right())
            .nodes(wire.film(), wire.injection().voltage(), level);
    double[] gap = new double[mesh.nodes()];
    Arrays.fill(gap, 1.0);
    GapIteration iteration = new GapIteration(wire, mesh, gap, nodes, false);
    if (!iteration.findStates()) {
      throw new IllegalStateException("no states");
    }
    List<double[]> gaps = new ArrayList<>();
    List<double[]> rests = new ArrayList<>();
    double[] none = new double[gap.length];
    for (int pass = 1; pass < 200; pass++) {
      do {
        if (!iteration.linearize()) {
          throw new IllegalStateException("singular");
        }
        iteration.apply(none, 0.0);
      } while (iteration.largestStep() > 1e-4);
      double[] rest = new double[gap.length];
      Arrays.setAll(rest, i -> iteration.image()[i] - iteration.gap()[i]);
      if (GapSolver.largest(rest) < tolerance) {
        return new Result(
            GapSolver.mean(mesh.meanWeights(), iteration.gap()), nodes.size(), pass);
      }
      gaps.add(iteration.gap().clone());
      rests.add(rest);
      if (gaps.size() > DEPTH) {
        gaps.remove(0);
        rests.remove(0);
      }
      iteration.apply(mixed(gaps, rests), 0.0);
    }
    throw new IllegalStateException("not converged");
  }

  /** The change of the gap that Anderson's method makes. */
  private static double[] mixed(List<double[]> gaps, List<double[]> rests) {
    int last = gaps.size() - 1;
    double[] rest = rests.get(last);
    double[] change = rest.clone();
    if (last == 0) {
      return change;
    }
    double[][] differences = new double[rest.length][last];
    for (int i = 0; i < rest.length; i++) {
      for (int k = 0; k < last; k++) {
        differences[i][k] = rests.get(k + 1)[i] - rests.get(k)[i];
      }
    }
    try {
      double[] c =
          new QRDecomposition(new Array2DRowRealMatrix(differences, false))
              .getSolver()
              .solve(new ArrayRealVector(rest, false))
              .toArray();
      for (int i = 0; i < rest.length; i++) {
        for (int k = 0; k < last; k++) {
          change[i] -= c[k] * (gaps.get(k + 1)[i] - gaps.get(k)[i] + differences[i][k]);
        }
      }
    } catch (SingularMatrixException e) {
      return rest.clone();
    }
    return change;
  }
}
