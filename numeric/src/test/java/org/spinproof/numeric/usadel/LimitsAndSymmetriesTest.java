package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.complex.Complex;

/** What the model must give for any parameters, where something else than a solver says it. */
class LimitsAndSymmetriesTest {
  private static final UsadelSolver SOLVER = new UsadelSolver(1e-6, Method.AUTOMATIC);

  @Provide
  Arbitrary<Wire> wires() {
    return RandomWires.wires(new Gap.SelfConsistent());
  }

  @Provide
  Arbitrary<Direction> directions() {
    return RandomWires.directions();
  }

  @Provide
  Arbitrary<Double> energies() {
    return RandomWires.from(-2.0, 2.0);
  }

  private static Wire between(
      Wire wire, SpinActiveInterface left, SpinActiveInterface right, Injection injection) {
    return new Wire(wire.film(), left, right, wire.gap(), injection);
  }

  /** Δ of S90 with f_s = Δ/√(z² − Δ²) and S62, by the plain rule on many short panels. */
  private static double bulkImage(Film film, Injection injection, double gap) {
    double sum = 0.0;
    int panels = 2000;
    for (int k = 0; k < panels; k++) {
      GaussIntegrator rule =
          new GaussIntegratorFactory()
              .legendre(8, film.cutoff() * k / panels, film.cutoff() * (k + 1) / panels);
      sum +=
          rule.integrate(
              energy -> {
                Complex z = new Complex(energy, film.dynes());
                Complex root = z.multiply(z).subtract(gap * gap).sqrt();
                double sign = root.getImaginary() < 0.0 ? -1.0 : 1.0;
                return sign
                    * new Complex(gap).divide(root).getReal()
                    * injection.energyMode(energy, film.thermalEnergy());
              });
    }
    return sum / Math.log(2.0 * film.cutoff());
  }

  @Property(seed = "42", tries = 6, shrinking = ShrinkingMode.OFF)
  void withoutMagnetsTheGapIsThatOfTheBulk(@ForAll("wires") Wire wire) {
    SpinActiveInterface none = SpinActiveInterface.none();
    SolutionPoint point = SOLVER.solve(between(wire, none, none, wire.injection()));
    assertThat(point.converged() && point.stable()).isTrue();
    double gap = point.gap().mean();
    assertThat(gap).isGreaterThan(0.3);
    assertThat(bulkImage(wire.film(), wire.injection(), gap)).isCloseTo(gap, within(1e-6));
    assertThat(point.gap().re(0.0)).isCloseTo(gap, within(1e-9));
    assertThat(point.spinCurrent()).isEqualTo(SpinVector.ZERO);
  }

  @Property(seed = "42", tries = 6, shrinking = ShrinkingMode.OFF)
  void aboveTheCriticalTemperatureTheFilmIsANormalMetal(@ForAll("wires") Wire wire) {
    Film hot = new Film(wire.film().length(), 1.05, wire.film().dynes(), 40.0);
    SolutionPoint point = SOLVER.solve(wire.with(hot));
    assertThat(point.state()).isEqualTo(SolutionPoint.State.NORMAL);
    assertThat(point.converged() && point.stable()).isTrue();
    assertThat(point.spinCurrent()).isEqualTo(SpinVector.ZERO);
    SpinVector expected =
        RandomWires.vector(wire.injection().axis()).times(-wire.injection().voltage());
    for (SpinVector accumulation : point.spinAccumulation()) {
      assertThat(accumulation.distance(expected)).isLessThan(1e-14);
    }
    Riccati anywhere = SpectralSolver.of(point).at(0.3, 1e-9).at(0.5);
    assertThat(anywhere.densityOfStates()).isCloseTo(1.0, within(1e-12));
    assertThat(anywhere.spinDensityOfStates().distance(SpinVector.ZERO)).isLessThan(1e-12);
  }

  @Property(seed = "42", tries = 8, shrinking = ShrinkingMode.OFF)
  void aThinFilmHasAnEffectiveExchangeField(
      @ForAll("wires") Wire wire, @ForAll("energies") double energy) {
    double length = 0.01;
    // κ of S89 is Gφ/(2 G_N L), and the mean of both ends' torque over the length L is that of the
    // field h = Σ (Gφ/G_N) m/(2L²)
    SpinActiveInterface left = thin(wire.left(), length);
    SpinActiveInterface right = thin(wire.right(), length);
    SpinVector field =
        RandomWires.vector(left.magnetization())
            .times(left.conductance())
            .plus(RandomWires.vector(right.magnetization()).times(right.conductance()))
            .times(0.5 / (length * length));
    double size = Math.sqrt(field.x() * field.x() + field.y() * field.y() + field.z() * field.z());
    Direction along = new Direction(field.x(), field.y(), field.z());
    Film film = new Film(length, 0.1, 0.1, 30.0);
    Riccati middle =
        SpectralSolver.of(film, left, right, new Gap.Fixed(1.0, 0.0))
            .at(energy, 1e-9)
            .at(0.5 * length);
    // corrections are of the order of the torque of one end over a film of this length: h L² N³
    assertThat(middle.densityOfStates() + RandomWires.dot(along, middle.spinDensityOfStates()))
        .isCloseTo(bulkDensity(energy + size, film.dynes()), within(2e-3));
    assertThat(middle.densityOfStates() - RandomWires.dot(along, middle.spinDensityOfStates()))
        .isCloseTo(bulkDensity(energy - size, film.dynes()), within(2e-3));
  }

