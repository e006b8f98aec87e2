package example;

import java.util.Arrays;

/**
 * A superconducting film between spin-active interfaces, by shooting: guesses γ and γ̃ at the left
 * end, runs the Riccati equations to the right end with the method of Runge and Kutta, and corrects
 * the guess by Newton's method until the condition at the right end holds. The gap is held fixed.
 *
 * @param length in ξ
 * @param gap in Δ0
 * @param dynes broadening in Δ0
 * @param left Gφ/G_N and the direction of the magnetization at the left end
 * @param right the same at the right end
 */
public record ShootingSolver(
    double length, double gap, double dynes, double[] left, double[] right) {
  private static final int STEPS = 60;
  private static final int PARTS = 4;

  /** γ, γ̃ and their gradients in 1/ξ. */
  private record State(Matrix g, Matrix t, Matrix gradient, Matrix tildeGradient) {
    State moved(double h, State slope) {
      return new State(
          g.plus(slope.g.times(h, 0)),
          t.plus(slope.t.times(h, 0)),
          gradient.plus(slope.gradient.times(h, 0)),
          tildeGradient.plus(slope.tildeGradient.times(h, 0)));
    }
  }

  /** Re and im of the entries of γ, then of γ̃, at a position and an energy. */
  public double[] riccati(double x, double energy) {
    State there = run(start(guess(energy)), x, energy);
    double[] values = Arrays.copyOf(there.g.e(), 16);
    System.arraycopy(there.t.e(), 0, values, 8, 8);
    return values;
  }

  /** γ and γ̃ at the left end, from those of the bulk, while the interfaces are switched on. */
  private double[] guess(double energy) {
    double[] u = bulk(energy);
    for (int part = 1; part <= PARTS; part++) {
      double share = (double) part / PARTS;
      u = new ShootingSolver(length, gap, dynes, times(left, share), times(right, share))
              .newton(u, energy);
    }
    return u;
  }

  private static double[] times(double[] end, double share) {
    return new double[] {share * end[0], end[1], end[2], end[3]};
  }

  private double[] newton(double[] start, double energy) {
    double[] u = start.clone();
    for (int iteration = 0; iteration < 30; iteration++) {
      double[] off = mismatch(u, energy);
      if (Arrays.stream(off).allMatch(value -> Math.abs(value) < 1e-9)) {
        return u;
      }
      double[][] slopes = new double[16][17];
      for (int k = 0; k < 16; k++) {
        double[] moved = u.clone();
        moved[k] += 1e-6;
        double[] there = mismatch(moved, energy);
        for (int i = 0; i < 16; i++) {
          slopes[i][k] = (there[i] - off[i]) / 1e-6;
        }
        slopes[k][16] = -off[k];
      }
      double[] step = solve(slopes);
      for (int k = 0; k < 16; k++) {
        u[k] += step[k];
      }
    }
    throw new ArithmeticException("no convergence at energy " + energy);
  }

  /** γ = Δ/(z + √(z² − Δ²)) iσ2 and γ̃ = −γ, the root in the upper half plane. */
  private double[] bulk(double energy) {
    double re = energy * energy - dynes * dynes - gap * gap;
    double im = 2 * energy * dynes;
    double size = Math.sqrt(Math.hypot(re, im));
    double angle = Math.atan2(im, re) / 2;
    double sign = Math.sin(angle) < 0 ? -1 : 1;
    double ar = energy + sign * size * Math.cos(angle);
    double ai = dynes + sign * size * Math.sin(angle);
    Matrix g = Matrix.I_SIGMA_2.times(gap * ar / (ar * ar + ai * ai), -gap * ai / (ar * ar + ai * ai));
    double[] u = Arrays.copyOf(g.e(), 16);
    System.arraycopy(g.times(-1, 0).e(), 0, u, 8, 8);
    return u;
  }

  private State start(double[] u) {
    Matrix g = new Matrix(Arrays.copyOf(u, 8));
    Matrix t = new Matrix(Arrays.copyOfRange(u, 8, 16));
    return new State(g, t, atEnd(left, g, 1), atEnd(left, t, -1));
  }

  /** The gradient of γ (sign 1) or γ̃ (sign −1) that the left end asks for: S89. */
  private Matrix atEnd(double[] end, Matrix g, int sign) {
    Matrix m = Matrix.pauli(end[1], sign * end[2], end[3]);
    Matrix difference = m.times(g).plus(g.times(m.conjugate()).times(-1, 0));
    return difference.times(0, -sign * end[0] / (2 * length));
  }

  private double[] mismatch(double[] u, double energy) {
    State there = run(start(u), length, energy);
    double[] off = new double[16];
    Matrix g = there.gradient.plus(atEnd(right, there.g, 1));
    Matrix t = there.tildeGradient.plus(atEnd(right, there.t, -1));
    System.arraycopy(g.e(), 0, off, 0, 8);
    System.arraycopy(t.e(), 0, off, 8, 8);
    return off;
  }

  private State run(State start, double x, double energy) {
    State s = start;
    double h = x / STEPS;
    for (int k = 0; k < STEPS; k++) {
      State a = slope(s, energy);
      State b = slope(s.moved(h / 2, a), energy);
      State c = slope(s.moved(h / 2, b), energy);
      State d = slope(s.moved(h, c), energy);
      s = s.moved(h / 6, a).moved(h / 3, b).moved(h / 3, c).moved(h / 6, d);
    }
    return s;
  }

  private State slope(State s, double energy) {
    return new State(
        s.gradient,
        s.tildeGradient,
        curvature(s.g, s.t, s.gradient, energy, gap),
        curvature(s.t, s.g, s.tildeGradient, energy, -gap));
  }

  /** γ'' = −2izγ + iΔ(iσ2 − γ iσ2 γ) − 2γ'(1 − γ̃γ)⁻¹γ̃γ'. */
  private Matrix curvature(Matrix g, Matrix t, Matrix slope, double energy, double d) {
    Matrix inverse = Matrix.ONE.plus(t.times(g).times(-1, 0)).inverse();
    return g.times(2 * dynes, -2 * energy)
        .plus(Matrix.I_SIGMA_2.times(0, d))
        .plus(g.times(Matrix.I_SIGMA_2).times(g).times(0, -d))
        .plus(slope.times(inverse).times(t).times(slope).times(-2, 0));
  }

  /** Gaussian elimination with pivots; the right side is the last column. */
  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
      }
      double[] row = a[pivot];
      a[pivot] = a[k];
      a[k] = row;
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : a[i][k] / row[k];
        for (int j = k; factor != 0 && j <= n; j++) {
          a[i][j] -= factor * row[j];
        }
      }
    }
    double[] x = new double[n];
    for (int k = 0; k < n; k++) {
      x[k] = a[k][n] / a[k][k];
    }
    return x;
  }
}
