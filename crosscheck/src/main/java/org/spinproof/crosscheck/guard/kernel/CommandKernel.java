package org.spinproof.crosscheck.guard.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.guard.importer.TableFiles;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Wire;

/**
 * A program of any language. It is started once a question with the name of the quantity as its
 * last argument, reads the places from its standard input, a line each with units in the header,
 * and writes a kernel table with a row a place, in the same order, to its standard output. No shell
 * is involved.
 */
public final class CommandKernel implements Kernel {
  private static final String HEADER =
      "length [xi],temperature [Tc],dynes [Delta0],cutoff [Delta0],gap [Delta0],phase [pi],"
          + "leftConductance [G_N],leftX,leftY,leftZ,rightConductance [G_N],rightX,rightY,rightZ,"
          + "voltage [Delta0/e],axisX,axisY,axisZ,x [xi],energy [Delta0]\n";

  private final List<String> command;
  private final Set<Quantity> quantities;
  private final double uncertainty;
  private final Duration limit;

  /**
   * @param command the program and its arguments
   * @param quantities what it computes
   * @param uncertainty of its values, in the unit of each quantity
   * @param limit for one call, after which it is ended
   */
  public CommandKernel(
      List<String> command, Set<Quantity> quantities, double uncertainty, Duration limit) {
    this.command = List.copyOf(command);
    this.quantities = Set.copyOf(quantities);
    this.uncertainty = uncertainty;
    this.limit = limit;
  }

  @Override
  public String name() {
    return String.join(" ", command);
  }

  @Override
  public Set<Quantity> quantities() {
    return quantities;
  }

  @Override
  public double uncertainty(Quantity quantity) {
    return uncertainty;
  }

  /**
   * Runs the program.
   *
   * @throws BadInput if it cannot be started, takes too long, fails, or answers with anything but a
   *     kernel table with the rows asked for
   */
  @Override
  public List<double[]> evaluate(Quantity quantity, List<Place> places) {
    return answers(quantity, question(places), places.size());
  }

  /**
   * Runs the program.
   *
   * @throws BadInput as {@link #evaluate}
   */
  @Override
  public List<double[]> evaluateJunction(Quantity quantity, List<JunctionPlace> places) {
    return answers(quantity, JunctionQuestion.of(places), places.size());
  }

  private List<double[]> answers(Quantity quantity, String asked, int rows) {
    try {
      Path folder = Files.createTempDirectory("spinproof-kernel-");
      Path question = folder.resolve("places.csv");
      Path answer = folder.resolve("answer.csv");
      Path messages = folder.resolve("messages.txt");
      try {
        Files.writeString(question, asked, StandardCharsets.UTF_8);
        run(quantity, question, answer, messages);
        return values(quantity, TableFiles.read(answer), rows);
      } finally {
        Files.deleteIfExists(question);
        Files.deleteIfExists(answer);
        Files.deleteIfExists(messages);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw failure(name() + " cannot be run: " + e.getMessage());
    }
  }

  private void run(Quantity quantity, Path question, Path answer, Path messages)
      throws IOException {
    List<String> words = new ArrayList<>(command);
    words.add(quantity.key());
    Process process =
        new ProcessBuilder(words)
            .redirectInput(question.toFile())
            .redirectOutput(answer.toFile())
            .redirectError(messages.toFile())
            .start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure(
            name() + " took longer than " + limit.toSeconds() + " s for " + quantity.key());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + name() + " ran", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw failure(
          name() + " ended with status " + process.exitValue() + " for " + quantity.key());
    }
  }

  private BadInput failure(String problem) {
    return Position.start(command.get(0)).error(problem);
  }

  private List<double[]> values(Quantity quantity, KernelTable table, int expected) {
    if (table.quantity() != quantity || table.rows() != expected) {
      throw failure(
          "%s answered with %d rows of %s, asked were %d of %s"
              .formatted(name(), table.rows(), table.quantity().key(), expected, quantity.key()));
    }
    List<double[]> result = new ArrayList<>();
    for (int row = 0; row < expected; row++) {
      double[] v = new double[quantity.valueColumns().size()];
      for (int c = 0; c < v.length; c++) {
        String column = quantity.valueColumns().get(c);
        // a unit over the length would need the row's own: the quantity's is asked for
        v[c] = table.has(column) ? table.cell(column, row) * table.scale(column, 1.0) : Double.NaN;
      }
      result.add(v);
    }
    return result;
  }

  private static String question(List<Place> places) {
    StringBuilder text = new StringBuilder(HEADER);
    for (Place place : places) {
      Wire w = place.wire();
      Gap.Fixed fixed = w.gap() instanceof Gap.Fixed f ? f : null;
      Direction left = w.left().magnetization();
      Direction right = w.right().magnetization();
      Direction axis = w.injection().axis();
      List<Object> cells =
          List.of(
              w.film().length(),
              w.film().temperature(),
              w.film().dynes(),
              w.film().cutoff(),
              fixed == null ? "selfconsistent" : fixed.amplitude(),
              fixed == null ? 0.0 : fixed.phaseDifference(),
              w.left().conductance(),
              left.x(),
              left.y(),
              left.z(),
              w.right().conductance(),
              right.x(),
              right.y(),
              right.z(),
              w.injection().voltage(),
              axis.x(),
              axis.y(),
              axis.z(),
              place.x(),
              place.energy());
      text.append(String.join(",", cells.stream().map(String::valueOf).toList())).append('\n');
    }
    return text.toString();
  }
}
