package org.spinproof.crosscheck.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.paper.DerivationGraph;
import org.spinproof.reports.model.Chain;

/**
 * The argument behind a result: each equation has one or more ways to reach it, each from a set of
 * others; an equation that rests on nothing is a starting point.
 */
final class Chains {
  private final Map<String, List<List<String>>> ways = new LinkedHashMap<>();
  private final Set<String> declaredOnly = new LinkedHashSet<>();

  private Chains() {}

  /** The ways that were found, and the ledger's own where none was. */
  static Chains of(DerivationGraph graph, Map<String, Finding> findings) {
    Chains chains = new Chains();
    findings.forEach(
        (id, finding) -> {
          List<List<String>> found = new ArrayList<>();
          way(finding.deduction()).ifPresent(found::add);
          if (found.isEmpty()) {
            found.add(graph.parents(id));
            if (!graph.parents(id).isEmpty()) {
              chains.declaredOnly.add(id);
            }
          }
          way(finding.shorter()).ifPresent(found::add);
          chains.ways.put(id, found);
        });
    return chains;
  }

  private static Optional<List<String>> way(Optional<DeductionFinding> deduction) {
    return deduction
        .filter(DeductionFinding::follows)
        .map(
            d -> {
              List<String> all = new ArrayList<>(d.needed());
              all.addAll(d.open());
              return all;
            });
  }

  /** The argument behind one equation, itself not among it. */
  Chain behind(String id) {
    List<String> loadBearing = new ArrayList<>();
    List<String> dispensable = new ArrayList<>();
    for (String other : allBehind(id)) {
      (routes(Set.of(other)).containsKey(id) ? dispensable : loadBearing).add(other);
    }
    Set<String> minimal = routes(Set.of()).getOrDefault(id, Set.of());
    return new Chain(
        loadBearing,
        dispensable,
        List.copyOf(minimal),
        minimal.stream().filter(declaredOnly::contains).toList());
  }

  private Set<String> allBehind(String id) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      for (List<String> way : ways.getOrDefault(open.removeFirst(), List.of())) {
        for (String other : way) {
          if (!other.equals(id) && all.add(other)) {
            open.add(other);
          }
        }
      }
    }
    return all;
  }

  /**
   * For each equation that is reached without some others the fewest from which it is, as far as
   * taking the fewest for each of its parents finds them.
   */
  private Map<String, Set<String>> routes(Set<String> without) {
    Map<String, Set<String>> best = new LinkedHashMap<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, List<List<String>>> equation : ways.entrySet()) {
        String id = equation.getKey();
        if (without.contains(id)) {
          continue;
        }
        for (List<String> way : equation.getValue()) {
          if (best.keySet().containsAll(way)) {
            Set<String> used = new LinkedHashSet<>(way);
            way.forEach(other -> used.addAll(best.get(other)));
            if (!used.contains(id)
                && (!best.containsKey(id) || used.size() < best.get(id).size())) {
              best.put(id, used);
              changed = true;
            }
          }
        }
      }
    }
    return best;
  }
}
