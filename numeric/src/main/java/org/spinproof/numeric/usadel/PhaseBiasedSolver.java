package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * Solves a wire whose gap is held fixed, of any phase, in the general eight-component form. The
 * spin current is conserved along the film: τ3σ̂ commutes with Δ̂ whatever its phase, as it does in
 * a film with isotropic scattering of spins. The charge current is not: a gap that is held fixed
 * takes up charge wherever it is not the self-consistent one. Immutable.
 */
final class PhaseBiasedSolver {
  private static final int HIGHEST_LEVEL = 20;

  /**
   * A level gains about a digit: a change that fell faster than that may have done so by chance.
   */
  private static final double LEAST_GAIN = 0.5;

  private static final int MOST_PANELS = 16;

  /** Kinds of sums, with errors of their own: spin current, charge current, accumulation. */
  private static final int KINDS = 3;

  /** Digits of the tail, which for the charge current begins with a power −2 of the energy. */
  private static final ChebyshevGrid TAIL_GRID = new ChebyshevGrid(14);

  private static final double TAIL_ERROR = 1e-6;

  /** Largest error of an interpolation in units of that half-way between the nodes. */
  private static final double BETWEEN = 1.5;

  private final double accuracy;
  private final Road road;

  PhaseBiasedSolver(double accuracy, Road road) {
    this.accuracy = accuracy;
    this.road = road;
  }

  SolutionPoint solve(Wire wire, Gap.Fixed gap) {
    long begin = System.nanoTime();
    int level = Math.max(0, (int) Math.round(-0.75 * Math.log10(accuracy) - 4.5));
    double[] previous = new double[KINDS];
    Arrays.fill(previous, Double.POSITIVE_INFINITY);
    double[] error = new double[KINDS];
    NodalField coarse = sums(wire, gap, level);
    boolean met = false;
    while (level < HIGHEST_LEVEL && !met) {
      level++;
      NodalField fine = sums(wire, gap, level);
      double[] change = difference(coarse, fine);
      for (int k = 0; k < KINDS; k++) {
        double rate =
            Double.isInfinite(previous[k]) ? 1.0 : 5.0 * change[k] / Math.max(previous[k], 1e-300);
        error[k] = change[k] * Math.max(LEAST_GAIN, Math.min(1.0, rate)) + 1e-13;
      }
      boolean extrapolated = Double.isFinite(previous[0]);
      previous = change;
      coarse = fine;
      met = extrapolated && error[0] < accuracy && error[1] < accuracy;
    }
    double[] mean = mean(coarse);
    double[] rest = addTail(wire, gap, level, coarse, mean);
    return point(
        wire,
        gap,
        coarse,
        mean,
        met && Double.isFinite(rest[0]),
        new Uncertainty(error[0] + rest[0], 0.0, error[2] + rest[2], error[1] + rest[1]),
        (System.nanoTime() - begin) * 1e-9);
  }

  /**
   * What the number of a position's sum is: three of the spin current, one charge current, three.
   */
  private static int kind(int index) {
    return index % 7 < 3 ? 0 : index % 7 == 3 ? 1 : 2;
  }

  /** Largest change of each kind. */
  private static double[] difference(NodalField coarse, NodalField fine) {
    double[] largest = new double[KINDS];
    double[] other = coarse.on(fine.mesh()).values();
    for (int k = 0; k < other.length; k++) {
      int kind = kind(k);
      double change = Math.abs(other[k] - fine.values()[k]);
      largest[kind] = change <= largest[kind] ? largest[kind] : change;
    }
    return largest;
  }

  private NodalField sums(Wire wire, Gap.Fixed gap, int level) {
    Mesh mesh = Rung.mesh(wire.film().length(), level);
    GeneralProfile profile = new GeneralProfile(mesh, wire.injection().axis());
    Continuation continuation =
        new Continuation(mesh, new GeneralForm(wire.scattering()), wire.left(), wire.right());
    double[] potential = gap.on(mesh);
    Optional<double[]> last = Optional.empty();
    for (EnergyNode e : road.nodes(wire.film(), wire.injection().voltage(), level)) {
      if (e.current().isZero()) {
        continue;
      }
      Optional<double[]> u =
          last.flatMap(near -> continuation.newton(near, e.zr(), e.zi(), potential));
      if (u.isEmpty()) {
        u = continuation.descend(e.zr(), e.zi(), potential);
      }
      if (u.isEmpty()) {
        return new NodalField(mesh, filled(7 * mesh.nodes()));
      }
      profile.add(e.current(), new NodalField(mesh, u.get()));
      last = u;
    }
    return new NodalField(mesh, profile.sums());
  }

