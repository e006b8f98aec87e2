package org.spinproof.crosscheck.guard.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpectralSolver;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.Wire;

/**
 * Computes a table's rows with the reference solver, each film once, so finely that the reference's
 * uncertainty is at most a tenth of the table's, but not below 1e-10.
 */
public final class ReferenceSolver {
  /** The finest uncertainty that is asked of the reference. */
  public static final double FINEST = 1e-10;

  private static final double COARSEST = 1e-6;

  /** Accuracy of integrals that are not looked at. */
  private static final double NOT_NEEDED = 1e-2;

  /** From one accuracy to the next finer: the resolution changes by more than a level. */
  private static final double STEP = 0.01;

  private final Optional<Sweep> sweep;
  private final KernelTable table;
  private final List<String> columns;
  private final int[] slots;
  private final List<Optional<Wire>> wires;
  private final Map<Wire, int[]> rowsOf = new LinkedHashMap<>();
  private final double[][] values;
  private final double[][] errors;
  private final boolean[] fine;
  private final boolean[] trusted;

  private ReferenceSolver(Optional<Sweep> sweep, KernelTable table, List<Optional<Wire>> wires) {
    this.sweep = sweep;
    this.table = table;
    this.columns = table.values();
    this.slots = columns.stream().mapToInt(table.quantity().valueColumns()::indexOf).toArray();
    this.wires = wires;
    this.values = new double[columns.size()][table.rows()];
    this.errors = new double[columns.size()][table.rows()];
    for (double[] column : values) {
      Arrays.fill(column, Double.NaN);
    }
    this.fine = new boolean[table.rows()];
    this.trusted = new boolean[table.rows()];
    Map<Wire, List<Integer>> found = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      wires.get(row).ifPresent(w -> found.computeIfAbsent(w, key -> new ArrayList<>()).add(at));
    }
    found.forEach((w, list) -> rowsOf.put(w, list.stream().mapToInt(i -> i).toArray()));
  }

  /**
   * A table's rows that wait to be computed.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if a row lies outside what the solver file
   *     describes
   */
  public static ReferenceSolver of(SolverFile.FilmFile file, KernelTable table) {
    return new ReferenceSolver(file.sweep(), table, RowWires.of(file, table));
  }

  /** The same rows of other films: what the table would hold if these were meant. */
  public static ReferenceSolver of(
      Optional<Sweep> sweep, KernelTable table, List<Optional<Wire>> wires) {
    return new ReferenceSolver(sweep, table, wires);
  }

  /** Number of films, so that progress has an end. */
  public int size() {
    return rowsOf.size();
  }

  /**
   * Solves.
   *
   * @param threads how many to use
   * @param watch run when a film is done; from several threads
   */
  public ReferenceRows solve(int threads, Runnable watch) {
    List<Branch> branches = Branch.of(rowsOf.keySet(), sweep);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Branch branch : branches) {
        running.add(pool.submit(() -> solve(branch, watch)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the reference was computed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the reference solver failed: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
    return new ReferenceRows(wires, values, errors, fine, trusted);
  }

  private void solve(Branch branch, Runnable watch) {
    double accuracy = COARSEST;
    for (Wire wire : branch.wires()) {
      accuracy = Math.min(accuracy, wanted(wire));
    }
    if (table.quantity().spectral()) {
      accuracy = Math.max(FINEST, 0.1 * accuracy);
    }
    boolean held = branch.wires().get(0).gap() instanceof Gap.Fixed;
    if (held && (table.quantity().spectral() || table.quantity() == Quantity.GAP)) {
      // the accuracy is that of the integrals, which neither a gap that is held nor spectra need
      accuracy = NOT_NEEDED;
    }
    Map<Wire, List<SolutionPoint>> first = new HashMap<>();
    Map<Wire, List<SolutionPoint>> states = branch.solve(accuracy);
    first.putAll(states);
    boolean last = accuracy <= FINEST || accuracy == NOT_NEEDED;
    List<Wire> left = evaluate(branch.wires(), states, Map.of(), last, watch);
    while (!left.isEmpty()) {
      accuracy = Math.max(FINEST, STEP * accuracy);
      states = branch.solve(accuracy);
      left = evaluate(left, states, first, accuracy <= FINEST, watch);
    }
  }

  /** The films whose reference is not fine enough yet. */
  private List<Wire> evaluate(
      List<Wire> which,
      Map<Wire, List<SolutionPoint>> states,
      Map<Wire, List<SolutionPoint>> coarse,
      boolean last,
      Runnable watch) {
    List<Wire> left = new ArrayList<>();
    for (Wire wire : which) {
      if (evaluate(wire, states.get(wire), coarse.getOrDefault(wire, List.of())) || last) {
        watch.run();
      } else {
        left.add(wire);
      }
    }
    return left;
  }

  /** What the uncertainty should be in the most demanding row of a film. */
  private double wanted(Wire wire) {
    double least = COARSEST;
    for (String column : columns) {
      if (!column.equals("phase")) {
        least = Math.min(least, wanted(column, wire));
      }
    }
    return Math.max(FINEST, least);
  }

  private double wanted(String column, Wire wire) {
    return Math.max(FINEST, 0.1 * table.uncertainty(column, wire.film().length()));
  }

  /** Keeps the state that fits best where there are several; whether it is fine enough. */
  private boolean evaluate(Wire wire, List<SolutionPoint> states, List<SolutionPoint> coarse) {
    int[] rows = rowsOf.get(wire);
    Candidate best = null;
    for (int k = 0; k < states.size(); k++) {
      Optional<SolutionPoint> coarser =
          coarse.size() == states.size() ? Optional.of(coarse.get(k)) : Optional.empty();
      Candidate candidate = new Candidate(wire, rows, states.get(k), coarser);
      if (best == null || candidate.failing() < best.failing()) {
        best = candidate;
      }
    }
    if (best == null) {
      return false;
    }
    boolean enough = true;
    for (int i = 0; i < rows.length; i++) {
      enough &= best.fine[i];
      if (trusted[rows[i]] && !best.reliable[i]) {
        // what a coarser resolution had found stays
        continue;
      }
      for (int c = 0; c < slots.length; c++) {
        values[c][rows[i]] = best.value[slots[c]][i];
        errors[c][rows[i]] = best.error[slots[c]][i];
      }
      fine[rows[i]] = best.fine[i];
      trusted[rows[i]] = best.reliable[i];
    }
    return enough;
  }

  /** One state's answer for the rows of its film. */
  private final class Candidate {
    private final Wire wire;
    private final int[] rows;
    private final double[][] value;
    private final double[][] error;
    private final boolean[] fine;
    private final boolean[] reliable;

    Candidate(Wire wire, int[] rows, SolutionPoint state, Optional<SolutionPoint> coarse) {
      this.wire = wire;
      this.rows = rows;
      int width = table.quantity().valueColumns().size();
      this.value = new double[width][rows.length];
      this.error = new double[width][rows.length];
      this.fine = new boolean[rows.length];
      this.reliable = new boolean[rows.length];
      Arrays.fill(reliable, state.converged());
      if (table.quantity().spectral()) {
        spectra(state);
      } else {
        StateValues said = new StateValues(state);
        for (int i = 0; i < rows.length; i++) {
          double[] v = new double[width];
          double[] e = new double[width];
          switch (table.quantity()) {
            case SPIN_CURRENT -> said.spinCurrent(v, e);
            case GAP -> said.gap(table.cell("x", rows[i]), v, e);
            case SPIN_ACCUMULATION -> {
              said.accumulation(table.cell("x", rows[i]), v, e);
              tighten(table.cell("x", rows[i]), coarse, v, e);
            }
            case DENSITY_OF_STATES, SPECTRAL_CURRENT, RICCATI, TUNNELING_KERNEL, SPIN_FACTOR ->
                throw new IllegalStateException("a spectrum, or of a junction");
          }
          store(i, v, e);
        }
      }
    }

    /**
     * The solver bounds the tail of the accumulation's integral by a fixed share of it. What
     * changed since a resolution a hundred times coarser bounds the error as well.
     */
    private void tighten(double x, Optional<SolutionPoint> coarse, double[] v, double[] e) {
      if (coarse.isEmpty() || !coarse.get().converged()) {
        return;
      }
      double[] before = new double[v.length];
      new StateValues(coarse.get()).accumulation(x, before, new double[v.length]);
      for (int c = 0; c < v.length; c++) {
        e[c] = Math.min(e[c], Math.abs(v[c] - before[c]) + 1e-12);
      }
    }

    private void spectra(SolutionPoint state) {
      Quantity quantity = table.quantity();
      SpectralSolver solver = SpectralSolver.of(state);
      Map<Double, List<Integer>> byEnergy = new LinkedHashMap<>();
      for (int i = 0; i < rows.length; i++) {
        byEnergy
            .computeIfAbsent(table.cell("energy", rows[i]) + 0.0, e -> new ArrayList<>())
            .add(i);
      }
      // every energy writes to its own rows only
      byEnergy.entrySet().parallelStream()
          .forEach(
              entry ->
                  spectrum(
                      new SpectralValues(
                          quantity, state, solver, entry.getKey(), 0.05 * wanted(wire)),
                      entry.getValue()));
    }

    private void spectrum(SpectralValues said, List<Integer> at) {
      double[] v = new double[value.length];
      double[] e = new double[value.length];
      boolean enough;
      do {
        enough = true;
        for (int i : at) {
          reliable[i] &= said.converged();
          said.at(table.cell("x", rows[i]), v, e);
          store(i, v, e);
          enough &= fine[i];
        }
      } while (!enough && said.refine());
    }

    private void store(int i, double[] v, double[] e) {
      boolean enough = reliable[i];
      for (int k = 0; k < v.length; k++) {
        value[k][i] = v[k];
        error[k][i] = e[k];
      }
      for (int c = 0; c < slots.length; c++) {
        boolean nowhere = columns.get(c).equals("phase") && Double.isInfinite(e[slots[c]]);
        enough &= nowhere || e[slots[c]] <= wanted(columns.get(c), wire);
      }
      fine[i] = enough;
    }

    /** How many rows lie outside the errors of both. */
    int failing() {
      int count = 0;
      for (int i = 0; i < rows.length; i++) {
        boolean agrees = true;
        for (int c = 0; c < slots.length; c++) {
          agrees &=
              Deviation.of(
                      table,
                      columns.get(c),
                      rows[i],
                      wire.film().length(),
                      value[slots[c]][i],
                      error[slots[c]][i])
                  .agrees();
        }
        count += agrees ? 0 : 1;
      }
      return count;
    }
  }
}
