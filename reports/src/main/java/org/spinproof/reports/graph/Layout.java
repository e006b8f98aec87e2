package org.spinproof.reports.graph;

import java.util.List;

/**
 * Where nodes and edges of a graph are drawn. Lengths are in units of a node's height; y grows
 * downwards, in the direction of the argument.
 *
 * @param width of the whole drawing
 * @param height of the whole drawing
 */
public record Layout(List<Node> nodes, List<Edge> edges, double width, double height) {
  public Layout {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** A node by its centre. */
  public record Node(String id, double x, double y) {}

  /** A corner of an edge's way. */
  public record Point(double x, double y) {}

  /**
   * An edge.
   *
   * @param from what is used
   * @param to what follows from it
   * @param way from the centre of one to the centre of the other, downwards
   */
  public record Edge(String from, String to, List<Point> way) {
    public Edge {
      way = List.copyOf(way);
    }
  }
}
