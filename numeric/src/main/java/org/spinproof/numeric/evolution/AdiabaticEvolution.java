package org.spinproof.numeric.evolution;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.util.MathArrays;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;

/**
 * The magnetization of equation 4 of one shell after the tunnelling was switched on as λ e^{ηt}, to
 * all orders in it: the quasiparticle modes of the uncoupled leads, in thermal occupation, follow i
 * ∂ψ = h(t) ψ.
 */
public final class AdiabaticEvolution {
  /**
   * Switching starts where the envelope is e^{−24}: what would have come before interferes with the
   * rest, so that it is missing to first order in that number.
   */
  private static final double START = 24;

  /** Scales of an extrapolation. */
  private static final int SCALES = 4;

  /** Local error of the integrator, absolute and relative. */
  private static final double LOCAL_ERROR = 1e-14;

  private final NambuHamiltonian hamiltonian;
  private final double[] initial;
  private final double[] occupations;

  private AdiabaticEvolution(NambuHamiltonian hamiltonian, double[] initial, double[] occupations) {
    this.hamiltonian = hamiltonian;
    this.initial = initial;
    this.occupations = occupations;
  }

  /** The shell before the tunnelling is switched on. */
  public static AdiabaticEvolution of(Junction junction, Levels levels) {
    NambuHamiltonian hamiltonian = new NambuHamiltonian(junction, levels);
    EigenDecomposition eigen = new EigenDecomposition(hamiltonian.leads());
    int size = NambuHamiltonian.SIZE;
    double[] initial = new double[2 * size * size];
    double[] occupations = new double[size];
    for (int vector = 0; vector < size; vector++) {
      for (int i = 0; i < size; i++) {
        initial[2 * (vector * size + i)] = eigen.getV().getEntry(i, vector);
      }
      double energy = eigen.getRealEigenvalue(vector);
      occupations[vector] =
          junction.temperature() == 0
              ? (1 - Math.signum(energy)) / 2
              : 1 / (Math.exp(energy / junction.temperature()) + 1);
    }
    return new AdiabaticEvolution(hamiltonian, initial, occupations);
  }

  /**
   * ⟨c†_k σ c_k⟩ at t = 0 for the momentum k (+1) or −k (−1), with all amplitudes multiplied by
   * {@code scale}; exact up to the integrator's error.
   */
  public Vector3D magnetization(int momentumSign, double scale, double eta) {
    return spin(momentumSign, evolve(scale, eta));
  }

  /**
   * The second-order part of {@link #magnetization} at both momenta, for scale 1: from four scales,
   * each half of the one before, by Richardson's extrapolation in their squares.
   */
  public Extrapolation secondOrder(double largestScale, double eta) {
    List<double[]> row = new ArrayList<>();
    double smallest = largestScale / (1 << (SCALES - 1));
    for (int step = 0; step < SCALES; step++) {
      double scale = largestScale / (1 << step);
      double[] state = evolve(scale, eta);
      double[] sample = new double[6];
      System.arraycopy(spin(+1, state).toArray(), 0, sample, 0, 3);
      System.arraycopy(spin(-1, state).toArray(), 0, sample, 3, 3);
      row.add(MathArrays.scale(1 / (scale * scale), sample));
    }
    double last = 0;
    for (double ratio = 4; row.size() > 1; ratio *= 4) {
      List<double[]> next = new ArrayList<>();
      for (int i = 0; i + 1 < row.size(); i++) {
        double[] difference = MathArrays.ebeSubtract(row.get(i + 1), row.get(i));
        next.add(MathArrays.ebeAdd(row.get(i + 1), MathArrays.scale(1 / (ratio - 1), difference)));
      }
      last = MathArrays.distance(next.get(next.size() - 1), row.get(row.size() - 1));
      row = next;
    }
    double[] value = row.get(0);
    double integration = LOCAL_ERROR * START / eta / (smallest * smallest);
    return new Extrapolation(
        new Vector3D(value[0], value[1], value[2]),
        new Vector3D(value[3], value[4], value[5]),
        last + integration);
  }

  /**
   * Values extrapolated to zero amplitude.
   *
   * @param plus ⟨c†_k σ c_k⟩ per squared scale
   * @param minus the same of −k
   * @param error what the last step of the extrapolation changed, and the local errors of the
   *     integrator, one a unit of time, over the smallest squared scale
   */
  public record Extrapolation(Vector3D plus, Vector3D minus, double error) {}

  private double[] evolve(double scale, double eta) {
    double[] y = initial.clone();
    FirstOrderDifferentialEquations equations =
        new FirstOrderDifferentialEquations() {
          @Override
          public int getDimension() {
            return y.length;
          }

          @Override
          public void computeDerivatives(double t, double[] state, double[] derivative) {
            hamiltonian.derivative(t, scale * Math.exp(eta * t), state, derivative);
          }
        };
    new DormandPrince853Integrator(1e-6, 1 / eta, LOCAL_ERROR, LOCAL_ERROR)
        .integrate(equations, -START / eta, y, 0, y);
    return y;
  }

  private Vector3D spin(int momentumSign, double[] y) {
    int size = NambuHamiltonian.SIZE;
    int up = NambuHamiltonian.mode(momentumSign, 0);
    int down = NambuHamiltonian.mode(momentumSign, 1);
    double x = 0;
    double yComponent = 0;
    double z = 0;
    for (int vector = 0; vector < size; vector++) {
      int a = 2 * (vector * size + up);
      int b = 2 * (vector * size + down);
      // ⟨c†_↑ c_↓⟩ = Σ f ψ_↓ ψ*_↑
      x += 2 * occupations[vector] * (y[a] * y[b] + y[a + 1] * y[b + 1]);
      yComponent += 2 * occupations[vector] * (y[a] * y[b + 1] - y[a + 1] * y[b]);
      z +=
          occupations[vector]
              * (y[a] * y[a] + y[a + 1] * y[a + 1] - y[b] * y[b] - y[b + 1] * y[b + 1]);
    }
    return new Vector3D(x, yComponent, z);
  }
}
