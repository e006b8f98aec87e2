package org.spinproof.reports.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays a graph out in layers, in the direction of its edges; the same graph, the same drawing. */
public final class LayeredLayout {
  private static final double NODE_WIDTH = 3.0;
  private static final double WAYPOINT_WIDTH = 0.1;
  private static final double GAP = 0.5;
  private static final double WAYPOINT_GAP = 0.25;
  private static final int MOST_IN_LAYER = 10;

  /** Half a screen; a drawing is wider only where a layer is. */
  private static final double HALF_WIDTH = 21;

  private static final double LAYER_HEIGHT = 2.4;
  private static final int SWEEPS = 16;
  private static final int ALIGNMENTS = 24;
  private static final int LOOSE_PER_ROW = 10;

  private LayeredLayout() {}

  /**
   * Lays out.
   *
   * @param ids the nodes
   * @param dependsOn for each node what it follows from; what is not among the nodes is passed over
   */
  public static Layout of(List<String> ids, Map<String, List<String>> dependsOn) {
    Set<String> known = new LinkedHashSet<>(ids);
    Set<String> used = new LinkedHashSet<>();
    for (String id : known) {
      for (String other : dependsOn.getOrDefault(id, List.of())) {
        if (known.contains(other) && !other.equals(id)) {
          used.add(id);
          used.add(other);
        }
      }
    }
    List<String> tied = known.stream().filter(used::contains).toList();
    List<String> loose = known.stream().filter(id -> !used.contains(id)).toList();
    Map<String, Integer> index = new HashMap<>();
    tied.forEach(id -> index.put(id, index.size()));
    List<Set<Integer>> uses = new ArrayList<>();
    for (String id : tied) {
      Set<Integer> each = new LinkedHashSet<>();
      for (String other : dependsOn.getOrDefault(id, List.of())) {
        if (index.containsKey(other) && !other.equals(id)) {
          each.add(index.get(other));
        }
      }
      uses.add(each);
    }
    LayeredGraph graph = new LayeredGraph(uses, MOST_IN_LAYER);
    graph.untangle(SWEEPS);
    return draw(tied, loose, graph, abscissae(graph));
  }

  private static double[] abscissae(LayeredGraph graph) {
    double[] x = new double[graph.count()];
    double half = HALF_WIDTH;
    for (List<Integer> layer : graph.layers()) {
      double width = 0;
      for (int i = 1; i < layer.size(); i++) {
        width += distance(graph, layer, i);
      }
      half = Math.max(half, width / 2);
    }
    for (List<Integer> layer : graph.layers()) {
      separate(graph, layer, x, new double[layer.size()], half);
    }
    int[][] neighbours = graph.neighbours();
    for (int round = 0; round < ALIGNMENTS; round++) {
      for (int i = 0; i < graph.layers().size(); i++) {
        int at = round % 2 == 0 ? i : graph.layers().size() - 1 - i;
        List<Integer> layer = graph.layers().get(at);
        double[] wish = new double[layer.size()];
        for (int j = 0; j < wish.length; j++) {
          wish[j] = mean(x, neighbours[layer.get(j)], x[layer.get(j)]);
        }
        separate(graph, layer, x, wish, half);
      }
    }
    return x;
  }

  private static double mean(double[] x, int[] nodes, double otherwise) {
    double sum = 0;
    for (int node : nodes) {
      sum += x[node];
    }
    return nodes.length == 0 ? otherwise : sum / nodes.length;
  }

  /**
   * Puts a layer's nodes as near to their wishes as their widths allow, their order kept.
   *
   * @param half how far from the middle they may be
   */
  private static void separate(
      LayeredGraph graph, List<Integer> layer, double[] x, double[] wish, double half) {
    int count = layer.size();
    double[] right = new double[count];
    double[] left = new double[count];
    for (int i = 0; i < count; i++) {
      right[i] = i == 0 ? wish[i] : Math.max(wish[i], right[i - 1] + distance(graph, layer, i));
    }
    for (int i = count - 1; i >= 0; i--) {
      left[i] =
          i == count - 1 ? wish[i] : Math.min(wish[i], left[i + 1] - distance(graph, layer, i + 1));
    }
    double first = -half;
    for (int i = 0; i < count; i++) {
      first += i == 0 ? 0 : distance(graph, layer, i);
      x[layer.get(i)] = Math.max(first, (left[i] + right[i]) / 2);
    }
    double last = half;
    for (int i = count - 1; i >= 0; i--) {
      last -= i == count - 1 ? 0 : distance(graph, layer, i + 1);
      x[layer.get(i)] = Math.min(last, x[layer.get(i)]);
    }
  }

  private static double distance(LayeredGraph graph, List<Integer> layer, int i) {
    int left = layer.get(i - 1);
    int right = layer.get(i);
    boolean ways = graph.isWaypoint(left) || graph.isWaypoint(right);
    return (width(graph, left) + width(graph, right)) / 2 + (ways ? WAYPOINT_GAP : GAP);
  }

  private static double width(LayeredGraph graph, int node) {
    return graph.isWaypoint(node) ? WAYPOINT_WIDTH : NODE_WIDTH;
  }

  private static Layout draw(
      List<String> tied, List<String> loose, LayeredGraph graph, double[] x) {
    double leftmost = 0;
    double rightmost = 0;
    for (int node = 0; node < x.length; node++) {
      double half = width(graph, node) / 2 + GAP;
      leftmost = node == 0 ? x[0] - half : Math.min(leftmost, x[node] - half);
      rightmost = node == 0 ? x[0] + half : Math.max(rightmost, x[node] + half);
    }
    Layout.Point[] at = new Layout.Point[x.length];
    for (int layer = 0; layer < graph.layers().size(); layer++) {
      for (int node : graph.layers().get(layer)) {
        at[node] = new Layout.Point(x[node] - leftmost, (layer + 0.5) * LAYER_HEIGHT);
      }
    }
    List<Layout.Node> nodes = new ArrayList<>();
    for (int node = 0; node < tied.size(); node++) {
      nodes.add(new Layout.Node(tied.get(node), at[node].x(), at[node].y()));
    }
    List<Layout.Edge> edges = new ArrayList<>();
    for (List<Integer> chain : graph.chains()) {
      edges.add(
          new Layout.Edge(
              tied.get(chain.get(0)),
              tied.get(chain.get(chain.size() - 1)),
              chain.stream().map(node -> at[node]).toList()));
    }
    double width = rightmost - leftmost;
    double height = graph.layers().size() * LAYER_HEIGHT;
    double step = NODE_WIDTH + GAP;
    int perRow = Math.max(LOOSE_PER_ROW, (int) (width / step));
    for (int i = 0; i < loose.size(); i++) {
      double column = (i % perRow + 0.5) * step + GAP / 2;
      int line = i / perRow;
      double row = height + (line + 0.5) * LAYER_HEIGHT * 0.75;
      nodes.add(new Layout.Node(loose.get(i), column, row));
      width = Math.max(width, column + step / 2 + GAP / 2);
    }
    int rows = (loose.size() + perRow - 1) / perRow;
    return new Layout(nodes, edges, width, height + rows * LAYER_HEIGHT * 0.75);
  }
}
