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
import java.util.function.Function;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.paper.DerivationGraph;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.verdict.Standing;
import org.spinproof.crosscheck.verdict.Verdict;
import org.spinproof.reports.model.Chain;
import org.spinproof.reports.model.Condition;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Erratum;
import org.spinproof.reports.model.Grounds;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Summary;
import org.spinproof.reports.model.Verification;

/** Decides chosen claims of some ledgers, and all that stands behind them. */
public final class Verifier {
  private final Examiner examiner;
  private final int threads;
  private final Function<String, PaperChecks> checks;

  /**
   * A verifier.
   *
   * @param checks what comes with each paper besides its ledger
   */
  public Verifier(Examiner examiner, int threads, Function<String, PaperChecks> checks) {
    this.examiner = examiner;
    this.threads = threads;
    this.checks = checks;
  }

  /**
   * What is asked about: a ledger and the ids of its claims that the result shows.
   *
   * @param claims ids; what they rest on is decided too, for their standing, but not shown
   */
  public record Selection(Ledger ledger, Set<String> claims) {
    public Selection {
      claims = Set.copyOf(claims);
    }

    /** All claims of a ledger. */
    public static Selection all(Ledger ledger) {
      return new Selection(
          ledger,
          ledger.file().claims().stream()
              .map(Claim::id)
              .collect(java.util.stream.Collectors.toSet()));
    }

    /** What a proof takes that the ledger's graph does not have is behind a claim too. */
    private List<Claim> withAllBehind() {
      Set<String> wanted = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(claims);
      while (!open.isEmpty()) {
        String id = open.removeFirst();
        if (wanted.add(id)) {
          Claim claim = ledger.claim(id).orElseThrow();
          open.addAll(claim.from());
          claim.deduction().ifPresent(d -> open.addAll(d.without().keySet()));
          claim.shorter().ifPresent(d -> open.addAll(d.without().keySet()));
        }
      }
      return ledger.file().claims().stream().filter(c -> wanted.contains(c.id())).toList();
    }
  }

  /** How many claims a run over these selections decides. */
  public static int size(List<Selection> selections) {
    return selections.stream().mapToInt(s -> s.withAllBehind().size()).sum();
  }

  /** Decides them. */
  public List<PaperResult> run(List<Selection> selections, Batch.Progress progress) {
    List<List<Case>> papers = new ArrayList<>();
    for (Selection selection : selections) {
      Ledger ledger = selection.ledger();
      PaperChecks own = checks.apply(ledger.id());
      List<Case> cases = new ArrayList<>();
      for (Claim claim : selection.withAllBehind()) {
        cases.add(Cases.of(ledger.qualified(claim.id()), claim, own));
      }
      papers.add(cases);
    }
    Map<String, Finding> findings = Batch.run(papers, examiner, threads, progress);
    return selections.stream().map(selection -> paper(selection, findings)).toList();
  }

  /** The whole result of a run. */
  public static Verification result(
      Verification.Tool tool, Verification.Environment environment, List<PaperResult> papers) {
    return new Verification(
        Verification.SCHEMA, tool, environment, papers, Results.summaryOfPapers(papers));
  }

  private static PaperResult paper(Selection selection, Map<String, Finding> findings) {
    Ledger ledger = selection.ledger();
    Map<String, Finding> own = new LinkedHashMap<>();
    for (Claim claim : ledger.file().claims()) {
      Finding finding = findings.get(ledger.qualified(claim.id()));
      if (finding != null) {
        own.put(claim.id(), finding);
      }
    }
    Map<String, Standing> standings = Standings.of(ledger, own);
    Chains chains = Chains.of(ledger.graph(), own);
    List<EquationResult> equations =
        ledger.file().claims().stream()
            .filter(claim -> selection.claims().contains(claim.id()))
            .map(claim -> equation(ledger, claim, own, standings, chains))
            .toList();
    return new PaperResult(
        ledger.id(),
        ledger.file().title().orElse(ledger.id()),
        ledger.file().reference().orElse(null),
        ledger.file().name(),
        equations,
        Summary.of(equations));
  }

