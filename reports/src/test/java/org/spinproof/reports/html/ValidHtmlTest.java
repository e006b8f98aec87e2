package org.spinproof.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spinproof.reports.SampleVerification;

/** The pages put to the Nu HTML checker. */
class ValidHtmlTest {
  @TempDir Path folder;

  private static String errors(EmbeddedValidator checker, byte[] page) throws Exception {
    return checker.validate(new ByteArrayInputStream(page));
  }

  private static EmbeddedValidator checker() {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    return checker;
  }

  @Test
  void everyPageIsValid() throws Exception {
    new HtmlReport(SampleVerification.all()).write(folder);
    EmbeddedValidator checker = checker();
    List<Path> pages = pages();
    assertThat(pages).hasSizeGreaterThan(15);
    for (Path page : pages) {
      assertThat(errors(checker, Files.readAllBytes(page))).as(page.toString()).isEmpty();
    }
  }

  private List<Path> pages() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void theCheckerFindsWhatIsNotValid() throws Exception {
    String faulty = "<!DOCTYPE html><html lang=\"en\"><title>x</title><p><img src=\"a.png\"></p>";
    assertThat(errors(checker(), faulty.getBytes(StandardCharsets.UTF_8))).contains("alt");
  }
}
