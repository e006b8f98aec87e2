package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.guard.baseline.Baseline;
import org.spinproof.crosscheck.guard.baseline.BaselineComparison;
import org.spinproof.crosscheck.guard.baseline.BaselineYaml;
import org.spinproof.crosscheck.guard.compare.Comparison;
import org.spinproof.crosscheck.guard.compare.GuardJson;
import org.spinproof.crosscheck.guard.compare.GuardPage;
import org.spinproof.crosscheck.guard.compare.JunctionHypotheses;
import org.spinproof.crosscheck.guard.compare.TableOutcome;
import org.spinproof.crosscheck.guard.compare.TextSummary;
import org.spinproof.crosscheck.guard.importer.TableFiles;
import org.spinproof.crosscheck.guard.reference.JunctionRows;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.reference.ReferenceSolver;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.solve.SolverFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spinproof guard compare}: tables against the reference solver. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compares tables with the reference solver, or present values with a baseline.",
    footer = {
      "",
      "A row agrees when every value is within the sum of its own and the reference's uncertainty.",
      "Exit status: 2 if a table is malformed, else 1 if a row fails, else 3 if the reference did not",
      "converge somewhere, else 0."
    })
final class GuardCompareCommand implements Callable<Integer> {
  @Option(names = "--solver", paramLabel = "FILE", description = "The solver file of a film.")
  private Path solver;

  @Option(
      names = "--table",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Tables, as text or as arrays of NumPy (.npy, .npz); may be given several times.")
  private List<Path> tables = List.of();

  @Option(
      names = "--geneus",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Output files of GENEUS, known by the beginnings of their names.")
  private List<Path> geneus = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "A baseline, in place of --solver and --table.")
  private Path baseline;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where guard.json and index.html go; replaced when the run has finished.")
  private Path out;

  @Option(names = "--threads", paramLabel = "N", description = "Threads to use (all processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || threads > 1024) {
      throw new BadUsage("--threads " + threads + ": give a number from 1 to 1024");
    }
    if (baseline != null) {
      if (solver != null || !tables.isEmpty() || !geneus.isEmpty() || out != null) {
        throw new BadUsage("--baseline stands alone: it names what it was recorded from");
      }
      return compareBaseline();
    }
    if (solver == null || (tables.isEmpty() && geneus.isEmpty())) {
      throw new BadUsage("guard compare: give --solver and --table or --geneus, or --baseline");
    }
    SolverFile file = SolverFile.read(solver);
    // all are read first, so that a malformed one is told before anything is solved
    List<KernelTable> read = new ArrayList<>();
    tables.forEach(path -> read.add(TableFiles.read(path)));
    OptionalDouble length =
        file instanceof SolverFile.FilmFile film
            ? OptionalDouble.of(film.wire().film().length())
            : OptionalDouble.empty();
    geneus.forEach(path -> read.addAll(TableFiles.geneus(path, length)));
    List<Waiting> waiting = new ArrayList<>();
    read.forEach(table -> waiting.add(waiting(file, table)));
    if (out == null) {
      return print(compare(read, waiting));
    }
    try (OutputFolder folder = new OutputFolder(out)) {
      List<TableOutcome> outcomes = compare(read, waiting);
      write(folder.draft().resolve("guard.json"), GuardJson.of(solver.toString(), outcomes));
      write(folder.draft().resolve("index.html"), GuardPage.of(solver.toString(), outcomes));
      for (int k = 0; k < outcomes.size(); k++) {
        if (GuardPage.isDrawn(outcomes.get(k))) {
          write(folder.draft().resolve(GuardPage.drawing(k)), GuardPage.drawing(outcomes.get(k)));
        }
      }
      folder.commit();
      return print(outcomes);
    }
  }

  /**
   * Rows of the reference that wait to be computed, and further faults to try where they differ.
   */
  private record Waiting(
      long size, Function<Runnable, ReferenceRows> solve, UnaryOperator<TableOutcome> explain) {}

  private Waiting waiting(SolverFile file, KernelTable table) {
    if (table.quantity().ofJunction() != file instanceof SolverFile.JunctionFile) {
      throw Position.start(solver.toString())
          .error(
              table.quantity().ofJunction()
                  ? table.quantity().key()
                      + " is that of a junction: name a solver file with junction"
                  : table.quantity().key()
                      + " is that of a film: name a solver file with superconductor");
    }
    if (file instanceof SolverFile.FilmFile film) {
      ReferenceSolver rows = ReferenceSolver.of(film, table);
      return new Waiting(
          rows.size(), watch -> rows.solve(threads, watch), UnaryOperator.identity());
    }
    SolverFile.JunctionFile junction = (SolverFile.JunctionFile) file;
    JunctionRows rows = JunctionRows.of(junction, table);
    return new Waiting(
        1, rows::solve, outcome -> JunctionHypotheses.explain(junction, table, outcome));
  }

  private int compareBaseline() {
    Baseline recorded = BaselineYaml.read(baseline);
    BaselineComparison result =
        BaselineComparison.of(
            recorded.values(), GuardBaselines.measure(baseline, recorded.source()));
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.printf("%s: %d values", baseline, result.changes().size());
    for (BaselineComparison.State state : BaselineComparison.State.values()) {
      if (result.count(state) > 0) {
        stdout.printf(", %d %s", result.count(state), state.label());
      }
    }
    stdout.println();
    for (BaselineComparison.Change change : result.changes()) {
      if (change.state() != BaselineComparison.State.UNCHANGED) {
        stdout.println("  " + describe(change));
      }
    }
    stdout.flush();
    return result.regressed() ? 1 : 0;
  }

  private static String describe(BaselineComparison.Change change) {
    String key = change.before().or(change::now).orElseThrow().key();
    String head = change.state().label() + ": " + key;
    return change.before().isPresent() && change.now().isPresent()
        ? "%s: was %s, is %s, %.3g times what is allowed"
            .formatted(
                head, change.before().get().value(), change.now().get().value(), change.ratio())
        : head;
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private List<TableOutcome> compare(List<KernelTable> read, List<Waiting> waiting) {
    List<TableOutcome> outcomes = new ArrayList<>();
    long films = waiting.stream().mapToLong(Waiting::size).sum();
    try (ProgressLine progress = new ProgressLine("solving", films)) {
      for (int k = 0; k < read.size(); k++) {
        ReferenceRows rows = waiting.get(k).solve().apply(progress::step);
        outcomes.add(waiting.get(k).explain().apply(Comparison.of(read.get(k), rows)));
      }
    }
    return outcomes;
  }

  private int print(List<TableOutcome> outcomes) {
    PrintWriter stdout = spec.commandLine().getOut();
    outcomes.forEach(outcome -> TextSummary.of(outcome).forEach(stdout::println));
    stdout.flush();
    List<Integer> states = outcomes.stream().map(TableOutcome::status).toList();
    return states.contains(1) ? 1 : states.contains(3) ? 3 : 0;
  }
}
