package org.spinproof.numeric.usadel;

import java.util.Optional;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * Finds the retarded propagator of a wire with a prescribed gap, energy by energy, in the general
 * eight-component form. Each energy is reached from high in the upper half plane, where the
 * equation is nearly linear, by lowering the imaginary part to the Dynes broadening in steps; a
 * step that leaves the physical branch is taken again at half its size. The mesh is then refined
 * until the accuracy is met. Immutable; safe to use from several threads.
 */
public final class SpectralSolver {
  private static final int LOWEST_DEGREE = 10;
  private static final int DEGREE_STEP = 4;
  private static final int HIGHEST_DEGREE = 26;
  private static final int MOST_ELEMENTS = 256;

  /** How much more than the coefficients show may be left over. */
  private static final double SAFETY = 3.0;

  private final Film film;
  private final SpinActiveInterface left;
  private final SpinActiveInterface right;
  private final PairPotential gap;
  private final Scattering scattering;

  private SpectralSolver(
      Film film,
      SpinActiveInterface left,
      SpinActiveInterface right,
      PairPotential gap,
      Scattering scattering) {
    this.film = film;
    this.left = left;
    this.right = right;
    this.gap = gap;
    this.scattering = scattering;
  }

  /** A solver for a film without spin scattering whose gap is held fixed. */
  public static SpectralSolver of(
      Film film, SpinActiveInterface left, SpinActiveInterface right, Gap.Fixed gap) {
    return of(film, left, right, gap, Scattering.NONE);
  }

  /** A solver for a film whose gap is held fixed. */
  public static SpectralSolver of(
      Film film,
      SpinActiveInterface left,
      SpinActiveInterface right,
      Gap.Fixed gap,
      Scattering scattering) {
    return new SpectralSolver(film, left, right, gap, scattering);
  }

  /** A solver for the film of a solution, in the gap that was found. */
  public static SpectralSolver of(SolutionPoint solution) {
    Wire wire = solution.wire();
    return new SpectralSolver(
        wire.film(),
        wire.left(),
        wire.right(),
        wire.gap() instanceof Gap.Fixed exact ? exact : solution.gap(),
        wire.scattering());
  }

  /**
   * This solver with the gap multiplied by a number everywhere, which tells how much an error of
   * the gap matters.
   */
  public SpectralSolver withGapTimes(double factor) {
    return new SpectralSolver(film, left, right, new Scaled(gap, factor), scattering);
  }

  private record Scaled(PairPotential gap, double factor) implements PairPotential {
    @Override
    public double re(double fraction) {
      return factor * gap.re(fraction);
    }

    @Override
    public double im(double fraction) {
      return factor * gap.im(fraction);
    }
  }

  /**
   * The state at ε + i dynes.
   *
   * @param energy ε/Δ0, of either sign
   * @param tolerance what the error of γ may be, absolute; above 0
   * @return the state; {@link SpectralState#converged()} tells whether the tolerance was met
   */
  public SpectralState at(double energy, double tolerance) {
    return at(energy, film.dynes(), tolerance);
  }

  /**
   * The state at a complex energy of the upper half plane.
   *
   * @param energy real part in Δ0
   * @param broadening imaginary part in Δ0, above 0
   * @param tolerance what the error of γ may be, absolute; above 0
   */
  public SpectralState at(double energy, double broadening, double tolerance) {
    Inputs.finite("energy", energy);
    Inputs.positive("broadening", broadening);
    Inputs.positive("tolerance", tolerance);
    int elements = Math.max(1, (int) Math.ceil(film.length() / 1.5));
    int degree = LOWEST_DEGREE;
    Level level = descend(mesh(elements, degree), energy, broadening);
    Level coarser = level;
    double share = 1.0;
    double previous = Double.POSITIVE_INFINITY;
    double error = Double.POSITIVE_INFINITY;
    double slopeError = Double.POSITIVE_INFINITY;
    while (error > tolerance && elements <= MOST_ELEMENTS) {
      if (degree + DEGREE_STEP <= HIGHEST_DEGREE) {
        degree += DEGREE_STEP;
      } else {
        elements *= 2;
        degree = LOWEST_DEGREE + DEGREE_STEP;
        previous = Double.POSITIVE_INFINITY;
      }
      Level finer = refine(level, mesh(elements, degree), energy, broadening);
      double change = level.field().distance(finer.field());
      // the error left is the last change shrunk once more by the observed rate, with a safety of
      // ten
      double shrink = Double.isInfinite(previous) ? 1.0 : Math.min(1.0, 10.0 * change / previous);
      double rounding = SpectralState.rounding(degree);
      error =
          finer.solved() && level.solved() ? change * shrink + rounding : Double.POSITIVE_INFINITY;
      slopeError =
          level.field().gradientDistance(finer.field()) * shrink
              + rounding * finer.field().mesh().finestScale() * degree * degree;
      // what is left over by the decay of the coefficients, which the first change shows too
      double gained = finer.field().lastCoefficient() / level.field().lastCoefficient();
      share =
          change > rounding
              ? Math.min(1.0, Math.min(error, SAFETY * change * gained + rounding) / change)
              : 1.0;
      previous = change;
      coarser = level;
      level = finer;
    }
    boolean met = error <= tolerance;
    SpectralState state = state(level, coarser, share, energy, broadening, met, error, slopeError);
    return met && !state.physical(1e-7)
        ? state(level, coarser, share, energy, broadening, false, error, slopeError)
        : state;
  }

  private SpectralState state(
      Level level,
      Level coarser,
      double share,
      double energy,
      double broadening,
      boolean converged,
      double error,
      double slopeError) {
    return new SpectralState(
        energy,
        broadening,
        level.field(),
        coarser.field(),
        share,
        gap,
        scattering,
        left,
        right,
        converged,
        error,
        slopeError);
  }

  private Mesh mesh(int elements, int degree) {
    return Mesh.uniform(film.length(), elements, new ChebyshevGrid(degree));
  }

  private record Level(NodalField field, boolean solved) {}

  private Level descend(Mesh mesh, double energy, double broadening) {
    Continuation continuation = new Continuation(mesh, new GeneralForm(scattering), left, right);
    double[] potential = gap.on(mesh);
    Optional<double[]> u = continuation.descend(energy, broadening, potential);
    return new Level(
        new NodalField(mesh, u.orElseGet(() -> continuation.bulk(energy, broadening, potential))),
        u.isPresent());
  }

  private Level refine(Level coarse, Mesh mesh, double energy, double broadening) {
    if (!coarse.solved()) {
      return descend(mesh, energy, broadening);
    }
    return new Continuation(mesh, new GeneralForm(scattering), left, right)
        .newton(coarse.field().on(mesh).values(), energy, broadening, gap.on(mesh))
        .map(u -> new Level(new NodalField(mesh, u), true))
        .orElseGet(() -> descend(mesh, energy, broadening));
  }
}
