package org.spinproof.crosscheck.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationGraphTest {
  private static final DerivationGraph DIAMOND =
      new DerivationGraph(
          Map.of(
              "top", List.of(),
              "left", List.of("top"),
              "right", List.of("top"),
              "bottom", List.of("left", "right")));

  @Test
  void ancestorsAndDescendantsAreReachedOnceEach() {
    assertThat(DIAMOND.ancestors("bottom")).containsExactly("left", "right", "top");
    assertThat(DIAMOND.descendants("top")).containsExactlyInAnyOrder("left", "right", "bottom");
    assertThat(DIAMOND.descendants("bottom")).isEmpty();
  }

  @Test
  void parentsAndChildrenMirrorEachOther() {
    assertThat(DIAMOND.parents("bottom")).containsExactly("left", "right");
    assertThat(DIAMOND.children("left")).containsExactly("bottom");
    assertThat(DIAMOND.cycle()).isEmpty();
  }

  @Test
  void anUnknownParentIsRefused() {
    assertThatThrownBy(() -> new DerivationGraph(Map.of("a", List.of("b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a depends on unknown b");
  }

  @Test
  void aCircleIsFoundAndNamed() {
    Map<String, List<String>> parents = new LinkedHashMap<>();
    parents.put("start", List.of());
    parents.put("a", List.of("start", "c"));
    parents.put("b", List.of("a"));
    parents.put("c", List.of("b"));
    parents.put("after", List.of("c"));
    assertThat(new DerivationGraph(parents).cycle())
        .hasValueSatisfying(circle -> assertThat(circle).containsExactlyInAnyOrder("a", "b", "c"));
  }

  @Test
  void tenThousandStepsInARowAreNoProblem() {
    Map<String, List<String>> parents = new LinkedHashMap<>();
    parents.put("0", List.of());
    for (int i = 1; i < 10_000; i++) {
      parents.put(Integer.toString(i), List.of(Integer.toString(i - 1)));
    }
    DerivationGraph graph = new DerivationGraph(parents);
    assertThat(graph.cycle()).isEmpty();
    assertThat(graph.ancestors("9999")).hasSize(9_999);
  }
}
