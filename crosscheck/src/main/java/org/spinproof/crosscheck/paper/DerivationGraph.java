package org.spinproof.crosscheck.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which equation follows from which. Ids are those of one ledger or claim file. */
public final class DerivationGraph {
  private final Map<String, List<String>> parents;
  private final Map<String, List<String>> children;

  /**
   * @param parents for each id the ids that it follows from; every one of these is itself a key
   * @throws IllegalArgumentException if one is not
   */
  public DerivationGraph(Map<String, List<String>> parents) {
    this.parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    Map<String, List<String>> down = new LinkedHashMap<>();
    parents.keySet().forEach(id -> down.put(id, new ArrayList<>()));
    parents.forEach(
        (id, from) ->
            from.forEach(
                parent -> {
                  if (!down.containsKey(parent)) {
                    throw new IllegalArgumentException(id + " depends on unknown " + parent);
                  }
                  down.get(parent).add(id);
                }));
    this.children = Collections.unmodifiableMap(down);
  }

  /** What an equation follows from directly. */
  public List<String> parents(String id) {
    return parents.get(id);
  }

  /** What follows directly from an equation. */
  public List<String> children(String id) {
    return Collections.unmodifiableList(children.get(id));
  }

  /** Everything behind an equation, nearest first, without itself. */
  public List<String> ancestors(String id) {
    return reach(id, parents);
  }

  /** Everything downstream of an equation, nearest first, without itself. */
  public List<String> descendants(String id) {
    return reach(id, children);
  }

  /** A circle of reasoning, if there is one: each id follows from the next. */
  public Optional<List<String>> cycle() {
    Map<String, Integer> open = new LinkedHashMap<>();
    parents.forEach((id, from) -> open.put(id, from.size()));
    Deque<String> ready = new ArrayDeque<>();
    open.forEach(
        (id, count) -> {
          if (count == 0) {
            ready.add(id);
          }
        });
    while (!ready.isEmpty()) {
      String id = ready.removeFirst();
      open.remove(id);
      for (String child : children.get(id)) {
        if (open.merge(child, -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    // Every id that is left has a parent that is left: walking up must come round.
    List<String> walk = new ArrayList<>(List.of(open.keySet().iterator().next()));
    while (true) {
      String parent =
          parents.get(walk.get(walk.size() - 1)).stream()
              .filter(open::containsKey)
              .findFirst()
              .orElseThrow();
      int met = walk.indexOf(parent);
      if (met >= 0) {
        return Optional.of(List.copyOf(walk.subList(met, walk.size())));
      }
      walk.add(parent);
    }
  }

  private static List<String> reach(String id, Map<String, List<String>> edges) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> queue = new ArrayDeque<>(edges.get(id));
    while (!queue.isEmpty()) {
      String next = queue.removeFirst();
      if (!next.equals(id) && seen.add(next)) {
        queue.addAll(edges.get(next));
      }
    }
    return List.copyOf(seen);
  }
}
