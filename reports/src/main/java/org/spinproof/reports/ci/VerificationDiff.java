package org.spinproof.reports.ci;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/**
 * What changed from one run to another: equations that came or went, verdicts, standings, outcomes,
 * residuals by more than their tolerance, mutants killed. Times do not count.
 */
public record VerificationDiff(List<Change> changes) {
  public VerificationDiff {
    changes = List.copyOf(changes);
  }

  /**
   * One change.
   *
   * @param id the equation
   * @param what equation, verdict, expected, standing, outcome, residual or mutants; with the
   *     engine for the two that belong to one
   * @param before empty where there was nothing
   * @param after empty where there is nothing
   * @param regression whether something that was right stopped being right
   */
  public record Change(String id, String what, String before, String after, boolean regression) {}

  /** Compares two runs. */
  public static VerificationDiff between(Verification before, Verification after) {
    return between(byId(before), byId(after), sameProfile(before, after));
  }

  /** Compares what the second run looked at: what it was not asked for is not missing. */
  public static VerificationDiff ofChosen(Verification before, Verification after) {
    Map<String, EquationResult> old = byId(before);
    Map<String, EquationResult> now = byId(after);
    old.keySet().retainAll(now.keySet());
    return between(old, now, sameProfile(before, after));
  }

  /** Another profile makes other numbers of mutants. */
  private static boolean sameProfile(Verification before, Verification after) {
    return Objects.equals(before.environment().profile(), after.environment().profile());
  }

  private static VerificationDiff between(
      Map<String, EquationResult> old, Map<String, EquationResult> now, boolean sameProfile) {
    Set<String> ids = new LinkedHashSet<>(old.keySet());
    ids.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (String id : ids) {
      if (!now.containsKey(id)) {
        changes.add(new Change(id, "equation", old.get(id).verdict(), "", true));
      } else if (!old.containsKey(id)) {
        EquationResult added = now.get(id);
        changes.add(new Change(id, "equation", "", added.verdict(), !added.asExpected()));
      } else {
        compare(old.get(id), now.get(id), sameProfile, changes);
      }
    }
    return new VerificationDiff(changes);
  }

  /** Whether anything that was right stopped being right. */
  public boolean hasRegression() {
    return changes.stream().anyMatch(Change::regression);
  }

  private static Map<String, EquationResult> byId(Verification verification) {
    Map<String, EquationResult> byId = new LinkedHashMap<>();
    for (PaperResult paper : verification.papers()) {
      paper.equations().forEach(equation -> byId.putIfAbsent(equation.id(), equation));
    }
    return byId;
  }

  private static void compare(
      EquationResult old, EquationResult now, boolean sameProfile, List<Change> changes) {
    String id = now.id();
    boolean fell = old.asExpected() && !now.asExpected();
    boolean weaker = strength(now.verdict()) < strength(old.verdict());
    if (!old.verdict().equals(now.verdict())) {
      changes.add(new Change(id, "verdict", old.verdict(), now.verdict(), fell || weaker));
    }
    if (!old.expected().equals(now.expected())) {
      changes.add(new Change(id, "expected", old.expected(), now.expected(), fell));
    }
    if (!old.standing().equals(now.standing())) {
      changes.add(
          new Change(
              id, "standing", old.standing(), now.standing(), now.standing().equals("tainted")));
    }
    evidence(id, "", old.evidence(), now.evidence(), !now.asExpected(), changes);
    evidence(id, ", corrected", old.correctedEvidence(), now.correctedEvidence(), true, changes);
    String killed = killed(old);
    if (!killed.equals(killed(now))) {
      boolean sameMutants =
          now.mutants().generated() == old.mutants().generated()
              || (sameProfile && Objects.equals(now.machine(), old.machine()));
      changes.add(
          new Change(
              id,
              "mutants",
              killed,
              killed(now),
              fewerKilled(old.mutants(), now.mutants(), sameMutants)));
    }
  }

  /**
   * Whether a check sees less than it did. Where the equation was written anew, fewer mutants say
   * nothing; where it was not, fewer were put to it.
   */
  private static boolean fewerKilled(MutantsResult old, MutantsResult now, boolean sameMutants) {
    return now.survivors().size() > old.survivors().size()
        || (sameMutants && now.killed() < old.killed());
  }

  /** How much a verdict says for an equation; whatever the ledger has come to expect. */
  private static int strength(String verdict) {
    return switch (verdict) {
      case "proved" -> 5;
      case "agrees" -> 4;
      case "conditional" -> 3;
      case "erratum" -> 2;
      case "refuted" -> 1;
      default -> 0;
    };
  }

  private static String killed(EquationResult equation) {
    return "%d of %d killed, %d equivalent"
        .formatted(
            equation.mutants().killed(),
            equation.mutants().generated(),
            equation.mutants().equivalent());
  }

  private static void evidence(
      String id,
      String form,
      List<EvidenceResult> old,
      List<EvidenceResult> now,
      boolean shouldHold,
      List<Change> changes) {
    Map<String, EvidenceResult> before = byEngine(old);
    Map<String, EvidenceResult> after = byEngine(now);
    Set<String> engines = new LinkedHashSet<>(before.keySet());
    engines.addAll(after.keySet());
    for (String engine : engines) {
      String name = " (" + engine + form + ")";
      EvidenceResult was = before.get(engine);
      EvidenceResult is = after.get(engine);
      if (was == null || is == null || !was.outcome().equals(is.outcome())) {
        changes.add(
            new Change(
                id,
                "outcome" + name,
                was == null ? "" : was.outcome(),
                is == null ? "" : is.outcome(),
                lost(was, is, shouldHold)));
      } else if (moved(was, is)) {
        changes.add(
            new Change(
                id,
                "residual" + name,
                String.valueOf(was.residual()),
                String.valueOf(is.residual()),
                false));
      }
    }
  }

  private static boolean lost(EvidenceResult was, EvidenceResult is, boolean shouldHold) {
    if (was == null || was.outcome().equals("undecided")) {
      return false;
    }
    return is == null
        || is.outcome().equals("undecided")
        || (shouldHold && was.outcome().equals("holds"));
  }

  private static Map<String, EvidenceResult> byEngine(List<EvidenceResult> evidence) {
    Map<String, EvidenceResult> byEngine = new LinkedHashMap<>();
    for (EvidenceResult each : evidence) {
      String name = each.engine();
      for (int i = 2; byEngine.containsKey(name); i++) {
        name = each.engine() + " #" + i;
      }
      byEngine.put(name, each);
    }
    return byEngine;
  }

  /** A residual is uncertain by the tolerance that it was held against. */
  private static boolean moved(EvidenceResult was, EvidenceResult is) {
    if (was.residual() == null || is.residual() == null) {
      return was.residual() != null || is.residual() != null;
    }
    double uncertainty = Math.max(orZero(was.tolerance()), orZero(is.tolerance()));
    return Math.abs(was.residual() - is.residual()) > uncertainty;
  }

  private static double orZero(Double value) {
    return value == null ? 0 : value;
  }

  /** The changes that are regressions, then the others. */
  public List<Change> worstFirst() {
    return Stream.concat(
            changes.stream().filter(Change::regression),
            changes.stream().filter(change -> !change.regression()))
        .toList();
  }

  /** How many changes and regressions there are, in words. */
  public String headline() {
    return changes.isEmpty()
        ? "No change."
        : "%d changes, %d of them regressions."
            .formatted(changes.size(), changes.stream().filter(Change::regression).count());
  }
}
