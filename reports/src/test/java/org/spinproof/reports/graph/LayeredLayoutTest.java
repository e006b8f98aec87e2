package org.spinproof.reports.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
  private static Map<String, Layout.Node> byId(Layout layout) {
    return layout.nodes().stream().collect(Collectors.toMap(Layout.Node::id, Function.identity()));
  }

  private static Layout diamond() {
    return LayeredLayout.of(
        List.of("d", "b", "c", "a", "loose"),
        Map.of(
            "b", List.of("a"),
            "c", List.of("a"),
            "d", List.of("b", "c", "a", "elsewhere", "d")));
  }

  @Test
  void whatFollowsStandsBelowWhatItFollowsFrom() {
    Layout layout = diamond();
    Map<String, Layout.Node> nodes = byId(layout);
    assertThat(layout.edges()).hasSize(5);
    for (Layout.Edge edge : layout.edges()) {
      assertThat(nodes.get(edge.from()).y()).isLessThan(nodes.get(edge.to()).y());
      List<Double> down = edge.way().stream().map(Layout.Point::y).toList();
      assertThat(down).isSorted().doesNotHaveDuplicates();
    }
    assertThat(nodes.get("b").y()).isEqualTo(nodes.get("c").y());
    assertThat(nodes.get("loose").y()).isGreaterThan(nodes.get("d").y());
  }

  @Test
  void noTwoNodesOverlapAndAllAreWithinTheDrawing() {
    Layout layout = large();
    assertThat(layout.nodes()).hasSize(120);
    for (int i = 0; i < layout.nodes().size(); i++) {
      Layout.Node a = layout.nodes().get(i);
      assertThat(a.x()).isBetween(1.5, layout.width() - 1.5);
      assertThat(a.y()).isBetween(0.5, layout.height() - 0.5);
      for (int j = 0; j < i; j++) {
        Layout.Node b = layout.nodes().get(j);
        assertThat(Math.abs(a.x() - b.x()) >= 3.0 || Math.abs(a.y() - b.y()) >= 1.1)
            .as("%s and %s", a, b)
            .isTrue();
      }
    }
  }

  private static Layout large() {
    List<String> ids = new ArrayList<>();
    Map<String, List<String>> dependsOn = new LinkedHashMap<>();
    for (int i = 0; i < 120; i++) {
      ids.add("n" + i);
      if (i > 3 && i % 11 != 0) {
        dependsOn.put(
            "n" + i, List.of("n" + (i - 1), "n" + (i * i % i == 0 ? i / 2 : 0), "n" + (i - 3)));
      }
    }
    return LayeredLayout.of(ids, dependsOn);
  }

  @Test
  void theSameGraphGivesTheSameDrawing() {
    assertThat(large()).isEqualTo(large());
  }

  @Test
  void aCircleIsDrawnWithoutTheEdgeThatClosesIt() {
    Layout layout =
        LayeredLayout.of(
            List.of("a", "b", "c"),
            Map.of("a", List.of("c"), "b", List.of("a"), "c", List.of("b")));
    assertThat(layout.nodes()).hasSize(3);
    assertThat(layout.edges().stream().map(e -> e.from() + e.to()))
        .containsExactlyInAnyOrder("ab", "bc");
  }

  @Test
  void crossingsThatCanBeAvoidedAreAvoided() {
    Layout layout =
        LayeredLayout.of(
            List.of("a", "b", "c", "x", "y", "z"),
            Map.of("x", List.of("c"), "y", List.of("b"), "z", List.of("a")));
    Map<String, Layout.Node> nodes = byId(layout);
    assertThat(nodes.get("a").x() < nodes.get("b").x())
        .isEqualTo(nodes.get("z").x() < nodes.get("y").x());
    assertThat(nodes.get("b").x() < nodes.get("c").x())
        .isEqualTo(nodes.get("y").x() < nodes.get("x").x());
  }

  @Test
  void aLayerHasTenNodesAtMostHoweverManyCouldStandInIt() {
    List<String> ids = new ArrayList<>();
    Map<String, List<String>> dependsOn = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      ids.add("premise" + i);
      ids.add("result" + i);
      dependsOn.put("result" + i, List.of("premise" + i, "premise" + (i * 7 % 40)));
    }
    Layout layout = LayeredLayout.of(ids, dependsOn);
    assertThat(layout.nodes()).hasSize(80);
    Map<Double, Long> rows =
        layout.nodes().stream()
            .collect(Collectors.groupingBy(Layout.Node::y, Collectors.counting()));
    assertThat(rows.values()).allMatch(count -> count <= 10);
    // 40 nodes beside each other would take 140
    assertThat(layout.width()).isLessThan(60);
  }

  @Test
  void edgesOfOneNodeRunTogetherUntilTheyPart() {
    Layout layout =
        LayeredLayout.of(
            List.of("a", "b", "c", "d", "e"),
            Map.of(
                "b", List.of("a"),
                "c", List.of("b"),
                "d", List.of("c", "a"),
                "e", List.of("d", "a")));
    List<Layout.Edge> far =
        layout.edges().stream().filter(e -> e.from().equals("a") && !e.to().equals("b")).toList();
    assertThat(far).hasSize(2);
    assertThat(far.get(0).way().subList(0, 3)).isEqualTo(far.get(1).way().subList(0, 3));
  }

  @Test
  void nothingGivesNothing() {
    Layout layout = LayeredLayout.of(List.of(), Map.of());
    assertThat(layout.nodes()).isEmpty();
    assertThat(layout.height()).isZero();
  }
}
