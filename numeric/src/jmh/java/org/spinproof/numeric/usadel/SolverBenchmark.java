package org.spinproof.numeric.usadel;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Times of the solver on the system of Fig. 2 (ouassou2019) as ratios. A round takes all that is
 * compared in turn, a few runs of each, so that a ratio is one of times that are milliseconds
 * apart; what is told is the median over the rounds and its quartiles.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
// an iteration ends with the round during which its time is over: it is one round
@Warmup(iterations = 8, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 21, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms448m", "-Xmx448m", "-Xmn320m"})
public class SolverBenchmark {
  private static final Optional<GapSolver.Aim> FALL = Optional.of(GapSolver.Aim.FALL);
  private static final Gap.Fixed BULK = new Gap.Fixed(1.0, 0.0);

  /** The resolution of the plain road with nearest to a thousand energies. */
  private static final int REAL_LEVEL = 5;

  private final UsadelSolver six = new UsadelSolver(1e-6, Method.AUTOMATIC);
  private final UsadelSolver nine = new UsadelSolver(1e-9, Method.AUTOMATIC);
  private UsadelSolver.Climb neighbourSix;
  private UsadelSolver.Climb neighbourNine;
  private Factorisations own;
  private Factorisations newton;

  static Wire wire(double length, double voltage) {
    return new Wire(
        new Film(length, 0.01, 0.01, 30.0),
        new SpinActiveInterface(0.6, Direction.X),
        new SpinActiveInterface(0.6, Direction.Y),
        new Gap.SelfConsistent(),
        new Injection(voltage, Direction.X));
  }

  /** Prepares the neighbours of the warm points and the matrices, and warms up what is short. */
  @Setup
  public void prepare() {
    neighbourSix = neighbour(six);
    neighbourNine = neighbour(nine);
    if (neighbourSix.level() != PlainNewton.LEVEL) {
      throw new IllegalStateException("a cold point ends at level " + neighbourSix.level());
    }
    own = Factorisations.of(ColdPoint.class);
    newton = Factorisations.of(PlainNewton.class);
    for (int k = 0; k < 500; k++) {
      cold(six, 1.5);
      own.factorAll();
      newton.factorAll();
    }
  }

  private static double cold(UsadelSolver solver, double length) {
    return solver.solve(wire(length, 0.25)).gap().mean();
  }

  private static UsadelSolver.Climb neighbour(UsadelSolver solver) {
    Wire wire = wire(1.5, 0.2475);
    return solver.climb(
        wire, solver.coarse(wire, BULK, Optional.empty(), FALL), BULK, FALL, "up");
  }

  /** A point of a sweep, with all that it needs: the coarse solution and the refinement. */
  private static double warm(UsadelSolver solver, UsadelSolver.Climb neighbour) {
    Wire wire = wire(1.5, 0.25);
    Rung low = neighbour.lowest();
    Rung coarse = solver.coarse(wire, low.gap(), Optional.of(low), FALL);
    return solver.climbBeside(wire, coarse, neighbour, "up").orElseThrow().point().gap().mean();
  }

  private double sweep(int threads) {
    Sweep sweep = new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 0.5, 0.5 / 199, Sweep.Branch.UP);
    return new SweepSolver(six, threads).solve(wire(1.5, 0.0), sweep).points().size();
  }

  /** All that is compared, in turn, each for tenths of a second. */
  @Benchmark
  public double round(Times t) {
    t.cold6 += t.processor(40, () -> cold(six, 1.5));
    t.ownFactors += t.processor(100, own::factorAll);
    t.newtonFactors += t.processor(100, newton::factorAll);
    t.warm6 += t.processor(40, () -> warm(six, neighbourSix));
    t.plain6 +=
        t.processor(1, () -> PlainRoad.solve(wire(1.5, 0.25), REAL_LEVEL, 3, 1e-7).mean());
    t.cold6Clock += t.clock(20, () -> cold(six, 1.5));
    t.cold9 += t.processor(10, () -> cold(nine, 1.5));
    t.warm9 += t.processor(20, () -> warm(nine, neighbourNine));
    t.length3 += t.processor(10, () -> cold(six, 3.0));
    t.length6 += t.processor(5, () -> cold(six, 6.0));
    t.length12 += t.processor(5, () -> cold(six, 12.0));
    t.oneThread += t.clock(1, () -> sweep(1));
    t.twoThreads += t.clock(1, () -> sweep(2));
    t.alone += t.clock(1, () -> points(1));
    t.together += t.clock(1, () -> points(2));
    return t.sum;
  }

  /** Forty points on every one of some threads that have nothing to do with each other. */
  private double points(int threads) {
    List<Thread> all =
        Stream.generate(() -> new Thread(() -> IntStream.range(0, 40).forEach(k -> cold(six, 1.5))))
            .limit(threads)
            .toList();
    all.forEach(Thread::start);
    try {
      for (Thread thread : all) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return threads;
  }

  /** Runs all and prints the ratios. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(SolverBenchmark.class.getName()).build()).run();
    List<IterationResult> rounds = new ArrayList<>();
    results.forEach(
        result ->
            result
                .getBenchmarkResults()
                .forEach(fork -> rounds.addAll(fork.getIterationResults())));
    System.out.printf(Locale.ROOT, "%-46s %8s   quartiles%n", "", "median");
    print(rounds, "cold point at 1e-6, ms of processor time", "cold6", "", "");
    print(rounds, "cold point at 1e-6, ms of the clock", "cold6Clock", "", "");
    print(rounds, "plain road / cold, 1e-6", "plain6", "cold6", "at least 100");
    // a Newton solver of one resolution that met 2.5 times its own factorisations would take 2.5
    // times these, so that to stay below that asks as much of a ladder, whose own factorisations
    // shrink faster than all else
    print(rounds, "cold / LU of Newton's method", "cold6", "newtonFactors", "at most 2.5");
    print(rounds, "cold / LU of its own factorisations", "cold6", "ownFactors", "");
    print(rounds, "warm / cold, 1e-6", "warm6", "cold6", "at most 0.6");
    print(rounds, "warm / cold, 1e-9", "warm9", "cold9", "at most 0.6");
    print(rounds, "cold 1e-9 / cold 1e-6", "cold9", "cold6", "");
    print(rounds, "L = 3 / L = 1.5", "length3", "cold6", "");
    print(rounds, "L = 6 / L = 1.5", "length6", "cold6", "");
    print(rounds, "L = 12 / L = 1.5", "length12", "cold6", "at most 10");
    print(rounds, "one thread / two, 200 points", "oneThread", "twoThreads", "at least 1.7");
    print(rounds, "one independent task / two on two threads", "alone", "together", "1 at best");
    Wire wire = wire(1.5, 0.25);
    double mean = new UsadelSolver(1e-9, Method.AUTOMATIC).solve(wire).gap().mean();
    PlainRoad.Result plain = PlainRoad.solve(wire, REAL_LEVEL, 3, 1e-7);
    System.out.printf(
        Locale.ROOT,
        "the plain road: %d real energies, %d passes, error of the mean gap %.1e; cold %.1e%n",
        plain.energies(),
        plain.passes(),
        Math.abs(plain.mean() - mean),
        Math.abs(cold(new UsadelSolver(1e-6, Method.AUTOMATIC), 1.5) - mean));
    System.out.println(
        "factorisations by order: own "
            + Factorisations.of(ColdPoint.class).counts()
            + ", of Newton's method "
            + Factorisations.of(PlainNewton.class).counts());
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
    new SweepSolver(new UsadelSolver(1e-6, Method.AUTOMATIC), 2)
        .solve(wire, new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 1.0, 0.005, Sweep.Branch.BOTH));
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "peak heap of a sweep as in Fig. 2: %.0f MB   below 512%n",
        peak / 1048576.0);
  }

  /** The median over the rounds of a time, or of its ratio to another. */
  private static void print(
      List<IterationResult> rounds, String what, String over, String under, String wanted) {
    double[] sorted =
        rounds.stream()
            .flatMapToDouble(
                round ->
                    DoubleStream.of(time(round, over) / (under.isEmpty() ? 1 : time(round, under))))
            .sorted()
            .toArray();
    int n = sorted.length;
    System.out.printf(
        Locale.ROOT,
        "%-46s %8.2f   %.2f to %.2f   %s%n",
        what,
        sorted[n / 2],
        sorted[n / 4],
        sorted[3 * n / 4],
        wanted);
  }

  private static double time(IterationResult round, String name) {
    return round.getSecondaryResults().get(name).getScore();
  }
}
