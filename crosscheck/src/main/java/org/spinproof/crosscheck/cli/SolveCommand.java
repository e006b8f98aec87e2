package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.solve.FilmRun;
import org.spinproof.crosscheck.solve.JunctionCsv;
import org.spinproof.crosscheck.solve.JunctionJson;
import org.spinproof.crosscheck.solve.JunctionPlot;
import org.spinproof.crosscheck.solve.JunctionRun;
import org.spinproof.crosscheck.solve.SolutionCsv;
import org.spinproof.crosscheck.solve.SolutionJson;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.usadel.Solution;
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
      "As csv a film gives one line a point, a junction its magnetization over one period,",
      "which svg draws.",
      "A point that does not converge is an answer too (converged: false): the status stays 0."
    })
final class SolveCommand implements Callable<Integer> {
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
      description = "How it is written (${DEFAULT-VALUE}).")
  private String format = "json";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!List.of("json", "csv", "svg").contains(format)) {
      throw new BadUsage("--format " + format + ": choose json, csv or svg");
    }
    SolverFile request = SolverFile.read(file);
    if (out == null) {
      PrintWriter stdout = spec.commandLine().getOut();
      stdout.print(solve(request));
      stdout.flush();
      return 0;
    }
    if (Files.exists(out) && Files.isSameFile(out, file)) {
      throw new BadUsage("--out " + out + ": is the solver file itself; name another");
    }
    try (OutputFile result = new OutputFile("--out", out)) {
      result.commit(solve(request));
    }
    return 0;
  }

  private String solve(SolverFile request) throws IOException {
    boolean csv = format.equals("csv");
    if (request instanceof SolverFile.JunctionFile junction) {
      JunctionSolution solution = JunctionRun.solve(junction);
      double voltage = junction.junction().voltage();
      return switch (format) {
        case "csv" -> JunctionCsv.of(solution, voltage);
        case "svg" -> PlotSvg.document(JunctionPlot.of(solution, voltage));
        default -> JunctionJson.of(solution);
      };
    }
    if (format.equals("svg")) {
      throw new BadUsage("--format svg draws junctions: choose json or csv for a film");
    }
    SolverFile.FilmFile film = (SolverFile.FilmFile) request;
    Solution solution;
    try (ProgressLine progress = new ProgressLine("solving", FilmRun.size(film))) {
      solution = FilmRun.solve(film, progress::step);
    }
    long failed = solution.points().stream().filter(p -> !p.converged()).count();
    if (failed > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              "spinproof: %d of %d points did not converge%n", failed, solution.points().size());
    }
    return csv ? SolutionCsv.of(solution) : SolutionJson.of(film, solution);
  }
}
