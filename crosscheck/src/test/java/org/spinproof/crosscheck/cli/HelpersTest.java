package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps to write claim files: init, completion, and checking again at each save. */
class HelpersTest {
  private static final String CLAIM =
      "spinproof: 1\nlet: {x: real}\nclaims: [{id: c, equation: x + x == %s x}]\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void atHome() {
    System.setProperty("spinproof.home", Path.of("..").toAbsolutePath().normalize().toString());
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void initWritesClaimsThatAllComeOut() {
    assertThat(run("init", folder.resolve("new").toString())).isZero();
    assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/film.yaml");
    String report = folder.resolve("report").toString();
    assertThat(run("check", folder.resolve("new/claims.yaml").toString(), "--out", report))
        .as(out + "" + err)
        .isZero();
  }

  @Test
  void initNamesASchemaThatIsThere() throws Exception {
    run("init", folder.toString());
    for (String name : new String[] {"claims.yaml", "film.yaml"}) {
      String first = Files.readAllLines(folder.resolve(name)).get(0);
      assertThat(first).startsWith("# yaml-language-server: $schema=");
      assertThat(folder.resolve(first.substring(first.indexOf('=') + 1))).isRegularFile();
    }
  }

  @Test
  void initReplacesNothing() throws Exception {
    Path film = Files.writeString(folder.resolve("film.yaml"), "mine");
    assertThat(run("init", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("film.yaml").hasLineCount(1);
    assertThat(film).hasContent("mine");
    assertThat(folder.resolve("claims.yaml")).doesNotExist();
  }

  @Test
  void initTakesAFileNameAndASecondOneInTheSameFolder() {
    assertThat(run("init", folder.resolve("one.yaml").toString())).isZero();
    assertThat(run("init", folder.resolve("two.yaml").toString())).isZero();
    assertThat(run("init", folder.resolve("two.yaml").toString())).isEqualTo(2);
    assertThat(folder.resolve("film.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completionKnowsCommandsAndOptions(String shell) {
    assertThat(run("completion", shell)).isZero();
    assertThat(out.toString()).contains("complete ", "check", "--watch", "--timeout");
  }

  @Test
  void completionForAnotherShellIsBadUsage() {
    assertThat(run("completion", "fish")).isEqualTo(2);
    assertThat(err.toString()).contains("bash or zsh").hasLineCount(1);
  }

  @Test
  @Timeout(value = 180, unit = TimeUnit.SECONDS)
  void watchChecksAgainAtEachSaveOfAnyFileAndSurvivesAMalformedOne() throws Exception {
    Path one = Files.writeString(folder.resolve("one.yaml"), CLAIM.formatted("2"));
    Path two = Files.writeString(folder.resolve("two.yaml"), CLAIM.formatted("2"));
    String report = folder.resolve("report").toString();
    Thread watching =
        new Thread(() -> run("check", "--watch", one.toString(), two.toString(), "--out", report));
    watching.start();
    awaitIn(err, "watching", 1);
    assertThat(out.toString()).contains("proved      one:c", "proved      two:c");

    Files.writeString(two, CLAIM.formatted("3"));
    awaitIn(out, "refuted     two:c", 1);
    awaitIn(err, "watching", 2);

    Path aside = Files.writeString(folder.resolve("one.new"), "spinproof: 2\n");
    Files.move(aside, one, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    awaitIn(err, "one.yaml:1:12: version", 1);

    watching.interrupt();
    watching.join();
  }

  /** Waits until the text occurs so many times; the time limit of the test ends a vain wait. */
  private static void awaitIn(StringWriter writer, String text, int times) throws Exception {
    while (writer.toString().split(text, -1).length <= times) {
      Thread.sleep(20);
    }
  }
}
