package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.solve.FilmRun;
import org.spinproof.crosscheck.solve.FilmSpectra;
import org.spinproof.crosscheck.solve.JunctionCsv;
import org.spinproof.crosscheck.solve.JunctionJson;
import org.spinproof.crosscheck.solve.JunctionPlot;
import org.spinproof.crosscheck.solve.JunctionRun;
import org.spinproof.crosscheck.solve.PointPlots;
import org.spinproof.crosscheck.solve.SolutionCsv;
import org.spinproof.crosscheck.solve.SolutionJson;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.crosscheck.solve.SweepPlots;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.usadel.Method;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.reports.plot.PlotSvg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof solve}: the numerical solvers. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = "Solves a film or a junction that a solver file describes.",
    footer = {
      "",
      "A film's file has superconductor and interfaces, and may have injection and sweep.",
      "A junction's file has junction, with either tunneling (all four of kp, -k-p, k-p, -kp,",
      "at most one of two opposite pairs time-reversed) or link, not both.",
      "A film's spectra (densities of states, spectral current) come with a single point whose",
      "file has spectra: {energies: {from: -2, to: 2, step: 0.05}, positions: [0]}, as json or svg.",
      "As csv a film's sweep gives one line a point, a single point one line a position, a junction",
      "its magnetization over one period, which svg draws.",
      "A point that does not converge is an answer too (converged: false): the status stays 0."
    })
final class SolveCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("json", "csv", "svg");

  @Parameters(paramLabel = "FILE", description = "A solver file.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the result goes; stdout if left out.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "json|csv|svg",
      description = "How it is written; if left out, as the ending of --out says, else json.")
  private String format;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "How a film's integrals over energy are taken: automatic (the fastest valid one),"
              + " contour, real-axis, or general (all eight components, for a fixed gap).")
  private String method = "automatic";

  @Option(
      names = "--accuracy",
      paramLabel = "NUMBER",
      description = "What a film's spin current and gap are solved to, 1e-10 to 0.01 (1e-6).")
  private String accuracy = "1e-6";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    String chosen = format == null ? formatOf(out) : format;
    if (!FORMATS.contains(chosen)) {
      throw new BadUsage("--format " + chosen + ": choose json, csv or svg");
    }
    UsadelSolver solver = new UsadelSolver(accuracy(), method());
    SolverFile request = SolverFile.read(file);
    if (out == null) {
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(solve(request, solver, chosen));
      stdout.flush();
      return 0;
    }
    if (Files.exists(out) && Files.isSameFile(out, file)) {
      throw new BadUsage("--out " + out + ": is the solver file itself; name another");
    }
    try (OutputFile result = new OutputFile("--out", out)) {
      result.commit(solve(request, solver, chosen));
    }
    return 0;
  }

  private static String formatOf(Path out) {
    String name = out == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return FORMATS.contains(ending) ? ending : "json";
  }

  private Method method() {
    List<String> names = new ArrayList<>();
    for (Method each : Method.values()) {
      String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(method)) {
        return each;
      }
      names.add(name);
    }
    throw new BadUsage("--method " + method + ": choose one of " + String.join(", ", names));
  }

  private double accuracy() {
    try {
      double value = Double.parseDouble(accuracy);
      if (value >= 1e-10 && value <= 0.01) {
        return value;
      }
    } catch (NumberFormatException e) {
      // no number is as wrong as one out of range
    }
    throw new BadUsage("--accuracy " + accuracy + ": a number from 1e-10 to 0.01");
  }

  private String solve(SolverFile request, UsadelSolver solver, String chosen) throws IOException {
    boolean csv = chosen.equals("csv");
    if (request instanceof SolverFile.JunctionFile junction) {
      JunctionSolution solution = JunctionRun.solve(junction);
      double voltage = junction.junction().voltage();
      return switch (chosen) {
        case "csv" -> JunctionCsv.of(solution, voltage);
        case "svg" -> PlotSvg.document(JunctionPlot.of(solution, voltage));
        default -> JunctionJson.of(solution);
      };
    }
    SolverFile.FilmFile film = (SolverFile.FilmFile) request;
    Solution solution;
    try (ProgressLine progress = new ProgressLine("solving", FilmRun.size(film))) {
      solution = FilmRun.solve(film, solver, progress::done);
    } catch (IllegalArgumentException e) {
      if (method() == Method.AUTOMATIC) {
        throw e;
      }
      throw new BadUsage("--method " + method + ": " + e.getMessage());
    }
    long failed = solution.points().stream().filter(p -> !p.converged()).count();
    if (failed > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "spinproof: %d of %d points did not converge%n", failed, solution.points().size());
    }
    FilmRun.note(film)
        .ifPresent(note -> spec.commandLine().getErr().printf("spinproof: %s%n", note));
    SolutionPoint first = solution.points().get(0);
    if (csv) {
      return film.sweep().isPresent() ? SolutionCsv.of(solution) : SolutionCsv.of(first);
    }
    OptionalDouble normalStable = FilmRun.normalStable(film);
    Optional<FilmSpectra> spectra = film.spectra().map(grid -> FilmSpectra.of(first, grid));
    if (chosen.equals("json")) {
      return SolutionJson.of(film, solution, normalStable, spectra);
    }
    return PlotSvg.document(
        film.sweep()
            .map(sweep -> SweepPlots.of(sweep, solution, normalStable))
            .orElseGet(() -> PointPlots.of(first, spectra)));
  }
}
