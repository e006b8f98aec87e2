package org.spinproof.reports.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.spinproof.reports.html.Html.Element;

/**
 * The rules of a style sheet that touch drawings, for what is drawn where no browser is. Selectors
 * are names and classes, one inside the other.
 */
final class SvgStyle {
  private record Part(String name, Set<String> classes) {
    boolean fits(Element element) {
      if (!name.isEmpty() && !name.equals(element.name())) {
        return false;
      }
      if (classes.isEmpty()) {
        return true;
      }
      String own = " " + element.attribute("class") + " ";
      return classes.stream().allMatch(each -> own.contains(" " + each + " "));
    }
  }

  private record Rule(List<Part> selector, Map<String, String> properties) {
    boolean fits(List<Element> path) {
      int last = selector.size() - 1;
      if (!selector.get(last).fits(path.get(path.size() - 1))) {
        return false;
      }
      int part = last - 1;
      for (int i = path.size() - 2; i >= 0 && part >= 0; i--) {
        part -= selector.get(part).fits(path.get(i)) ? 1 : 0;
      }
      return part < 0;
    }

    int weight() {
      return selector.stream()
          .mapToInt(part -> 100 * part.classes().size() + (part.name().isEmpty() ? 0 : 1))
          .sum();
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  /** What was found, by the names and classes of a path: they are all that selectors see. */
  private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

  /**
   * Takes rules over.
   *
   * @param rules one a line, {@code selector, selector { property: value; }}
   */
  SvgStyle(List<String> rules) {
    for (String rule : rules) {
      int brace = rule.indexOf('{');
      Map<String, String> properties = new LinkedHashMap<>();
      for (String declaration : rule.substring(brace + 1, rule.indexOf('}')).split(";", -1)) {
        int colon = declaration.indexOf(':');
        if (colon > 0) {
          properties.put(
              declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
        }
      }
      for (String selector : rule.substring(0, brace).split(",", -1)) {
        this.rules.add(
            new Rule(
                Arrays.stream(selector.strip().split(" ")).map(SvgStyle::part).toList(),
                properties));
      }
    }
    this.rules.sort((a, b) -> Integer.compare(a.weight(), b.weight()));
  }

  private static Part part(String selector) {
    List<String> words = List.of(selector.split("\\."));
    return new Part(words.get(0), Set.copyOf(words.subList(1, words.size())));
  }

  /**
   * The properties that rules give an element.
   *
   * @param path the elements around it from the outermost, and itself
   */
  Map<String, String> of(List<Element> path) {
    StringBuilder key = new StringBuilder();
    for (Element element : path) {
      key.append(element.name()).append('.').append(element.attribute("class")).append('/');
    }
    return known.computeIfAbsent(key.toString(), k -> found(path));
  }

  private Map<String, String> found(List<Element> path) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule.fits(path)) {
        properties.putAll(rule.properties());
      }
    }
    return properties;
  }
}
