package org.spinproof.reports.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A graph cut into layers, after Sugiyama: every edge leads from a layer to the next, through
 * waypoints where it is longer. Nodes below {@link #size} are the graph's, the others waypoints.
 */
final class LayeredGraph {
  private final int size;
  private final List<Set<Integer>> above = new ArrayList<>();
  private final List<Set<Integer>> below = new ArrayList<>();
  private final List<List<Integer>> layers = new ArrayList<>();
  private final List<List<Integer>> chains = new ArrayList<>();

  /**
   * Waypoints by the node that their edges come from and by layer: edges of one node run together.
   */
  private final Map<List<Integer>, Integer> waypoints = new HashMap<>();

  /**
   * Layers the graph: each node is in a layer after the last of those that it depends on, the next
   * one where that has room. Where nodes depend on each other in a circle, the edges that lead back
   * to the first are left out.
   *
   * @param uses for each node the nodes that it depends on
   * @param most nodes in a layer
   */
  LayeredGraph(List<? extends Set<Integer>> uses, int most) {
    size = uses.size();
    List<Set<Integer>> users = new ArrayList<>();
    uses.forEach(each -> users.add(new LinkedHashSet<>()));
    List<Set<Integer>> kept = new ArrayList<>();
    uses.forEach(each -> kept.add(new LinkedHashSet<>(each)));
    for (int node = 0; node < size; node++) {
      for (int used : uses.get(node)) {
        users.get(used).add(node);
      }
    }
    int[] layer = spread(layer(kept, users), kept, most);
    for (int node = 0; node < size; node++) {
      place(node, layer[node]);
    }
    for (int node = 0; node < size; node++) {
      for (int used : kept.get(node)) {
        chain(used, node, layer);
      }
    }
  }

  /** Longest way from a source; drops from {@code kept} and {@code users} what closes a circle. */
  private int[] layer(List<Set<Integer>> kept, List<Set<Integer>> users) {
    int[] layer = new int[size];
    int[] waiting = new int[size];
    TreeSet<Integer> open = new TreeSet<>();
    Deque<Integer> ready = new ArrayDeque<>();
    for (int node = 0; node < size; node++) {
      waiting[node] = kept.get(node).size();
      open.add(node);
      if (waiting[node] == 0) {
        ready.add(node);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!open.isEmpty()) {
      if (ready.isEmpty()) {
        int first = open.first();
        for (int used : List.copyOf(kept.get(first))) {
          if (open.contains(used)) {
            kept.get(first).remove(used);
            users.get(used).remove(first);
          }
        }
        waiting[first] = 0;
        ready.add(first);
      }
      int node = ready.poll();
      open.remove(node);
      order.add(node);
      for (int user : users.get(node)) {
        layer[user] = Math.max(layer[user], layer[node] + 1);
        if (--waiting[user] == 0) {
          ready.add(user);
        }
      }
    }
    for (int node : order) {
      if (kept.get(node).isEmpty() && !users.get(node).isEmpty()) {
        // a definition stands right above its first use
        layer[node] = users.get(node).stream().mapToInt(user -> layer[user]).min().orElse(1) - 1;
      }
    }
    return layer;
  }

  /** The same layers, or the next ones below where they have no more room. */
  private static int[] spread(int[] wanted, List<Set<Integer>> kept, int most) {
    int[] layer = new int[wanted.length];
    Map<Integer, Integer> taken = new HashMap<>();
    for (int node :
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(wanted[a], wanted[b]))
            .toList()) {
      int at = wanted[node];
      for (int used : kept.get(node)) {
        at = Math.max(at, layer[used] + 1);
      }
      while (taken.getOrDefault(at, 0) >= most) {
        at++;
      }
      taken.merge(at, 1, Integer::sum);
      layer[node] = at;
    }
    return layer;
  }

  private void place(int node, int layer) {
    while (layers.size() <= layer) {
      layers.add(new ArrayList<>());
    }
    layers.get(layer).add(node);
    while (above.size() <= node) {
      above.add(new LinkedHashSet<>());
      below.add(new LinkedHashSet<>());
    }
  }

  private void chain(int from, int to, int[] layer) {
    List<Integer> chain = new ArrayList<>(List.of(from));
    for (int between = layer[from] + 1; between < layer[to]; between++) {
      List<Integer> place = List.of(from, between);
      if (!waypoints.containsKey(place)) {
        waypoints.put(place, above.size());
        place(above.size(), between);
      }
      chain.add(waypoints.get(place));
    }
    chain.add(to);
    for (int i = 1; i < chain.size(); i++) {
      below.get(chain.get(i - 1)).add(chain.get(i));
      above.get(chain.get(i)).add(chain.get(i - 1));
    }
    chains.add(chain);
  }

  /** Sweeps down and up, each layer in the order of its neighbours' means; keeps the best order. */
  void untangle(int sweeps) {
    int[][] up = arrays(above);
    int[][] down = arrays(below);
    int[] position = new int[count()];
    layers.forEach(layer -> number(layer, position));
    List<List<Integer>> best = copy(layers);
    long fewest = crossings(down, position);
    for (int sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
      boolean downwards = sweep % 2 == 0;
      for (int i = 1; i < layers.size(); i++) {
        int at = downwards ? i : layers.size() - 1 - i;
        order(layers.get(at), downwards ? up : down, position);
      }
      long crossings = crossings(down, position);
      if (crossings < fewest) {
        fewest = crossings;
        best = copy(layers);
      }
    }
    for (int i = 0; i < layers.size(); i++) {
      layers.set(i, best.get(i));
    }
  }

  private static int[][] arrays(List<Set<Integer>> sets) {
    return sets.stream()
        .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static void number(List<Integer> layer, int[] position) {
    for (int i = 0; i < layer.size(); i++) {
      position[layer.get(i)] = i;
    }
  }

  private static void order(List<Integer> layer, int[][] neighbours, int[] position) {
    double[] mean = new double[neighbours.length];
    for (int node : layer) {
      double sum = 0;
      for (int neighbour : neighbours[node]) {
        sum += position[neighbour];
      }
      mean[node] = neighbours[node].length == 0 ? position[node] : sum / neighbours[node].length;
    }
    layer.sort((a, b) -> Double.compare(mean[a], mean[b]));
    number(layer, position);
  }

  private long crossings(int[][] down, int[] position) {
    long crossings = 0;
    for (int i = 1; i < layers.size(); i++) {
      List<Integer> ends = new ArrayList<>();
      for (int node : layers.get(i - 1)) {
        Arrays.stream(down[node]).map(end -> position[end]).sorted().forEach(ends::add);
      }
      crossings += inversions(ends, layers.get(i).size());
    }
    return crossings;
  }

  /** Pairs in the wrong order, counted by sums over ranges whose lengths are powers of two. */
  private static long inversions(List<Integer> values, int bound) {
    int[] sums = new int[bound + 1];
    long inversions = 0;
    for (int i = 0; i < values.size(); i++) {
      int notAbove = 0;
      for (int at = values.get(i) + 1; at > 0; at -= at & -at) {
        notAbove += sums[at];
      }
      inversions += i - notAbove;
      for (int at = values.get(i) + 1; at <= bound; at += at & -at) {
        sums[at]++;
      }
    }
    return inversions;
  }

  private static List<List<Integer>> copy(List<List<Integer>> layers) {
    List<List<Integer>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }

  List<List<Integer>> layers() {
    return layers;
  }

  /** Every edge as the nodes and waypoints that it runs through. */
  List<List<Integer>> chains() {
    return chains;
  }

  /** For each node its neighbours in the layers above and below. */
  int[][] neighbours() {
    int[][] neighbours = new int[count()][];
    for (int node = 0; node < neighbours.length; node++) {
      List<Integer> both = new ArrayList<>(above.get(node));
      both.addAll(below.get(node));
      neighbours[node] = both.stream().mapToInt(Integer::intValue).toArray();
    }
    return neighbours;
  }

  /** Nodes and waypoints together. */
  int count() {
    return above.size();
  }

  boolean isWaypoint(int node) {
    return node >= size;
  }
}