  private static EquationResult equation(
      Ledger ledger,
      Claim claim,
      Map<String, Finding> findings,
      Map<String, Standing> standings,
      Chains chains) {
    Finding finding = findings.get(claim.id());
    DerivationGraph graph = ledger.graph();
    Standing standing = standings.get(claim.id());
    boolean falseAsPrinted = finding.verdict().isFalseAsPrinted();
    return new EquationResult(
        ledger.qualified(claim.id()),
        claim.ledger().number().orElse(null),
        claim.ledger().kind().orElse("claim"),
        claim.ledger().section().orElse(null),
        claim.line(),
        claim.says().orElse(null),
        claim.ledger().statement().or(claim::latex).orElse(null),
        machine(claim).orElse(null),
        claim.correctedText().orElse(null),
        claim.ledger().correctedStatement().orElse(null),
        finding.verdict().word(),
        claim.expected(),
        reason(claim, finding).orElse(null),
        finding.verdict() == Verdict.of(claim.expected())
            && finding.falseAsStated()
            && finding.argumentStands(),
        standing.kind().word(),
        standing.kind() == Standing.Kind.SUPPORTED
            ? List.of()
            : standing.faults().stream().map(ledger::qualified).toList(),
        graph.parents(claim.id()).stream().map(ledger::qualified).toList(),
        graph.children(claim.id()).stream().map(ledger::qualified).toList(),
        condition(claim, finding).orElse(null),
        finding.counterexample().map(Results::counterexample).orElse(null),
        falseAsPrinted ? erratum(ledger, claim, finding) : null,
        claim.ledger().note().orElse(null),
        Results.evidence(finding.evidence()),
        Results.evidence(finding.correctedEvidence()),
        Results.mutants(finding.mutants()),
        Results.plots(finding),
        Results.nearMisses(finding),
        claim.ledger().oneRoad().orElse(null),
        finding.deduction().map(d -> grounds(ledger, d)).orElse(null),
        finding.shorter().map(d -> grounds(ledger, d)).orElse(null),
        claim.chain() ? qualified(ledger, chains.behind(claim.id())) : null);
  }

  private static Grounds grounds(Ledger ledger, DeductionFinding found) {
    return new Grounds(
        found.outcome().words(),
        qualified(ledger, found.needed()),
        qualified(ledger, found.spare()),
        qualified(ledger, found.open()),
        found.remark().orElse(null));
  }

  private static Chain qualified(Ledger ledger, Chain chain) {
    return new Chain(
        qualified(ledger, chain.loadBearing()),
        qualified(ledger, chain.dispensable()),
        qualified(ledger, chain.minimal()),
        qualified(ledger, chain.declaredOnly()));
  }

  private static List<String> qualified(Ledger ledger, List<String> ids) {
    return ids.stream().map(ledger::qualified).toList();
  }

  private static Optional<String> machine(Claim claim) {
    if (!claim.steps().isEmpty()) {
      return Optional.of(String.join("\n== ", claim.stepTexts()));
    }
    return claim.equationText();
  }

  private static Optional<String> reason(Claim claim, Finding finding) {
    if (finding.reason().isPresent()) {
      return finding.reason();
    }
    return finding.argumentStands()
        ? claim.ledger().reason()
        : Optional.of("its deduction does not follow from what it takes");
  }

  private static Optional<Condition> condition(Claim claim, Finding finding) {
    if (finding.verdict() != Verdict.CONDITIONAL) {
      return Optional.empty();
    }
    List<String> given = new ArrayList<>(claim.givenTexts());
    claim.ledger().condition().ifPresent(given::add);
    return Optional.of(
        new Condition(given, finding.witness().map(Results::counterexample).orElse(null)));
  }

  private static Erratum erratum(Ledger ledger, Claim claim, Finding finding) {
    return new Erratum(
        claim.ledger().erratumClass().orElse(null),
        finding.counterexample().map(c -> c.values()).orElse(Map.of()),
        claim.ledger().erratumExplanation().or(finding::reason).orElse(""),
        ledger.graph().descendants(claim.id()).stream().map(ledger::qualified).toList(),
        claim.ledger().ocr().orElse(null));
  }
}
