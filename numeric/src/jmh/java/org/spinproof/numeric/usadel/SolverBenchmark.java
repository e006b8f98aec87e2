package org.spinproof.numeric.usadel;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.spinproof.numeric.matrix.ComplexLu;

/** Times of the solver on the system of Fig. 2 (ouassou2019), as ratios within one run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx448m"})
public class SolverBenchmark {
  private static final Optional<GapSolver.Aim> FALL = Optional.of(GapSolver.Aim.FALL);
  private static final int REAL_LEVEL = 4;

  private final UsadelSolver six = new UsadelSolver(1e-6, Method.AUTOMATIC);
  private final UsadelSolver nine = new UsadelSolver(1e-9, Method.AUTOMATIC);
  private UsadelSolver.Climb neighbourSix;
  private UsadelSolver.Climb neighbourNine;
  private final Factorisations own = new Factorisations();

  static Wire wire(double length, double voltage) {
    return new Wire(
        new Film(length, 0.01, 0.01, 30.0),
        new SpinActiveInterface(0.6, Direction.X),
        new SpinActiveInterface(0.6, Direction.Y),
        new Gap.SelfConsistent(),
        new Injection(voltage, Direction.X));
  }

  /** Prepares the neighbour of the warm point, and the matrices that a cold point factors. */
  @Setup
  public void prepare() {
    neighbourSix = neighbour(six);
    neighbourNine = neighbour(nine);
    Wire wire = wire(1.5, 0.25);
    Road road = new ContourRoad();
    Gap.Fixed bulk = new Gap.Fixed(1.0, 0.0);
    Rung lowest = six.coarse(wire, bulk, Optional.empty(), FALL);
    UsadelSolver.Climb climb = six.climb(wire, lowest, bulk, FALL, "point");
    // at the lowest resolution one more for every state at least, to find it; above it the steps
    // after the first keep its factors
    own.add(order(lowest), (lowest.outcome().steps() + 1) * lowest.iteration().energies().size());
    for (int level = 2; level < climb.level(); level += 2) {
      Rung rung = lowest.refined(wire, road, level, 1e-6).orElseThrow();
      own.add(order(rung), rung.iteration().energies().size());
    }
    own.add(order(climb.top()), climb.top().iteration().energies().size());
    for (EnergyNode e : road.tail(wire.film(), 0.25, climb.level(), 0)) {
      Mesh mesh = Tail.mesh(climb.top().iteration().mesh(), e);
      own.add(3 * mesh.grid().degree(), mesh.elements());
    }
  }

  /** All unknowns of a film of one element, the ends and their conditions included. */
  private static int order(Rung rung) {
    return 3 * rung.iteration().mesh().nodes();
  }

  /** How many matrices of each order are to be factored. */
  private static final class Factorisations {
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private final Map<Integer, double[]> matrices = new TreeMap<>();
    private final Random random = new Random(1);

    void add(int order, int count) {
      counts.merge(order, count, Integer::sum);
      matrices.computeIfAbsent(order, n -> random.doubles(2L * n * n, -1.0, 1.0).toArray());
    }

    double all() {
      double sum = 0.0;
      for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
        ComplexLu lu = new ComplexLu(entry.getKey());
        double[] matrix = matrices.get(entry.getKey());
        int n = lu.re().length;
        for (int j = 0; j < entry.getValue(); j++) {
          System.arraycopy(matrix, 0, lu.re(), 0, n);
          System.arraycopy(matrix, n, lu.im(), 0, n);
          lu.factor();
          sum += lu.re()[n - 1];
        }
      }
      return sum;
    }
  }

  @Benchmark
  public SolutionPoint cold6() {
    return six.solve(wire(1.5, 0.25));
  }

  @Benchmark
  public SolutionPoint cold9() {
    return nine.solve(wire(1.5, 0.25));
  }

  @Benchmark
  public SolutionPoint cold6AtLength3() {
    return six.solve(wire(3.0, 0.25));
  }

  @Benchmark
  public SolutionPoint cold6AtLength6() {
    return six.solve(wire(6.0, 0.25));
  }

  @Benchmark
  public SolutionPoint cold6AtLength12() {
    return six.solve(wire(12.0, 0.25));
  }

  @Benchmark
  public SolutionPoint warm6() {
    return warm(six, neighbourSix);
  }

  @Benchmark
  public SolutionPoint warm9() {
    return warm(nine, neighbourNine);
  }

  private static UsadelSolver.Climb neighbour(UsadelSolver solver) {
    Wire wire = wire(1.5, 0.2475);
    Gap.Fixed bulk = new Gap.Fixed(1.0, 0.0);
    return solver.climb(
        wire, solver.coarse(wire, bulk, Optional.empty(), FALL), bulk, FALL, "up");
  }

  /** A point of a sweep, with all that it needs: the coarse solution and the refinement. */
  private static SolutionPoint warm(UsadelSolver solver, UsadelSolver.Climb neighbour) {
    Wire wire = wire(1.5, 0.25);
    Rung low = neighbour.lowest();
    Rung coarse = solver.coarse(wire, low.gap(), Optional.of(low), FALL);
    return solver.climbBeside(wire, coarse, neighbour, "up").orElseThrow().point();
  }

  /** About 1000 real energies; gap and states in turn, with Anderson acceleration. */
  @Benchmark
  public double plain6() {
    return PlainRoad.solve(wire(1.5, 0.25), REAL_LEVEL, 3, 1e-7).mean();
  }

  /** As many factorisations of matrices of the same orders as a cold point has. */
  @Benchmark
  public double factorisations6() {
    return own.all();
  }

  @Benchmark
  public Solution sweepOnOneThread() {
    return sweep(1);
  }

  @Benchmark
  public Solution sweepOnTwoThreads() {
    return sweep(2);
  }

  private Solution sweep(int threads) {
    Sweep sweep = new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 0.5, 0.5 / 199, Sweep.Branch.UP);
    return new SweepSolver(six, threads).solve(wire(1.5, 0.0), sweep);
  }

  /** Runs all and prints the ratios. */
  public static void main(String[] args) throws RunnerException {
    Map<String, Double> t = new TreeMap<>();
    for (RunResult result :
        new Runner(new OptionsBuilder().include(SolverBenchmark.class.getName()).build()).run()) {
      String name = result.getParams().getBenchmark();
      t.put(name.substring(name.lastIndexOf('.') + 1), result.getPrimaryResult().getScore());
    }
    Wire wire = wire(1.5, 0.25);
    double mean = new UsadelSolver(1e-9, Method.AUTOMATIC).solve(wire).gap().mean();
    PlainRoad.Result plain = PlainRoad.solve(wire, REAL_LEVEL, 3, 1e-7);
    print("plain road / cold, 1e-6", t.get("plain6") / t.get("cold6"), "at least 100");
    System.out.printf(
        Locale.ROOT,
        "  the plain road: %d real energies, %d passes, error of the mean gap %.1e%n",
        plain.energies(),
        plain.passes(),
        Math.abs(plain.mean() - mean));
    print("cold / its factorisations", t.get("cold6") / t.get("factorisations6"), "at most 2.5");
    print("warm / cold, 1e-6", t.get("warm6") / t.get("cold6"), "at most 0.6");
    print("warm / cold, 1e-9", t.get("warm9") / t.get("cold9"), "at most 0.6");
    print("cold 1e-9 / cold 1e-6", t.get("cold9") / t.get("cold6"), "");
    for (int length : new int[] {3, 6, 12}) {
      print(
          "L = " + length + " / L = 1.5",
          t.get("cold6AtLength" + length) / t.get("cold6"),
          length == 12 ? "at most 10" : "");
    }
    print(
        "one thread / two threads",
        t.get("sweepOnOneThread") / t.get("sweepOnTwoThreads"),
        "at least 1.7");
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
    print("peak heap of a sweep as in Fig. 2, MB", peak / 1048576.0, "below 512");
  }

  private static void print(String what, double value, String wanted) {
    System.out.printf(Locale.ROOT, "%-40s %8.2f   %s%n", what, value, wanted);
  }
}
