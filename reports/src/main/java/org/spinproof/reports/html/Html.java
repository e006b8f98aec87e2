package org.spinproof.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spinproof.reports.text.VisibleText;

/** A piece of a page. There is no way to put markup in as a string: text is always escaped. */
sealed interface Html {

  /** Text as a reader sees it. */
  record Text(String text) implements Html {}

  /** A style sheet, which the program wrote itself; it may hold neither markup nor its escapes. */
  record Rules(String rules) implements Html {
    public Rules {
      if (rules.matches("(?s).*[<&].*")) {
        throw new IllegalArgumentException("markup in a style sheet");
      }
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean inner = c == '-' || (c >= '0' && c <= '9');
      if (!letter && (i == 0 || !inner)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** An attribute of the element that it is given to. */
  record Attribute(String name, String value) implements Html {
    public Attribute {
      if (!isName(name) || name.startsWith("on")) {
        throw new IllegalArgumentException("no attribute: " + name);
      }
    }
  }

  /** Several pieces one after the other. */
  record Several(List<Html> pieces) implements Html {
    public Several {
      pieces = List.copyOf(pieces);
    }
  }

  /** An element with its attributes and content. */
  record Element(String name, List<Attribute> attributes, List<Html> content) implements Html {
    public Element {
      if (!isName(name)) {
        throw new IllegalArgumentException("no element: " + name);
      }
      attributes = List.copyOf(attributes);
      content = List.copyOf(content);
    }

    /** The elements that stand in it, not those within them. */
    List<Element> elements() {
      List<Element> elements = new ArrayList<>();
      content.forEach(piece -> collect(piece, elements));
      return elements;
    }

    private static void collect(Html piece, List<Element> elements) {
      if (piece instanceof Element element) {
        elements.add(element);
      } else if (piece instanceof Several several) {
        several.pieces().forEach(each -> collect(each, elements));
      }
    }

    /** The text that stands in it, not in other elements in it. */
    String words() {
      StringBuilder words = new StringBuilder();
      for (Html piece : content) {
        if (piece instanceof Text text) {
          words.append(text.text());
        }
      }
      return words.toString();
    }

    /** An attribute's value; empty where there is none of that name. */
    String attribute(String attribute) {
      for (Attribute each : attributes) {
        if (each.name().equals(attribute)) {
          return each.value();
        }
      }
      return "";
    }
  }

  /** An element; attributes among the pieces become its own. */
  static Element el(String name, Html... pieces) {
    List<Attribute> attributes = new ArrayList<>();
    List<Html> content = new ArrayList<>();
    for (Html piece : pieces) {
      if (piece instanceof Attribute attribute) {
        attributes.add(attribute);
      } else {
        content.add(piece);
      }
    }
    return new Element(name, attributes, content);
  }

  static Text text(String text) {
    return new Text(text);
  }

  static Text text(long number) {
    return new Text(Long.toString(number));
  }

  static Attribute at(String name, String value) {
    return new Attribute(name, value);
  }

  static Attribute cls(String value) {
    return new Attribute("class", value);
  }

  static Several all(Html... pieces) {
    return new Several(List.of(pieces));
  }

  static Several all(List<? extends Html> pieces) {
    return new Several(List.copyOf(pieces));
  }

  static Several nothing() {
    return new Several(List.of());
  }

  /** A link within the report. */
  static Element link(String address, Html... content) {
    List<Html> pieces = new ArrayList<>(List.of(content));
    pieces.add(0, at("href", address));
    return el("a", pieces.toArray(Html[]::new));
  }

  /** The page's text, from the document type on. */
  static String page(Element html) {
    StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
    Writer.write(html, text);
    return text.append('\n').toString();
  }

  /** Serialises trees. */
  final class Writer {
    private static final Set<String> VOID =
        Set.of("meta", "link", "br", "hr", "img", "input", "col", "wbr");
    private static final Set<String> BLOCK =
        Set.of(
            "html", "head", "body", "meta", "link", "title", "main", "header", "footer", "nav",
            "section", "table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "li", "dl", "p", "h1",
            "h2", "h3", "h4", "figure", "aside", "details", "script");

    private Writer() {}

    static void write(Html piece, StringBuilder text) {
      if (piece instanceof Text words) {
        escape(words.text(), text);
      } else if (piece instanceof Rules rules) {
        text.append(rules.rules());
      } else if (piece instanceof Several several) {
        several.pieces().forEach(each -> write(each, text));
      } else if (piece instanceof Element element) {
        write(element, text);
      } else {
        throw new IllegalArgumentException("an attribute outside an element: " + piece);
      }
    }

    private static void escape(String words, StringBuilder to) {
      String shown = VisibleText.of(words);
      int from = 0;
      for (int i = 0; i < shown.length(); i++) {
        String escape =
            switch (shown.charAt(i)) {
              case '&' -> "&amp;";
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '"' -> "&quot;";
              case '\'' -> "&#39;";
              default -> "";
            };
        if (!escape.isEmpty()) {
          to.append(shown.substring(from, i)).append(escape);
          from = i + 1;
        }
      }
      to.append(from == 0 ? shown : shown.substring(from));
    }

    private static void write(Element element, StringBuilder text) {
      if (BLOCK.contains(element.name()) && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
      text.append('<').append(element.name());
      for (Attribute attribute : element.attributes()) {
        text.append(' ').append(attribute.name()).append("=\"");
        escape(attribute.value(), text);
        text.append('"');
      }
      if (VOID.contains(element.name())) {
        text.append('>');
        return;
      }
      text.append('>');
      element.content().forEach(each -> write(each, text));
      text.append("</").append(element.name()).append('>');
    }
  }
}
