package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepSolverTest {
  private static final Wire WIRE =
      new Wire(
          new Film(1.5, 0.05, 0.02, 20.0),
          new SpinActiveInterface(0.6, Direction.X),
          new SpinActiveInterface(0.6, Direction.Y),
          new Gap.SelfConsistent(),
          new Injection(0.0, Direction.X));
  private static final UsadelSolver SOLVER = new UsadelSolver(1e-5, Method.AUTOMATIC);

  private static List<SolutionPoint> superconducting(Solution solution) {
    return solution.points().stream()
        .filter(point -> point.state() == SolutionPoint.State.SUPERCONDUCTING)
        .toList();
  }

  @Test
  void theBistableRegionHasThreeSolutionsAndEndsAtItsFolds() {
    Solution solution =
        new SweepSolver(SOLVER)
            .solve(WIRE, new Sweep(Sweep.Parameter.VOLTAGE, 0.5, 0.95, 0.25, Sweep.Branch.ALL));
    double fold = solution.folds().get(solution.folds().size() - 1).voltage();
    assertThat(fold).isBetween(0.8, 0.93);
    assertThat(solution.folds().get(solution.folds().size() - 1).uncertainty()).isLessThan(1e-6);
    // at 0.5 one superconducting solution, at 0.75 a stable and an unstable one, none at 0.95
    List<SolutionPoint> found = superconducting(solution);
    assertThat(found.stream().map(point -> point.wire().injection().voltage()).toList())
        .containsExactly(0.5, 0.75, 0.75);
    assertThat(found.stream().map(SolutionPoint::stable).toList())
        .containsExactly(true, true, false);
    assertThat(solution.points().stream().allMatch(SolutionPoint::converged)).isTrue();
    // the continued iteration holds on below the fold and falls above
    PairPotential start = found.get(1).gap();
    Sweep sweep =
        new Sweep(Sweep.Parameter.VOLTAGE, fold - 1e-5, fold + 1e-5, 2e-5, Sweep.Branch.UP);
    UsadelSolver fine = new UsadelSolver(1e-6, Method.CONTOUR);
    assertThat(
            sweep.values().stream()
                .map(
                    v ->
                        fine.solve(sweep.at(WIRE, v), start, Optional.of(GapSolver.Aim.FALL), "up")
                            .state())
                .toList())
        .containsExactly(SolutionPoint.State.SUPERCONDUCTING, SolutionPoint.State.NORMAL);
  }

  @Test
  void sweepsUpAndDownDifferInTheBistableRegionAlone() {
    Solution solution =
        new SweepSolver(SOLVER)
            .solve(WIRE, new Sweep(Sweep.Parameter.VOLTAGE, 0.55, 0.75, 0.2, Sweep.Branch.BOTH));
    List<SolutionPoint> points = solution.points();
    assertThat(points.stream().map(SolutionPoint::branch).toList())
        .containsExactly("up", "up", "down", "down");
    assertThat(points.get(1).state()).isEqualTo(SolutionPoint.State.SUPERCONDUCTING);
    assertThat(points.get(2).state()).isEqualTo(SolutionPoint.State.NORMAL);
    assertThat(points.get(3).gap().mean()).isCloseTo(points.get(0).gap().mean(), within(2e-5));
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Sweep sweep = new Sweep(Sweep.Parameter.TEMPERATURE, 0.2, 0.95, 0.15, Sweep.Branch.BOTH);
    List<SolutionPoint> one = new SweepSolver(SOLVER, 1).solve(WIRE, sweep).points();
    List<SolutionPoint> two = new SweepSolver(SOLVER, 2).solve(WIRE, sweep).points();
    assertThat(one).hasSize(12);
    for (int k = 0; k < 12; k++) {
      assertThat(one.get(k).wire()).isEqualTo(two.get(k).wire());
      assertThat(one.get(k).spinCurrent()).isEqualTo(two.get(k).spinCurrent());
      assertThat(one.get(k).gap().amplitude()).isEqualTo(two.get(k).gap().amplitude());
      assertThat(one.get(k).uncertainty()).isEqualTo(two.get(k).uncertainty());
    }
    assertThatThrownBy(() -> new SweepSolver(SOLVER, 0)).hasMessageContaining("threads");
  }

  @Test
  void bothDirectionsMeetCloseToTheCriticalTemperature() {
    double critical = NormalState.criticalTemperature(WIRE);
    for (double below : new double[] {3e-4, 1e-3}) {
      Sweep sweep =
          new Sweep(
              Sweep.Parameter.TEMPERATURE,
              critical - below,
              critical + 2e-4,
              below + 2e-4,
              Sweep.Branch.BOTH);
      List<SolutionPoint> points = new SweepSolver(SOLVER).solve(WIRE, sweep).points();
      assertThat(points.stream().allMatch(p -> p.converged() && p.stable())).isTrue();
      assertThat(points.get(1).state()).isEqualTo(SolutionPoint.State.NORMAL);
      assertThat(points.get(2).state()).isEqualTo(SolutionPoint.State.NORMAL);
      // Δ² is linear below: 1.74² (1 − T/Tc) for the bulk
      assertThat(points.get(0).gap().mean())
          .isBetween(1.3 * Math.sqrt(below), 2.3 * Math.sqrt(below));
      assertThat(points.get(3).gap().mean()).isCloseTo(points.get(0).gap().mean(), within(1e-5));
    }
  }

  @Test
  void farBeyondTheGapTheFilmIsExactlyNormal() {
    Wire driven =
        new Wire(
            WIRE.film(), WIRE.left(), WIRE.right(), WIRE.gap(), new Injection(10.0, Direction.X));
    SolutionPoint point = SOLVER.solve(driven);
    assertThat(point.state()).isEqualTo(SolutionPoint.State.NORMAL);
    assertThat(point.converged() && point.stable()).isTrue();
    assertThat(point.residual()).isZero();
    assertThat(point.gap().mean()).isZero();
  }

  @Test
  void theGapVanishesAtTheCriticalTemperature() {
    double critical = NormalState.criticalTemperature(WIRE);
    assertThat(critical).isBetween(0.85, 0.95);
    Sweep sweep =
        new Sweep(
            Sweep.Parameter.TEMPERATURE,
            0.99 * critical,
            1.01 * critical,
            0.01 * critical,
            Sweep.Branch.UP);
    List<SolutionPoint> points = new SweepSolver(SOLVER).solve(WIRE, sweep).points();
    assertThat(points.get(0).state()).isEqualTo(SolutionPoint.State.SUPERCONDUCTING);
    assertThat(points.get(2).state()).isEqualTo(SolutionPoint.State.NORMAL);
    // Δ² grows linearly below the critical temperature: at 1 % below, Δ/Δ0 is about 1.74 √0.01
    assertThat(points.get(0).gap().mean()).isBetween(0.14, 0.2);
  }

  @Test
  void theCriticalTemperatureOfTheBulkIsOne() {
    Wire bulk =
        new Wire(
            new Film(1.0, 0.1, 1e-6, 200.0),
            SpinActiveInterface.none(),
            SpinActiveInterface.none(),
            new Gap.SelfConsistent(),
            Injection.none());
    // S90 has log(2W) for arsinh(W): relative corrections of order 1/W²
    assertThat(NormalState.criticalTemperature(bulk)).isCloseTo(1.0, within(1e-4));
  }

  @Test
  void valuesIncludeBothEnds() {
    assertThat(new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 0.9, 0.3, Sweep.Branch.UP).values())
        .containsExactly(0.0, 0.3, 0.6, 0.9);
    assertThat(new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 1.0, 0.4, Sweep.Branch.UP).values())
        .containsExactly(0.0, 0.4, 0.8, 1.0);
    assertThatThrownBy(() -> new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 1.0, 1e-7, Sweep.Branch.UP))
        .hasMessageContaining("limit");
  }

  @Test
  void aSmallGapGrowsToTheSuperconductingStateWhereNewtonsStepsPointBack() {
    Wire wire =
        new Wire(
            new Film(3.357, 0.1565, 0.023, 15.2),
            new SpinActiveInterface(0.5886, new Direction(-0.7766, -0.5587, -0.291)),
            new SpinActiveInterface(-0.2589, new Direction(0.7358, -0.5781, 0.3527)),
            new Gap.SelfConsistent(),
            new Injection(0.4853, new Direction(-0.9807, -0.1888, -0.05)));
    Optional<GapSolver.Aim> fall = Optional.of(GapSolver.Aim.FALL);
    UsadelSolver solver = UsadelSolver.standard();
    SolutionPoint grown = solver.solve(wire, new Gap.Fixed(0.01, 0.0), fall, "down");
    assertThat(grown.converged()).isTrue();
    // there is no other stable state: the normal one is not
    assertThat(grown.gap().distance(solver.solve(wire).gap())).isLessThan(1e-6);
    assertThat(grown.gap().mean()).isGreaterThan(0.5);
  }
}
