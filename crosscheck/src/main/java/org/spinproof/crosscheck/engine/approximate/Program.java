package org.spinproof.crosscheck.engine.approximate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.numeric.rounding.Truncation;

/**
 * Relations prepared for many evaluations: equal subtrees are one step, and each step knows whether
 * it depends on energy.
 */
public final class Program {
  /** A node whose arguments are given by the numbers of their steps. */
  record Step(Node node, List<Integer> arguments, boolean dependsOnEnergy) {}

  private record Key(Operation operation, List<Integer> arguments) {}

  private final Map<String, Type> types;
  private final Map<String, Integer> small;
  private final Truncation truncation;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  /**
   * An empty program.
   *
   * @param types the declared names
   * @param order for each small quantity the highest degree kept
   */
  public Program(Map<String, Type> types, Map<String, Integer> order) {
    this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    Map<String, Integer> quantities = new LinkedHashMap<>();
    order.keySet().forEach(name -> quantities.put(name, quantities.size()));
    small = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    truncation =
        order.isEmpty()
            ? Truncation.NONE
            : new Truncation(order.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /** The two sides of a relation by the numbers of their steps. */
  public record Sides(int left, Relation.Comparison comparison, int right) {}

  /** Adds a relation. */
  public Sides add(Relation relation) {
    return new Sides(add(relation.left()), relation.comparison(), add(relation.right()));
  }

  private int add(Node node) {
    if (node instanceof Node.Apply apply) {
      List<Integer> arguments =
          apply.arguments().stream().map(this::add).collect(Collectors.toList());
      return number(new Key(apply.operation(), arguments), node, arguments);
    }
    return number(node, node, List.of());
  }

  private int number(Object key, Node node, List<Integer> arguments) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    boolean energy = arguments.stream().anyMatch(i -> steps.get(i).dependsOnEnergy());
    if (node instanceof Node.Variable variable) {
      Type type = types.get(variable.name());
      energy = type == Type.PROPAGATOR || type == Type.DISTRIBUTION;
    }
    int number = steps.size();
    steps.add(new Step(node, List.copyOf(arguments), energy));
    numbers.put(key, number);
    return number;
  }

  Step step(int number) {
    return steps.get(number);
  }

  int size() {
    return steps.size();
  }

  Truncation truncation() {
    return truncation;
  }

  /** Position of a name among the small quantities, or −1. */
  int smallQuantity(String name) {
    return small.getOrDefault(name, -1);
  }
}
