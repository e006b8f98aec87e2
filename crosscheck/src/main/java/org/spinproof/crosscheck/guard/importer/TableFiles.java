package org.spinproof.crosscheck.guard.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.TableReader;

/** Kernel tables from files: text as DESIGN.md has it, arrays of Python, output of GENEUS. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * A table that is text, or an array of NumPy, which its first bytes tell.
   *
   * @throws BadInput if it is missing, too large, or no table
   */
  public static KernelTable read(Path path) {
    byte[] bytes = bytes(path);
    if (NumpyArray.begins(bytes)) {
      return ArrayFile.array(path, bytes);
    }
    boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 8;
    return zip ? ArrayFile.archive(path) : TableReader.parse(path.toString(), bytes);
  }

  /**
   * The tables of an output file of GENEUS, one a quantity.
   *
   * @param length of the film in ξ, for positions that are in units of it
   * @throws BadInput if it is none
   */
  public static List<KernelTable> geneus(Path path, OptionalDouble length) {
    return GeneusFile.read(path, bytes(path), length);
  }

  private static byte[] bytes(Path path) {
    Position start = Position.start(path.toString());
    if (!Files.exists(path)) {
      throw start.error("there is no such file");
    }
    if (!Files.isRegularFile(path)) {
      throw start.error("this is no file that can be read");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(TableReader.MOST_BYTES + 1);
      if (bytes.length > TableReader.MOST_BYTES) {
        throw start.error("the file is larger than 64 MB: split it");
      }
      return bytes;
    } catch (IOException e) {
      throw start.error("the file cannot be read: " + e.getMessage());
    }
  }
}
