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

  /** A mean that changes less than this part of its profile may do so by chance. */
  private static final double LEAST_OF_PROFILE = 0.1;

  private static final int MOST_PANELS = 16;

  /**
   * Kinds of sums, with errors of their own: spin current, charge current, accumulation, and the
   * means of the two currents, which are known better than the profiles.
   */
  private static final int KINDS = 5;

  private static final int SPIN = 0;
  private static final int CHARGE = 1;
  private static final int ACCUMULATION = 2;
  private static final int MEAN_SPIN = 3;
  private static final int MEAN_CHARGE = 4;

  /** Digits of the tail, which for the charge current begins with a power −2 of the energy. */
  private static final ChebyshevGrid TAIL_GRID = new ChebyshevGrid(14);

  /** The same for the energy that tells what the grid leaves over. */
  private static final ChebyshevGrid FINER_GRID = new ChebyshevGrid(20);

  /**
   * How much more the grid may leave over at other energies, though the probe is the one that its
   * mesh resolves least: measured, held by the tests of films with a phase difference.
   */
  private static final double SAFETY = 2.0;

  /**
   * Largest error of an interpolation in units of that half-way between the nodes: the polynomial's
   * own extremum is near there, but the layers are no polynomials. Measured; the tests of the
   * accumulation anywhere hold it.
   */
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
      met = extrapolated && error[SPIN] < accuracy && error[CHARGE] < accuracy;
    }
    Mesh mesh = coarse.mesh();
    HighEnergies tail = tail(wire, gap, level, mesh, mesh.doubled());
    double[] rest = tail.rest();
    double[] mean = mean(coarse);
    add(mean, tail.mean());
    NodalField atNodes = tail.profile().halved(mesh);
    add(coarse.values(), atNodes.values());
    double between = BETWEEN * difference(atNodes, tail.profile())[ACCUMULATION];
    return point(
        wire,
        gap,
        coarse,
        mean,
        met && Double.isFinite(rest[MEAN_SPIN]),
        new Uncertainty(
            error[MEAN_SPIN] + rest[MEAN_SPIN],
            0.0,
            error[ACCUMULATION] + rest[ACCUMULATION],
            between,
            error[CHARGE] + rest[CHARGE],
            error[MEAN_CHARGE] + rest[MEAN_CHARGE]),
        (System.nanoTime() - begin) * 1e-9);
  }

  /**
   * What the number of a position's sum is: three of the spin current, one charge current, three.
   */
  private static int kind(int index) {
    return index % 7 < 3 ? SPIN : index % 7 == 3 ? CHARGE : ACCUMULATION;
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
    double[] one = mean(coarse);
    double[] two = mean(fine);
    largest[MEAN_SPIN] = LEAST_OF_PROFILE * largest[SPIN];
    for (int k = 0; k < 3; k++) {
      largest[MEAN_SPIN] = Math.max(largest[MEAN_SPIN], Math.abs(one[k] - two[k]));
    }
    largest[MEAN_CHARGE] = Math.max(LEAST_OF_PROFILE * largest[CHARGE], Math.abs(one[3] - two[3]));
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
   * What the higher energies add.
   *
   * @param profile seven sums a node of the dense mesh
   * @param mean over the film
   * @param rest what each kind of sum is still lacking; infinite where a state was not found
   */
  private record HighEnergies(NodalField profile, double[] mean, double[] rest) {}

  /**
   * Sums over the higher energies. The charge current of a high energy has layers at the ends that
   * the profile's mesh does not resolve: its mean is that over the energy's own mesh. Errors are
   * those of the rule for the energies, of the grid, from one energy of each panel on a finer one,
   * and of the panels left out.
   *
   * @param dense twice the nodes of the profile's mesh, which tell what is lost between those
   */
  private HighEnergies tail(Wire wire, Gap.Fixed gap, int level, Mesh mesh, Mesh dense) {
    double voltage = wire.injection().voltage();
    double[] profile = new double[7 * dense.nodes()];
    double[] mean = new double[7];
    double[] last = new double[KINDS];
    Arrays.fill(last, Double.POSITIVE_INFINITY);
    double[] rest = new double[KINDS];
    double rule = road.fineTailError(wire.film(), voltage, level);
    for (int panel = 0;
        panel < MOST_PANELS
            && Math.max(Math.max(last[SPIN], last[CHARGE]), 0.1 * last[ACCUMULATION])
                > 0.1 * accuracy;
        panel++) {
      List<EnergyNode> nodes = road.fineTail(wire.film(), voltage, level, panel);
      if (nodes.isEmpty()) {
        rest[CHARGE] += layerError(wire.film(), mesh) * last[CHARGE];
        last = new double[KINDS];
        break;
      }
      EnergyNode probe = Tail.leastResolved(nodes, mesh);
      double[] grid = new double[KINDS];
      last = new double[KINDS];
      double[] panelProfile = new double[profile.length];
      double[] panelMean = new double[7];
      for (EnergyNode e : nodes) {
        Optional<double[][]> one = highEnergy(wire, gap, mesh, dense, e, TAIL_GRID);
        Optional<double[][]> finer =
            e.equals(probe) ? highEnergy(wire, gap, mesh, dense, e, FINER_GRID) : one;
        if (one.isEmpty() || finer.isEmpty()) {
          Arrays.fill(rest, Double.POSITIVE_INFINITY);
          return new HighEnergies(new NodalField(dense, profile), mean, rest);
        }
        add(panelProfile, one.get()[0]);
        add(panelMean, one.get()[1]);
        if (e.equals(probe)) {
          grid = relative(one.get(), finer.get());
        }
      }
      add(profile, panelProfile);
      add(mean, panelMean);
      last = size(panelProfile, panelMean);
      for (int kind = 0; kind < KINDS; kind++) {
        rest[kind] += (rule + SAFETY * grid[kind]) * last[kind];
      }
    }
    // the contributions of the panels fall nearly as a geometric series of ratio 1/3
    add(rest, last);
    return new HighEnergies(new NodalField(dense, profile), mean, rest);
  }

  /** At the worst of a mesh's nodes. */
  private double layerError(Film film, Mesh mesh) {
    double worst = 0.0;
    for (int i = 0; i < mesh.nodes() / 2; i++) {
      worst = Math.max(worst, road.layerError(film, mesh.fraction(i) * mesh.length()));
    }
    return worst;
  }

  /** One energy's sums, on the dense mesh, and their means over its own; nothing if not found. */
  private static Optional<double[][]> highEnergy(
      Wire wire, Gap.Fixed gap, Mesh mesh, Mesh dense, EnergyNode e, ChebyshevGrid grid) {
    Mesh fine = Tail.fineMesh(mesh, grid, e);
    return new Continuation(fine, new GeneralForm(wire.scattering()), wire.left(), wire.right())
        .descend(e.zr(), e.zi(), gap.on(fine))
        .map(u -> new NodalField(fine, u))
        .map(
            state -> {
              GeneralProfile on = new GeneralProfile(dense, wire.injection().axis());
              on.add(e.current(), state);
              GeneralProfile own = new GeneralProfile(fine, wire.injection().axis());
              own.add(e.current(), state);
              return new double[][] {on.sums(), mean(new NodalField(fine, own.sums()))};
            });
  }

  private static void add(double[] target, double[] more) {
    for (int k = 0; k < target.length; k++) {
      target[k] += more[k];
    }
  }

  /** Largest of each kind. */
  private static double[] size(double[] profile, double[] mean) {
    double[] largest = new double[KINDS];
    for (int k = 0; k < profile.length; k++) {
      largest[kind(k)] = Math.max(largest[kind(k)], Math.abs(profile[k]));
    }
    for (int k = 0; k < 3; k++) {
      largest[MEAN_SPIN] = Math.max(largest[MEAN_SPIN], Math.abs(mean[k]));
    }
    largest[MEAN_CHARGE] = Math.abs(mean[3]);
    return largest;
  }

  /** Largest difference of each kind, in units of the largest. */
  private static double[] relative(double[][] one, double[][] finer) {
    double[] whole = size(finer[0], finer[1]);
    double[][] difference = {finer[0].clone(), finer[1].clone()};
    for (int part = 0; part < difference.length; part++) {
      for (int k = 0; k < difference[part].length; k++) {
        difference[part][k] -= one[part][k];
      }
    }
    double[] result = size(difference[0], difference[1]);
    for (int kind = 0; kind < KINDS; kind++) {
      result[kind] /= Math.max(whole[kind], Double.MIN_NORMAL);
    }
    return result;
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