  private static SpinActiveInterface thin(SpinActiveInterface end, double length) {
    return new SpinActiveInterface(end.conductance() * length * length, end.magnetization());
  }

  /** Re z/√(z² − 1). */
  private static double bulkDensity(double energy, double dynes) {
    Complex z = new Complex(energy, dynes);
    Complex root = z.multiply(z).subtract(1.0).sqrt();
    return (root.getImaginary() < 0.0 ? -1.0 : 1.0) * z.divide(root).getReal();
  }

  @Property(seed = "42", tries = 4, shrinking = ShrinkingMode.OFF)
  void parallelMagnetsCarryNoSpinCurrent(@ForAll("wires") Wire wire) {
    SpinActiveInterface right =
        new SpinActiveInterface(wire.right().conductance(), wire.left().magnetization());
    SolutionPoint point = SOLVER.solve(between(wire, wire.left(), right, wire.injection()));
    assertThat(point.converged()).isTrue();
    assertThat(point.spinCurrent().distance(SpinVector.ZERO)).isLessThan(1e-12);
    SolutionPoint crossed = SOLVER.solve(wire);
    assertThat(crossed.spinCurrent().distance(SpinVector.ZERO)).isGreaterThan(1e-6);
  }

  @Property(seed = "42", tries = 4, shrinking = ShrinkingMode.OFF)
  void exchangeOfTheMagnetsReversesTheCurrentAndMirrorsTheProfiles(@ForAll("wires") Wire wire) {
    SolutionPoint there = SOLVER.solve(wire);
    SpinActiveInterface first = wire.right();
    SpinActiveInterface second = wire.left();
    SolutionPoint back = SOLVER.solve(between(wire, first, second, wire.injection()));
    assertThat(there.spinCurrent().plus(back.spinCurrent()).distance(SpinVector.ZERO))
        .isLessThan(1e-10);
    assertThat(there.spinCurrent().distance(SpinVector.ZERO)).isGreaterThan(1e-6);
    int n = there.spinAccumulation().size();
    for (int k = 0; k < n; k++) {
      assertThat(there.gap().amplitude().get(k))
          .isCloseTo(back.gap().amplitude().get(n - 1 - k), within(1e-10));
      assertThat(there.spinAccumulation().get(k).distance(back.spinAccumulation().get(n - 1 - k)))
          .isLessThan(1e-10);
    }
  }

  @Property(seed = "42", tries = 6, shrinking = ShrinkingMode.OFF)
  void theSpinCurrentIsConserved(@ForAll("wires") Wire wire) {
    SolutionPoint point = SOLVER.solve(wire);
    assertThat(point.converged()).isTrue();
    assertThat(point.spinCurrentVariation())
        .isLessThan(2.0 * point.uncertainty().spinCurrent())
        .isLessThan(2e-6);
  }

  /**
   * The opposite of every direction, of every conductance and of the voltage: m Gφ and h_s are as
   * they were.
   */
  @Property(seed = "42", tries = 4, shrinking = ShrinkingMode.OFF)
  void reversalOfAllDirectionsAndSignsTogetherChangesNothing(@ForAll("wires") Wire wire) {
    Injection injection = wire.injection();
    SolutionPoint here = SOLVER.solve(wire);
    SolutionPoint there =
        SOLVER.solve(
            between(
                wire,
                reversed(wire.left()),
                reversed(wire.right()),
                new Injection(-injection.voltage(), opposite(injection.axis()))));
    assertThat(here.spinCurrent().distance(there.spinCurrent())).isLessThan(1e-10);
    assertThat(here.gap().mean()).isCloseTo(there.gap().mean(), within(1e-10));
    // without the voltage's sign it does change
    SolutionPoint half =
        SOLVER.solve(
            between(
                wire,
                reversed(wire.left()),
                reversed(wire.right()),
                new Injection(-injection.voltage(), injection.axis())));
    assertThat(here.spinCurrent().distance(half.spinCurrent())).isGreaterThan(1e-7);
  }

  private static SpinActiveInterface reversed(SpinActiveInterface end) {
    return new SpinActiveInterface(-end.conductance(), opposite(end.magnetization()));
  }

  private static Direction opposite(Direction d) {
    return new Direction(-d.x(), -d.y(), -d.z());
  }
}
