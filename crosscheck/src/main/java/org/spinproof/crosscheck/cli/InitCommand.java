package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof init}: files to start from. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes commented examples of a claim file and a solver file, with schemas.")
final class InitCommand implements Callable<Integer> {
  private static final String CLAIMS_SCHEMA = "claims.schema.json";
  private static final String SOLVER_SCHEMA = "solver.schema.json";

  @Parameters(
      paramLabel = "PLACE",
      arity = "0..1",
      description =
          "A folder, which gets both files; or a name that ends in .yaml, for a claim file alone"
              + " (${DEFAULT-VALUE}).")
  private Path place = Path.of(".");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    String name = String.valueOf(place.getFileName());
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      Path folder = place.toAbsolutePath().getParent();
      files.put(place, example("first-claims.yaml", CLAIMS_SCHEMA));
      files.put(folder.resolve(CLAIMS_SCHEMA), schema(CLAIMS_SCHEMA));
    } else {
      files.put(place.resolve("claims.yaml"), example("first-claims.yaml", CLAIMS_SCHEMA));
      files.put(place.resolve("film.yaml"), example("film.yaml", SOLVER_SCHEMA));
      files.put(place.resolve(CLAIMS_SCHEMA), schema(CLAIMS_SCHEMA));
      files.put(place.resolve(SOLVER_SCHEMA), schema(SOLVER_SCHEMA));
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      refuseToReplace(file.getKey(), file.getValue());
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    return 0;
  }

  private static void refuseToReplace(Path file, String text) throws IOException {
    boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (exists && !isSame(file, text)) {
      throw new BadUsage(file + ": is there already; remove it, or name another place");
    }
  }

  private static boolean isSame(Path file, String text) throws IOException {
    boolean schema = file.getFileName().toString().endsWith(".schema.json");
    return schema && Files.isRegularFile(file) && Files.readString(file).equals(text);
  }

  private void write(Path file, String text) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new BadUsage(file + ": cannot be written (" + e.getMessage() + ")");
    }
    spec.commandLine().getOut().println(file);
  }

  /** The example with the line by which editors find its schema. */
  private static String example(String name, String schema) throws IOException {
    String text = Files.readString(Home.file("src", "examples", name));
    return "# yaml-language-server: $schema=" + schema + "\n" + text;
  }

  private static String schema(String name) throws IOException {
    return Files.readString(Home.file("src", "site", "schema", name));
  }
}
