package org.spinproof.numeric.evolution;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
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

  private final TunnelingPicture picture;

  /**
   * Of the modes below zero energy; each has a partner above, its hole, that is filled with them.
   */
  private final List<Integer> below = new ArrayList<>();

  private final List<Double> occupations = new ArrayList<>();

  private AdiabaticEvolution(TunnelingPicture picture, double temperature) {
    this.picture = picture;
    for (int mode = 0; mode < TunnelingPicture.SIZE; mode++) {
      double energy = picture.energy(mode);
      if (energy < 0) {
        below.add(mode);
        occupations.add(temperature == 0 ? 1 : 1 / (Math.exp(energy / temperature) + 1));
      }
    }
    if (below.size() != TunnelingPicture.SIZE / 2) {
      throw new IllegalArgumentException("a quasiparticle without energy");
    }
  }

  /**
   * The shell before the tunnelling is switched on.
   *
   * @throws IllegalArgumentException if a quasiparticle has no energy
   */
  public static AdiabaticEvolution of(Junction junction, Levels levels) {
    return new AdiabaticEvolution(new TunnelingPicture(junction, levels), junction.temperature());
  }

  /**
   * ⟨c†_k σ c_k⟩ at t = 0 for the momenta k and −k, to second order in the amplitudes, with which
   * the tunnelling is switched on as e^{ηt}: from four scales of them, each half of the one before,
   * by Richardson's extrapolation in their squares.
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

  /** The amplitudes at t = 0. */
  private double[] evolve(double scale, double eta) {
    double[] y = new double[2 * TunnelingPicture.SIZE * below.size()];
    for (int state = 0; state < below.size(); state++) {
      y[2 * (TunnelingPicture.SIZE * state + below.get(state))] = 1;
    }
    FirstOrderDifferentialEquations equations =
        new FirstOrderDifferentialEquations() {
          @Override
          public int getDimension() {
            return y.length;
          }

          @Override
          public void computeDerivatives(double t, double[] state, double[] derivative) {
            picture.derivative(t, scale * Math.exp(eta * t), state, derivative);
          }
        };
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(1e-6, 1 / eta, LOCAL_ERROR, LOCAL_ERROR);
    // a guess from the derivatives, which are next to nothing, would lead out of the interval
    integrator.setInitialStepSize(1 / eta);
    integrator.integrate(equations, -START / eta, y, 0, y);
    return y;
  }

  private Vector3D spin(int momentumSign, double[] y) {
    Complex flip = Complex.ZERO;
    double z = 0;
    for (int state = 0; state < below.size(); state++) {
      double filled = occupations.get(state);
      for (boolean hole : new boolean[] {false, true}) {
        Complex up = component(momentumSign, 0, hole, state, y);
        Complex down = component(momentumSign, 1, hole, state, y);
        double weight = hole ? 1 - filled : filled;
        // ⟨c†_↑ c_↓⟩ = Σ f ψ_↓ ψ*_↑; the partner's c is the conjugate of this state's c†
        Complex product = down.multiply(up.conjugate());
        flip = flip.add((hole ? product.conjugate() : product).multiply(weight));
        z += weight * (square(up) - square(down));
      }
    }
    return new Vector3D(2 * flip.getReal(), 2 * flip.getImaginary(), z);
  }

  private Complex component(int momentumSign, int spin, boolean hole, int state, double[] y) {
    Complex sum = Complex.ZERO;
    for (int mode = 0; mode < TunnelingPicture.LEAD; mode++) {
      int at = 2 * (TunnelingPicture.SIZE * state + mode);
      double share = picture.share(momentumSign, spin, hole, mode);
      sum = sum.add(new Complex(share * y[at], share * y[at + 1]));
    }
    return sum;
  }

  private static double square(Complex number) {
    return number.getReal() * number.getReal() + number.getImaginary() * number.getImaginary();
  }
}
