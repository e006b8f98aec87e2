package org.spinproof.numeric.usadel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The gap and the states at all energies of a road on one mesh, and the linearisation of both
 * equations together. Mutable, not thread-safe.
 *
 * <p>The gap equation is Δ = G(Δ, V). One call of {@link #linearize} gives, at the present states u
 * and gap Δ, the image G as the linearised Usadel equation predicts it, the matrix ∂G/∂Δ and the
 * vector ∂G/∂V.
 */
final class GapIteration {
  /**
   * Last step of a state that a joint Newton iteration starts from: its next step would be of the
   * order of the square.
   */
  private static final double ROUGH = 0.02;

  private final Mesh mesh;
  private final RealGapForm form;
  private final Direction axis;
  private final CollocationStep step;
  private final Continuation continuation;
  private final double[] gap;
  private List<EnergyNode> energies;
  private final double[][] u;
  private final double[][] responseRe;
  private final double[][] responseIm;
  private final double[] image;
  private final double[] motion;
  private final double[][] derivative;
  private final RealGapState state = new RealGapState();
  private double largestStep;

  /**
   * @param gap real gap at the nodes; copied
   * @param energies of the gap equation
   */
  GapIteration(Wire wire, Mesh mesh, double[] gap, List<EnergyNode> energies) {
    SpinActiveInterface left = wire.left();
    SpinActiveInterface right = wire.right();
    SpinFrame frame = SpinFrame.of(left.magnetization(), right.magnetization());
    this.mesh = mesh;
    this.form = new RealGapForm(frame, wire.scattering());
    this.axis = frame.inward(wire.injection().axis());
    this.step = new CollocationStep(mesh, form, left, right, true);
    this.continuation = new Continuation(mesh, form, left, right);
    this.gap = gap.clone();
    this.energies = energies;
    this.u = new double[energies.size()][];
    this.responseRe = new double[energies.size()][];
    this.responseIm = new double[energies.size()][];
    this.image = new double[mesh.nodes()];
    this.motion = new double[mesh.nodes()];
    this.derivative = new double[mesh.nodes()][mesh.nodes()];
  }

  Mesh mesh() {
    return mesh;
  }

  /** Real gap at the nodes, shared. */
  double[] gap() {
    return gap;
  }

  double[] image() {
    return image;
  }

  double[] motion() {
    return motion;
  }

  /** ∂G_i/∂Δ_j, shared. */
  double[][] derivative() {
    return derivative;
  }

  /** Largest Newton step of a state at the last {@link #linearize}. */
  double largestStep() {
    return largestStep;
  }

  List<EnergyNode> energies() {
    return energies;
  }

  /** The flat state at an energy, shared. */
  double[] state(int k) {
    return u[k];
  }

  /** Moves the energies to those of another voltage; the states stay as a start. */
  void moveTo(List<EnergyNode> moved) {
    if (moved.size() != energies.size()) {
      throw new IllegalArgumentException(moved.size() + " energies in place of " + energies.size());
    }
    energies = moved;
  }

  /**
   * Finds every state anew at the present gap, from the highest energies down, each from its
   * nearest neighbour; false if one could not be found.
   */
  boolean findStates() {
    Integer[] order = new Integer[u.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(
        order,
        Comparator.comparingDouble(k -> -Math.hypot(energies.get(k).zr(), energies.get(k).zi())));
    Arrays.fill(u, null);
    for (int k : order) {
      EnergyNode e = energies.get(k);
      if (!find(k, nearest(e, energies, u).map(near -> u[near]))) {
        return false;
      }
    }
    return true;
  }

  /** Takes the states from a coarser iteration, each from that of the nearest energy. */
  boolean findStatesFrom(GapIteration coarse) {
    double[][] start = new double[coarse.u.length][];
    for (int k = 0; k < u.length; k++) {
      int near = nearest(energies.get(k), coarse.energies, coarse.u).orElseThrow();
      if (start[near] == null) {
        start[near] = new NodalField(coarse.mesh, coarse.u[near]).on(mesh).values();
      }
      if (!find(k, Optional.of(start[near]))) {
        return false;
      }
    }
    return true;
  }

  private boolean find(int k, Optional<double[]> start) {
    EnergyNode e = energies.get(k);
    double[] potential = complexGap();
    Optional<double[]> found =
        start.flatMap(near -> continuation.newton(near, e.zr(), e.zi(), potential, ROUGH));
    if (found.isEmpty()) {
      found = continuation.descend(e.zr(), e.zi(), potential);
    }
    found.ifPresent(state -> u[k] = state);
    return found.isPresent();
  }

  /** The energy nearest in the metric of the upper half plane among those whose state is known. */
  private static Optional<Integer> nearest(
      EnergyNode e, List<EnergyNode> energies, double[][] known) {
    Optional<Integer> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < known.length; k++) {
      EnergyNode other = energies.get(k);
      double distance =
          Math.hypot(e.zr() - other.zr(), e.zi() - other.zi()) / Math.sqrt(e.zi() * other.zi());
      if (known[k] != null && distance < least) {
        least = distance;
        best = Optional.of(k);
      }
    }
    return best;
  }

  private double[] complexGap() {
    double[] potential = new double[2 * gap.length];
    for (int i = 0; i < gap.length; i++) {
      potential[2 * i] = gap[i];
    }
    return potential;
  }

  /** Linearises at the present states; false if a linear problem is singular. */
  boolean linearize() {
    Arrays.fill(image, 0.0);
    Arrays.fill(motion, 0.0);
    for (double[] row : derivative) {
      Arrays.fill(row, 0.0);
    }
    largestStep = 0.0;
    double[] potential = complexGap();
    for (int k = 0; k < u.length; k++) {
      EnergyNode e = energies.get(k);
      if (!step.linearize(u[k], e.zr(), e.zi(), potential)) {
        return false;
      }
      accumulate(k, e);
      responseRe[k] = step.responseRe().clone();
      responseIm[k] = step.responseIm().clone();
    }
    return true;
  }

  private void accumulate(int k, EnergyNode e) {
    double[] w = new double[6];
    double[] sumRe = new double[step.rights()];
    int rights = step.rights();
    double[] re = step.responseRe();
    double[] im = step.responseIm();
    for (int i = 0; i < mesh.nodes(); i++) {
      state.read(u[k], 6 * i);
      image[i] += state.pairing(e.gap(), axis);
      if (!e.gapMotion().isZero()) {
        motion[i] += state.pairing(e.gapMotion(), axis);
      }
      state.pairingResponse(w, e.gap(), axis);
      Arrays.fill(sumRe, 0.0);
      double byEnergyIm = 0.0;
      for (int c = 0; c < 3; c++) {
        int from = (3 * i + c) * rights;
        double wr = w[2 * c];
        double wi = w[2 * c + 1];
        for (int r = 0; r < rights; r++) {
          sumRe[r] += wr * re[from + r] - wi * im[from + r];
        }
        byEnergyIm += wr * im[from + 1] + wi * re[from + 1];
        largestStep = Math.max(largestStep, Math.abs(re[from]) + Math.abs(im[from]));
      }
      image[i] += sumRe[0];
      motion[i] += e.motionRe() * sumRe[1] - e.motionIm() * byEnergyIm;
      double[] row = derivative[i];
      for (int r = 2; r < rights; r++) {
        row[step.gapNode(r)] += sumRe[r];
      }
    }
  }

  /** Adds to the gap, and to the states what the linearisation says. */
  void apply(double[] change, double voltageChange) {
    int rights = step.rights();
    double[] x = new double[rights];
    for (int r = 2; r < rights; r++) {
      x[r] = change[step.gapNode(r)];
    }
    x[0] = 1.0;
    for (int i = 0; i < gap.length; i++) {
      gap[i] += change[i];
    }
    for (int k = 0; k < u.length; k++) {
      EnergyNode e = energies.get(k);
      double mr = e.motionRe() * voltageChange;
      double mi = e.motionIm() * voltageChange;
      for (int row = 0; row < u[k].length / 2; row++) {
        int from = row * rights;
        double re = mr * responseRe[k][from + 1] - mi * responseIm[k][from + 1];
        double im = mr * responseIm[k][from + 1] + mi * responseRe[k][from + 1];
        for (int r = 0; r < rights; r++) {
          re += x[r] * responseRe[k][from + r];
          im += x[r] * responseIm[k][from + r];
        }
        u[k][2 * row] += re;
        u[k][2 * row + 1] += im;
      }
    }
  }

  /** Whether every state is on the physical branch. */
  boolean physical() {
    for (double[] field : u) {
      for (int at = 0; at < field.length; at += 6) {
        if (!(form.spectralRadius(field, at) < 1.0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Largest real part of an eigenvalue of ∂G/∂Δ. */
  double leadingEigenvalue() {
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(derivative, false);
    double[] eigenvalues;
    try {
      eigenvalues = new EigenDecomposition(matrix).getRealEigenvalues();
    } catch (MaxCountExceededException e) {
      // the library's QR iteration stalls on the crowded spectra of long films
      return dominantEigenvalue(matrix);
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : eigenvalues) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /**
   * The same by power iteration, shifted so that the largest eigenvalue is the largest in modulus:
   * those of ∂G/∂Δ lie above −1.
   */
  private static double dominantEigenvalue(Array2DRowRealMatrix matrix) {
    double[] v = new double[matrix.getRowDimension()];
    Arrays.fill(v, 1.0);
    double size = 0.0;
    double previous = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 5000 && Math.abs(size - previous) > 1e-12; k++) {
      double[] w = matrix.operate(v);
      previous = size;
      size = 0.0;
      for (int i = 0; i < w.length; i++) {
        w[i] += v[i];
        size = Math.max(size, Math.abs(w[i]));
      }
      for (int i = 0; i < w.length; i++) {
        v[i] = w[i] / size;
      }
    }
    return size - 1.0;
  }
}
