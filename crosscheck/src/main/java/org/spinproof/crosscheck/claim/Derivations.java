package org.spinproof.crosscheck.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.crosscheck.document.Nearest;
import org.spinproof.crosscheck.document.Text;

/** Checks what claims follow from: known ids, and no circles. */
final class Derivations {
  private Derivations() {}

  static void check(List<ClaimReader.Entry> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.id().text()));
    Map<String, Integer> waitsFor = new HashMap<>();
    Map<String, List<String>> leadsTo = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (ClaimReader.Entry entry : entries) {
      Set<String> from = new HashSet<>();
      for (Text id : entry.from()) {
        checkKnown(id, ids);
        if (!from.add(id.text())) {
          throw id.position().error("the id " + id.quoted() + " stands twice in from");
        }
        leadsTo.computeIfAbsent(id.text(), key -> new ArrayList<>()).add(entry.id().text());
      }
      waitsFor.put(entry.id().text(), from.size());
      if (from.isEmpty()) {
        ready.add(entry.id().text());
      }
    }
    Set<String> settled = new HashSet<>();
    while (!ready.isEmpty()) {
      String id = ready.remove();
      settled.add(id);
      for (String next : leadsTo.getOrDefault(id, List.of())) {
        if (waitsFor.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    refuseCircle(entries, settled);
  }

  private static void checkKnown(Text id, Set<String> ids) {
    if (!ids.contains(id.text())) {
      throw id.position()
          .error(
              "from names "
                  + id.quoted()
                  + ", and no claim of this file has that id"
                  + Nearest.hint(id.text(), ids.stream().sorted().toList()));
    }
  }

  /** What is not settled is in a circle or follows from one: go back until an id comes again. */
  private static void refuseCircle(List<ClaimReader.Entry> entries, Set<String> settled) {
    if (settled.size() == entries.size()) {
      return;
    }
    Map<String, ClaimReader.Entry> open = new HashMap<>();
    entries.stream()
        .filter(entry -> !settled.contains(entry.id().text()))
        .forEach(entry -> open.put(entry.id().text(), entry));
    ClaimReader.Entry at =
        entries.stream().filter(entry -> open.containsKey(entry.id().text())).findFirst().get();
    Set<String> seen = new HashSet<>();
    while (seen.add(at.id().text())) {
      at =
          at.from().stream()
              .filter(id -> open.containsKey(id.text()))
              .map(id -> open.get(id.text()))
              .findFirst()
              .orElseThrow();
    }
    throw at.id()
        .position()
        .error("the claim " + at.id().quoted() + " follows from itself by way of from");
  }
}
