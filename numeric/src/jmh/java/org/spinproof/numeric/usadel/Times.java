package org.spinproof.numeric.usadel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Times of one round in milliseconds a run: those of one thread are of its own processor time,
 * which what else the machine does hardly touches; those of sweeps are of the clock.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Times {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public double cold6;
  public double cold6Clock;
  public double cold9;
  public double warm6;
  public double warm9;
  public double length3;
  public double length6;
  public double length12;
  public double ownFactors;
  public double newtonFactors;
  public double plain6;
  public double oneThread;
  public double twoThreads;
  public double alone;
  public double together;

  /** What the results are added to, so that none is left out. */
  double sum;

  /** Processor time of a run of this thread, of a few in a row. */
  double processor(int runs, DoubleSupplier run) {
    collect();
    long begin = THREADS.getCurrentThreadCpuTime();
    for (int k = 0; k < runs; k++) {
      sum += run.getAsDouble();
    }
    return (THREADS.getCurrentThreadCpuTime() - begin) * 1e-6 / runs;
  }

  /** Time of the clock, likewise. */
  double clock(int runs, DoubleSupplier run) {
    collect();
    long begin = System.nanoTime();
    for (int k = 0; k < runs; k++) {
      sum += run.getAsDouble();
    }
    return (System.nanoTime() - begin) * 1e-6 / runs;
  }

  /** Clears the way, so that no collection falls into what follows. */
  private static void collect() {
    System.gc();
  }
}
