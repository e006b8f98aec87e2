package org.spinproof.crosscheck.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.spinproof.crosscheck.guard.baseline.Baseline;
import org.spinproof.crosscheck.guard.baseline.Measurement;
import org.spinproof.crosscheck.guard.baseline.Measurements;
import org.spinproof.crosscheck.guard.importer.TableFiles;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.solve.SolverFile;

/** What the commands on baselines share. */
final class GuardBaselines {
  private GuardBaselines() {}

  /**
   * Measures again what a baseline holds.
   *
   * @param at where the baseline is
   */
  static List<Measurement> measure(Path at, Baseline.Source source) {
    if (!source.solver().isEmpty()) {
      return Measurements.of(SolverFile.read(beside(at, source.solver())));
    }
    List<Measurement> all = new ArrayList<>();
    for (String name : source.tables()) {
      all.addAll(measure(name, TableFiles.read(beside(at, name))));
    }
    for (String name : source.geneus()) {
      for (KernelTable table : TableFiles.geneus(beside(at, name), OptionalDouble.empty())) {
        all.addAll(measure(name, table));
      }
    }
    return all;
  }

  private static List<Measurement> measure(String name, KernelTable table) {
    List<Measurement> all = new ArrayList<>();
    for (Measurement m : Measurements.of(table)) {
      if (Double.isNaN(m.value())) {
        throw new BadUsage(name + ": " + m.key() + " is no number, which cannot be guarded");
      }
      all.add(new Measurement(name + " " + m.quantity(), m.at(), m.value(), m.uncertainty()));
    }
    return all;
  }

  private static Path beside(Path baseline, String name) {
    return baseline.toAbsolutePath().normalize().resolveSibling(name);
  }

  /** A file's name as seen from the baseline. */
  static String relative(Path baseline, Path file) {
    Path folder = baseline.toAbsolutePath().normalize().getParent();
    return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** Files' names as seen from the baseline. */
  static List<String> relative(Path baseline, List<Path> files) {
    return files.stream().map(file -> relative(baseline, file)).toList();
  }

  static Baseline.Change change(String reason, List<Measurement> replaced) {
    return new Baseline.Change(
        LocalDate.now(Clock.systemUTC()).toString(), Version.tool().commit(), reason, replaced);
  }
}
