package org.spinproof.reports.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of the pages' style sheet in the light, for documents without style variables. */
final class Palette {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final Pattern USE = Pattern.compile("var\\(--([a-z-]+)\\)");

  private final Map<String, String> colours = new LinkedHashMap<>();

  /** Reads the first block of definitions. */
  Palette(String style) {
    Matcher definitions = COLOUR.matcher(style.substring(0, style.indexOf('}')));
    while (definitions.find()) {
      colours.put(definitions.group(1), definitions.group(2));
    }
  }

  /** A colour as {@code #rrggbb}. */
  String colour(String name) {
    return Objects.requireNonNull(colours.get(name), () -> "no colour " + name);
  }

  /** Rules with the colours in the place of their names. */
  String apply(String rules) {
    return USE.matcher(rules).replaceAll(use -> colour(use.group(1)));
  }
}
