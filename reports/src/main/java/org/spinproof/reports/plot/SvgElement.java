package org.spinproof.reports.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.reports.text.VisibleText;

/**
 * An element of a drawing, for a page to take over as its own or to be written as XML.
 *
 * @param attributes in the order in which they are written
 * @param text what it holds; empty for an element that holds others
 */
public record SvgElement(
    String name, Map<String, String> attributes, String text, List<SvgElement> content) {
  public SvgElement {
    attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    content = List.copyOf(content);
  }

  /**
   * An element that holds others.
   *
   * @param attributes names and values in turn
   */
  static SvgElement of(String name, List<SvgElement> content, String... attributes) {
    return new SvgElement(name, pairs(attributes), "", content);
  }

  /** An element that holds nothing. */
  static SvgElement of(String name, String... attributes) {
    return of(name, List.of(), attributes);
  }

  /** An element that holds text. */
  static SvgElement text(String name, String text, String... attributes) {
    return new SvgElement(name, pairs(attributes), text, List.of());
  }

  private static Map<String, String> pairs(String... attributes) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      pairs.put(attributes[i], attributes[i + 1]);
    }
    return pairs;
  }

  /** The same with another attribute at the end. */
  SvgElement with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new SvgElement(name, more, text, content);
  }

  /** The same with something before its content. */
  SvgElement before(SvgElement first) {
    List<SvgElement> more = new ArrayList<>(content);
    more.add(0, first);
    return new SvgElement(name, attributes, text, more);
  }

  /** As XML; text is escaped, except in a style sheet, which the program wrote itself. */
  String xml() {
    StringBuilder to = new StringBuilder();
    write(to);
    return to.toString();
  }

  private void write(StringBuilder to) {
    to.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            to.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    if (content.isEmpty() && text.isEmpty()) {
      to.append("/>");
      return;
    }
    to.append('>').append(escaped(text));
    boolean inline = name.equals("text");
    for (SvgElement element : content) {
      to.append(inline ? "" : "\n");
      element.write(to);
    }
    to.append(inline || content.isEmpty() ? "" : "\n").append("</").append(name).append('>');
  }

  private static String escaped(String words) {
    return VisibleText.of(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