  /** So large that no comparison with it can pass. */
  private static double[] filled(int length) {
    double[] v = new double[length];
    Arrays.fill(v, 1e100);
    return v;
  }

  private static double[] mean(NodalField field) {
    double[] weights = field.mesh().meanWeights();
    double[] mean = new double[7];
    for (int k = 0; k < field.values().length; k++) {
      mean[k % 7] += weights[k / 7] * field.values()[k];
    }
    return mean;
  }

  /**
   * Adds the higher energies in place, to the profile and to its mean; returns what each kind of
   * sum is still lacking. The charge current of a high energy has layers at the ends that the
   * profile's mesh does not resolve: its mean is that over the energy's own mesh.
   */
  private double[] addTail(Wire wire, Gap.Fixed gap, int level, NodalField field, double[] mean) {
    double[] last = new double[KINDS];
    Arrays.fill(last, Double.POSITIVE_INFINITY);
    double[] rest = new double[KINDS];
    Mesh mesh = field.mesh();
    // on twice the nodes, which tell what is lost between those of the profile
    Mesh dense = mesh.doubled();
    double[] tail = new double[7 * dense.nodes()];
    for (int panel = 0;
        panel < MOST_PANELS && Math.max(Math.max(last[0], last[1]), 0.1 * last[2]) > 0.1 * accuracy;
        panel++) {
      GeneralProfile more = new GeneralProfile(dense, wire.injection().axis());
      List<EnergyNode> nodes = road.fineTail(wire.film(), wire.injection().voltage(), level, panel);
      if (nodes.isEmpty()) {
        last = new double[KINDS];
        break;
      }
      for (EnergyNode e : nodes) {
        Mesh fine = Tail.fineMesh(mesh, TAIL_GRID, e);
        Optional<double[]> u =
            new Continuation(fine, new GeneralForm(wire.scattering()), wire.left(), wire.right())
                .descend(e.zr(), e.zi(), gap.on(fine));
        if (u.isEmpty()) {
          Arrays.fill(last, Double.POSITIVE_INFINITY);
          return last;
        }
        NodalField state = new NodalField(fine, u.get());
        more.add(e.current(), state);
        GeneralProfile own = new GeneralProfile(fine, wire.injection().axis());
        own.add(e.current(), state);
        double[] part = mean(new NodalField(fine, own.sums()));
        for (int k = 0; k < part.length; k++) {
          mean[k] += part[k];
        }
      }
      double[] added = more.sums();
      last = new double[KINDS];
      for (int k = 0; k < added.length; k++) {
        tail[k] += added[k];
        last[kind(k)] = Math.max(last[kind(k)], Math.abs(added[k]));
      }
      for (int kind = 0; kind < KINDS; kind++) {
        rest[kind] += TAIL_ERROR * last[kind];
      }
    }
    NodalField whole = new NodalField(dense, tail);
    NodalField atNodes = whole.halved(mesh);
    for (int k = 0; k < field.values().length; k++) {
      field.values()[k] += atNodes.values()[k];
    }
    rest[2] += BETWEEN * difference(atNodes, whole)[2];
    // the contributions of the panels fall at least as a geometric series of ratio 1/3
    for (int kind = 0; kind < KINDS; kind++) {
      rest[kind] += 0.5 * last[kind];
    }
    return rest;
  }

  private static SolutionPoint point(
      Wire wire,
      Gap.Fixed gap,
      NodalField field,
      double[] means,
      boolean converged,
      Uncertainty uncertainty,
      double seconds) {
    Mesh mesh = field.mesh();
    double[] v = field.values();
    SpinVector mean = new SpinVector(means[0], means[1], means[2]);
    List<Double> charges = new ArrayList<>();
    List<SpinVector> accumulations = new ArrayList<>();
    Direction n = wire.injection().axis();
    SpinVector normal = new SpinVector(n.x(), n.y(), n.z()).times(-wire.injection().voltage());
    for (int i = 0; i < mesh.nodes(); i++) {
      charges.add(v[7 * i + 3]);
      accumulations.add(new SpinVector(v[7 * i + 4], v[7 * i + 5], v[7 * i + 6]).plus(normal));
    }
    double variation = 0.0;
    for (int i = 0; i < mesh.nodes(); i++) {
      variation =
          Math.max(variation, mean.distance(new SpinVector(v[7 * i], v[7 * i + 1], v[7 * i + 2])));
    }
    return new SolutionPoint(
        wire,
        "point",
        SolutionPoint.State.PRESCRIBED,
        converged,
        0.0,
        OptionalDouble.empty(),
        uncertainty,
        new GapProfile(mesh, gap.on(mesh)),
        mean,
        variation,
        means[3],
        List.copyOf(charges),
        List.copyOf(accumulations),
        seconds);
  }
}
