package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.reports.graph.LayeredLayout;
import org.spinproof.reports.graph.Layout;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.text.Decimal;

/** A derivation graph: each node a link, its verdict by colour, shape and text. */
final class GraphDrawing {
  private static final double UNIT = 26;
  private static final double WIDTH = 3.0 * UNIT;
  private static final int MAX_NODES = 600;
  private static final int MAX_AROUND = 12;
  private static final int MAX_LABEL = 7;

  private final Page page;

  private GraphDrawing(Page page) {
    this.page = page;
  }

  /** The graph of these equations; words in its place where it would be too large to read. */
  static Html of(Page page, String name, Collection<EquationResult> equations, String chosen) {
    if (equations.isEmpty()) {
      return el("p", text("There is no equation to draw."));
    }
    if (equations.size() > MAX_NODES) {
      return el(
          "p",
          text("With %d equations the graph is too large to draw.".formatted(equations.size())));
    }
    Map<String, List<String>> dependsOn = new HashMap<>();
    equations.forEach(equation -> dependsOn.put(equation.id(), equation.dependsOn()));
    Layout layout =
        LayeredLayout.of(equations.stream().map(EquationResult::id).toList(), dependsOn);
    return new GraphDrawing(page).draw(name, layout, chosen);
  }

  /** The part of the graph that an equation rests on; nothing where it rests on nothing. */
  static Html behind(Page page, EquationResult equation) {
    List<EquationResult> behind = restsOn(page.site(), equation);
    return behind.size() < 2
        ? nothing()
        : all(
            el("h3", text("What is behind it")),
            of(page, "What " + Site.label(equation) + " rests on", behind, equation.id()));
  }

  /**
   * An equation between what it follows from and what requires it, for a page's width; nothing
   * where it stands alone or among so many that the drawing would be too small to read.
   */
  static Html around(Page page, EquationResult equation) {
    Set<String> ids = new LinkedHashSet<>(equation.dependsOn());
    ids.add(equation.id());
    ids.addAll(equation.requiredBy());
    List<EquationResult> near =
        page.site().equations().stream().filter(each -> ids.contains(each.id())).toList();
    return near.size() < 2 || near.size() > MAX_AROUND
        ? nothing()
        : of(page, Site.label(equation) + " and its neighbours", near, equation.id());
  }

  /** An equation and all that it rests on, directly or further back, in the report's order. */
  static List<EquationResult> restsOn(Site site, EquationResult equation) {
    Set<String> ids = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(equation.id()));
    while (!open.isEmpty()) {
      String id = open.poll();
      if (site.equation(id).isPresent() && ids.add(id)) {
        open.addAll(site.equation(id).orElseThrow().dependsOn());
      }
    }
    return site.equations().stream().filter(e -> ids.contains(e.id())).toList();
  }

  private Html draw(String name, Layout layout, String chosen) {
    List<Html> parts = new ArrayList<>();
    layout.edges().forEach(edge -> parts.add(edge(edge)));
    layout.nodes().forEach(node -> parts.add(node(node, chosen)));
    return el(
        "div",
        cls(chosen.isEmpty() ? "scroll graph whole" : "scroll graph"),
        at("tabindex", "0"),
        at("role", "group"),
        at("aria-label", name),
        el(
            "svg",
            at("width", number(layout.width() * UNIT)),
            at("height", number(layout.height() * UNIT)),
            at(
                "viewBox",
                "0 0 " + number(layout.width() * UNIT) + " " + number(layout.height() * UNIT)),
            el("title", text(name + ", as a graph; every node is a link to its equation")),
            all(parts)));
  }

  private Html edge(Layout.Edge edge) {
    StringBuilder path = new StringBuilder();
    Layout.Point from = edge.way().get(0);
    path.append("M").append(point(from.x(), from.y() + 0.5));
    for (int i = 1; i < edge.way().size(); i++) {
      boolean last = i == edge.way().size() - 1;
      Layout.Point to = edge.way().get(i);
      double start = from.y() + (i == 1 ? 0.5 : 0);
      double end = to.y() - (last ? 0.68 : 0);
      double middle = (start + end) / 2;
      path.append("C")
          .append(point(from.x(), middle))
          .append(' ')
          .append(point(to.x(), middle))
          .append(' ')
          .append(point(to.x(), end));
      from = to;
    }
    String broken =
        page.site()
            .equation(edge.from())
            .map(EquationResult::verdict)
            .filter(verdict -> verdict.equals("erratum") || verdict.equals("refuted"))
            .map(verdict -> " broken")
            .orElse("");
    double tip = (from.y() - 0.5) * UNIT;
    double x = from.x() * UNIT;
    return el(
        "g",
        cls("edge" + broken),
        at("aria-hidden", "true"),
        el("path", at("d", path.toString())),
        el(
            "path",
            cls("tip"),
            at(
                "d",
                "M"
                    + number(x)
                    + " "
                    + number(tip)
                    + "L"
                    + number(x - 3.2)
                    + " "
                    + number(tip - 6)
                    + "L"
                    + number(x + 3.2)
                    + " "
                    + number(tip - 6)
                    + "Z")));
  }

  private Html node(Layout.Node node, String chosen) {
    EquationResult equation = page.site().equation(node.id()).orElseThrow();
    Verdict verdict = Verdict.of(equation.verdict());
    String label = Site.label(equation);
    String standing =
        switch (equation.standing()) {
          case "tainted" -> "⚠";
          case "compensated" -> "⇄";
          default -> "";
        };
    int most = standing.isEmpty() ? MAX_LABEL : MAX_LABEL - 2;
    String shown = label.length() > most ? label.substring(0, most - 1) + "…" : label;
    String title =
        label
            + ": "
            + verdict.word()
            + (standing.isEmpty() ? "" : ", " + equation.standing())
            + (equation.asExpected() ? "" : ", not as expected");
    double left = node.x() * UNIT - WIDTH / 2;
    double top = (node.y() - 0.5) * UNIT;
    return el(
        "a",
        at("href", page.address(page.site().names().equation(node.id()).orElseThrow())),
        at("aria-label", title),
        cls(
            "node v-"
                + verdict.word()
                + (standing.isEmpty() ? "" : " s-" + equation.standing())
                + (equation.asExpected() ? "" : " odd")
                + (node.id().equals(chosen) ? " chosen" : "")),
        el("title", text(title)),
        el(
            "rect",
            at("x", number(left)),
            at("y", number(top)),
            at("width", number(WIDTH)),
            at("height", number(UNIT)),
            at("rx", verdict == Verdict.DEFINITION ? "1" : "7")),
        el(
            "path",
            at("fill-rule", "evenodd"),
            at(
                "transform",
                "translate(" + number(left + 6) + " " + number(top + 6.6) + ") scale(.8)"),
            at("d", verdict.shape())),
        el(
            "text",
            cls(shown.length() + standing.length() > MAX_LABEL - 2 ? "long" : "short"),
            at("x", number(left + 22)),
            at("y", number(top + 17.5)),
            text(shown + (standing.isEmpty() ? "" : " " + standing))));
  }

  private static String point(double x, double y) {
    return number(x * UNIT) + " " + number(y * UNIT);
  }

  private static String number(double value) {
    return Decimal.of(value, 1);
  }
}
