package org.spinproof.crosscheck.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.spinproof.crosscheck.document.BadInput;

/** A file with a mark where the error is to be reported. */
final class Marked {
  private static final String MARK = "¦";

  private Marked() {}

  static void isRefusedAtTheMark(String marked, String piece) {
    int at = marked.indexOf(MARK);
    assertThat(at).as("the mark").isNotNegative();
    String before = marked.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = 1 + before.length() - (before.lastIndexOf('\n') + 1);
    String text = before + marked.substring(at + MARK.length());
    BadInput error = catchThrowableOfType(BadInput.class, () -> ClaimFile.parse("file.yaml", text));
    assertThat(error).as("refused: %s", text).isNotNull();
    assertThat(error.problem()).contains(piece);
    assertThat(error.getMessage())
        .isEqualTo("file.yaml:" + line + ":" + column + ": " + error.problem())
        .doesNotContain("\n");
  }
}
