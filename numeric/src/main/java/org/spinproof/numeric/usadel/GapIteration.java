package org.spinproof.numeric.usadel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The gap and the states at all energies of a road on one mesh, and the linearisation of both
 * equations together. Mutable, not thread-safe.
 *
 * <p>The gap equation is Δ = G(Δ, V). One call of {@link #linearize} gives, at the present states u
 * and gap Δ, the image G as the linearised Usadel equation predicts it, the matrix ∂G/∂Δ and the
 * vector ∂G/∂V. Without these responses it moves the states by their Newton steps and gives the
 * image of where they have come.
 */
final class GapIteration {
  /**
   * Last step of a state that a joint Newton iteration starts from: its next step would be of the
   * order of the square.
   */
  private static final double ROUGH = 0.02;

  /** Energies that a state between them is interpolated from. */
  private static final int NEIGHBOURS = 10;

  private final Mesh mesh;
  private final RealGapForm form;
  private final Direction axis;
  private final CollocationStep step;
  private final Continuation continuation;
  private final boolean responses;
  private final double[] gap;
  private List<EnergyNode> energies;
  private final double[][] u;
  private final double[][] responseRe;
  private final double[][] responseIm;
  private final double[] image;
  private final double[] motion;
  private final double[][] derivative;
  private final RealGapState state = new RealGapState();
  private final SpinActiveInterface left;
  private final SpinActiveInterface right;
  private CollocationStep[] held = {};
  private double largestStep;

  /**
   * @param gap real gap at the nodes; copied
   * @param energies of the gap equation
   */
  GapIteration(Wire wire, Mesh mesh, double[] gap, List<EnergyNode> energies) {
    this(wire, mesh, gap, energies, true);
  }

  /**
   * @param responses whether {@link #linearize} gives the derivatives of the gap map too
   */
  GapIteration(Wire wire, Mesh mesh, double[] gap, List<EnergyNode> energies, boolean responses) {
    this.left = wire.left();
    this.right = wire.right();
    SpinFrame frame = SpinFrame.of(left.magnetization(), right.magnetization());
    this.mesh = mesh;
    this.form = new RealGapForm(frame, wire.scattering());
    this.axis = frame.inward(wire.injection().axis());
    this.responses = responses;
    this.step = new CollocationStep(mesh, form, left, right, responses);
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

  /** Whether {@link #linearize} gives the derivatives of the gap map. */
  boolean hasResponses() {
    return responses;
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

  /**
   * Takes the states from another iteration, interpolated along its lines of energies and in
   * position, unrefined where they are on the physical branch.
   */
  boolean takeStatesFrom(GapIteration other) {
    double[][] moved = other.u;
    if (other.mesh != mesh) {
      double[][] there = other.u;
      moved = new double[there.length][];
      Interpolation between = new Interpolation(other.mesh, mesh);
      for (int k = 0; k < moved.length; k++) {
        moved[k] = between.apply(there[k]);
      }
    }
    for (int k = 0; k < u.length; k++) {
      u[k] = between(energies.get(k), other.energies, moved);
      if (!physical(u[k]) && !find(k, Optional.of(u[k]))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes the states of a neighbour at this resolution, moved by what separates the two at a lower
   * one.
   *
   * @param neighbour with as many energies as this one
   * @param low this iteration's solution at the lower resolution
   * @param lowNeighbour the neighbour's, with the same lines of energies
   * @return false if the energies are not alike or a state could not be found
   */
  boolean takeStatesBeside(GapIteration neighbour, GapIteration low, GapIteration lowNeighbour) {
    if (neighbour.u.length != u.length || low.u.length != lowNeighbour.u.length) {
      return false;
    }
    double[][] moved = new double[low.u.length][];
    Interpolation between = new Interpolation(low.mesh, mesh);
    for (int k = 0; k < moved.length; k++) {
      double[] difference = low.u[k].clone();
      for (int i = 0; i < difference.length; i++) {
        difference[i] -= lowNeighbour.u[k][i];
      }
      moved[k] = between.apply(difference);
    }
    for (int k = 0; k < u.length; k++) {
      u[k] = between(energies.get(k), low.energies, moved);
      for (int i = 0; i < u[k].length; i++) {
        u[k][i] += neighbour.u[k][i];
      }
      if (!physical(u[k]) && !find(k, Optional.of(u[k]))) {
        return false;
      }
    }
    return true;
  }

  /** The polynomial through the nearest neighbours on the same line. */
  private static double[] between(EnergyNode e, List<EnergyNode> known, double[][] states) {
    int[] near = new int[NEIGHBOURS];
    double[] distance = new double[NEIGHBOURS];
    int count = 0;
    for (int k = 0; k < known.size(); k++) {
      if (known.get(k).line() != e.line()) {
        continue;
      }
      double d = Math.abs(known.get(k).at() - e.at());
      int place = count < NEIGHBOURS ? count++ : NEIGHBOURS;
      while (place > 0 && distance[place - 1] > d) {
        if (place < NEIGHBOURS) {
          near[place] = near[place - 1];
          distance[place] = distance[place - 1];
        }
        place--;
      }
      if (place < NEIGHBOURS) {
        near[place] = k;
        distance[place] = d;
      }
    }
    double[] v = new double[states[0].length];
    for (int a = 0; a < count; a++) {
      double weight = 1.0;
      for (int b = 0; b < count; b++) {
        if (b != a) {
          double xa = known.get(near[a]).at();
          double xb = known.get(near[b]).at();
          weight *= (e.at() - xb) / (xa - xb);
        }
      }
      if (weight != 0.0) {
        double[] state = states[near[a]];
        for (int i = 0; i < v.length; i++) {
          v[i] += weight * state[i];
        }
      }
    }
    return v;
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
    return linearize(false);
  }

  /**
   * Linearises likewise, and keeps the factors of the linear problems for {@link #correct}; without
   * responses only.
   */
  boolean hold() {
    if (held.length == 0) {
      held = new CollocationStep[u.length];
      Arrays.setAll(held, k -> new CollocationStep(mesh, form, left, right, false));
    }
    return linearize(true);
  }

  /** A step with the factors that {@link #hold} kept: the image and the changes of the states. */
  void correct() {
    begin();
    double[] potential = complexGap();
    for (int k = 0; k < u.length; k++) {
      EnergyNode e = energies.get(k);
      held[k].correct(u[k], e.zr(), e.zi(), potential);
      advance(k, e, held[k]);
    }
  }

  /** Whether there are factors to {@link #correct} with. */
  boolean holds() {
    return held.length > 0;
  }

  /**
   * Shares the factors of a neighbour between the same interfaces, at the same resolution; to be
   * used in the same thread.
   */
  void holdThoseOf(GapIteration neighbour) {
    held = neighbour.held;
  }

  private void begin() {
    Arrays.fill(image, 0.0);
    Arrays.fill(motion, 0.0);
    for (double[] row : derivative) {
      Arrays.fill(row, 0.0);
    }
    largestStep = 0.0;
  }

  private boolean linearize(boolean hold) {
    begin();
    double[] potential = complexGap();
    for (int k = 0; k < u.length; k++) {
      EnergyNode e = energies.get(k);
      CollocationStep at = hold ? held[k] : step;
      if (!at.linearize(u[k], e.zr(), e.zi(), potential)) {
        return false;
      }
      if (responses) {
        take(k, e, at);
      } else {
        advance(k, e, at);
      }
    }
    return true;
  }

  /** Replaces a state by its Newton iterate, and adds what that contributes to the image. */
  private void advance(int k, EnergyNode e, CollocationStep from) {
    double[] field = u[k];
    largestStep = Math.max(largestStep, from.addTo(field));
    for (int i = 0; i < image.length; i++) {
      state.read(field, 6 * i);
      image[i] += state.pairing(e.gap(), axis);
    }
  }

  private void take(int k, EnergyNode e, CollocationStep from) {
    accumulate(k, e, from);
    responseRe[k] = copy(responseRe[k], from.responseRe());
    responseIm[k] = copy(responseIm[k], from.responseIm());
  }

  private static double[] copy(double[] target, double[] source) {
    if (target == null) {
      return source.clone();
    }
    System.arraycopy(source, 0, target, 0, source.length);
    return target;
  }

  private void accumulate(int k, EnergyNode e, CollocationStep step) {
    double[] w = new double[6];
    int rights = step.rights();
    double[] sumRe = new double[rights];
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

  /**
   * Adds to the gap, and to the states what the linearisation says; without responses they have
   * moved already.
   *
   * @param voltageChange 0 without responses
   */
  void apply(double[] change, double voltageChange) {
    for (int i = 0; i < gap.length; i++) {
      gap[i] += change[i];
    }
    if (!responses) {
      return;
    }
    int rights = step.rights();
    double[] x = new double[rights];
    for (int r = 2; r < rights; r++) {
      x[r] = change[step.gapNode(r)];
    }
    x[0] = 1.0;
    for (int k = 0; k < u.length; k++) {
      EnergyNode e = energies.get(k);
      double mr = e.motionRe() * voltageChange;
      double mi = e.motionIm() * voltageChange;
      for (int row = 0; row < u[k].length / 2; row++) {
        int from = row * rights;
        double re = 0.0;
        double im = 0.0;
        if (voltageChange != 0.0) {
          re = mr * responseRe[k][from + 1] - mi * responseIm[k][from + 1];
          im = mr * responseIm[k][from + 1] + mi * responseRe[k][from + 1];
        }
        for (int r = 0; r < rights; r++) {
          re += x[r] * responseRe[k][from + r];
          im += x[r] * responseIm[k][from + r];
        }
        u[k][2 * row] += re;
        u[k][2 * row + 1] += im;
      }
    }
  }

  /** Sets the gap to zero everywhere, and the states to those of a normal metal. */
  void clear() {
    Arrays.fill(gap, 0.0);
    for (int k = 0; k < u.length; k++) {
      u[k] = new double[6 * mesh.nodes()];
    }
  }

  /** Whether every state is on the physical branch. */
  boolean physical() {
    for (double[] field : u) {
      if (!physical(field)) {
        return false;
      }
    }
    return true;
  }

  private boolean physical(double[] field) {
    for (int at = 0; at < field.length; at += 6) {
      if (!form.physical(field, at, 1.0)) {
        return false;
      }
    }
    return true;
  }

  /** Largest eigenvalue of ∂G/∂Δ; needs the responses. */
  double leadingEigenvalue() {
    return LeadingEigenvalue.of(derivative);
  }
}
