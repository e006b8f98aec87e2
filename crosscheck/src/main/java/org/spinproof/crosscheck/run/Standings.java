package org.spinproof.crosscheck.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.verdict.Standing;

/**
 * Follows errors down the derivation graph. An equation that was checked as a whole makes good what
 * was wrong before it: what rests on it alone stands again.
 */
final class Standings {
  private Standings() {}

  /** The standing of each claim that was decided. */
  static Map<String, Standing> of(Ledger ledger, Map<String, Finding> findings) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    Map<String, Claim> claims = new LinkedHashMap<>();
    ledger.file().claims().forEach(claim -> claims.put(claim.id(), claim));
    List<String> open = new ArrayList<>(findings.keySet());
    while (!open.isEmpty()) {
      List<String> waiting = new ArrayList<>();
      for (String id : open) {
        List<String> parents = ledger.graph().parents(id);
        if (standings.keySet().containsAll(parents)) {
          standings.put(
              id,
              Standing.of(
                  findings.get(id).verdict(),
                  claims.get(id).direct(),
                  inherited(parents, findings, standings)));
        } else {
          waiting.add(id);
        }
      }
      open = waiting;
    }
    return standings;
  }

  private static List<String> inherited(
      List<String> parents, Map<String, Finding> findings, Map<String, Standing> standings) {
    Set<String> faults = new LinkedHashSet<>();
    for (String parent : parents) {
      if (findings.get(parent).verdict().isFalseAsPrinted()) {
        faults.add(parent);
      }
    }
    for (String parent : parents) {
      if (standings.get(parent).handsOn()) {
        faults.addAll(standings.get(parent).faults());
      }
    }
    return List.copyOf(faults);
  }
}
