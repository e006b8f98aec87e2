package org.spinproof.reports.html;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.spinproof.reports.text.VisibleText;

/** How the book looks: the colours of the pages in the light, rules for print, its letters. */
final class BookStyle {
  private final Palette palette;
  private final SvgStyle drawings;
  private final Html.Rules rules;
  private final IntPredicate printable;

  /**
   * Reads the style sheets.
   *
   * @param printable the code points that there are letters for; others show as {@code [U+4E2D]}
   */
  BookStyle(IntPredicate printable) throws IOException {
    this.printable = printable;
    String style = HtmlReport.resource("style.css");
    palette = new Palette(style);
    drawings =
        new SvgStyle(
            palette
                .apply(style)
                .lines()
                .filter(
                    line -> line.matches("\\.(node|edge|v-).*\\{.*}") && !line.contains(":hover"))
                .toList());
    rules = new Html.Rules(palette.apply(HtmlReport.resource("book.css")));
  }

  /** A colour as {@code #rrggbb}. */
  String colour(String name) {
    return palette.colour(name);
  }

  Palette palette() {
    return palette;
  }

  /** What plots and graphs look like. */
  SvgStyle drawings() {
    return drawings;
  }

  Html.Rules rules() {
    return rules;
  }

  /** Words as there are letters for. */
  String shown(String words) {
    String visible = VisibleText.of(words);
    if (visible.codePoints().allMatch(this::hasLetter)) {
      return visible;
    }
    StringBuilder shown = new StringBuilder();
    visible
        .codePoints()
        .forEach(
            c -> {
              if (hasLetter(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append("[U+%04X]".formatted(c));
              }
            });
    return shown.toString();
  }

  private boolean hasLetter(int c) {
    return c < 0x7f || printable.test(c);
  }
}
