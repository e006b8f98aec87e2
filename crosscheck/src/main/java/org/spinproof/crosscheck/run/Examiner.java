package org.spinproof.crosscheck.run;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.spinproof.crosscheck.claim.Deduction;
import org.spinproof.crosscheck.claim.mutant.Mutant;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.EngineResult;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.engine.Runner;
import org.spinproof.crosscheck.run.MutantFinding.Fate;
import org.spinproof.crosscheck.verdict.Judge;
import org.spinproof.crosscheck.verdict.Ruling;
import org.spinproof.crosscheck.verdict.Ruling.Answer;
import org.spinproof.crosscheck.verdict.Verdict;

/** Puts one case to all engines, and its mutants too, and says what was found. */
public final class Examiner {
  /** Edits of a false equation that are tried in search of a true one. */
  private static final int MOST_EDITS = 60;

  /** An engine's time for one of them, and for a part of a deduction. */
  private static final Duration SEARCH = Duration.ofSeconds(5);

  private final List<Engine> engines;
  private final Profile profile;
  private final long seed;

  /** An examiner; the outcome of a case depends on nothing but these and the case. */
  public Examiner(List<Engine> engines, Profile profile, long seed) {
    this.engines = List.copyOf(engines);
    this.profile = profile;
    this.seed = seed;
  }

  /** Decides a case, and what it rests on. */
  public Finding examine(Case subject) {
    return decide(subject)
        .withDeductions(
            subject.deduction().map(d -> deduce(subject, d)),
            subject.shorter().map(d -> deduce(subject, d)));
  }

  private DeductionFinding deduce(Case subject, Deduction deduction) {
    return Deductions.examine(deduction, question -> judge(subject, question));
  }

  /**
   * What the engines say of a question beside the main one; those that are slow say nothing. After
   * a proof or a counterexample no further one is asked.
   */
  private Ruling judge(Case subject, Question question) {
    Duration limit = shortLimit();
    Budget budget = budget(subject, profile.mutantSamples(), limit).forAnyCounterexample();
    List<EngineResult> results = new ArrayList<>();
    for (Engine engine : engines) {
      results.add(Runner.run(engine.name(), limit, () -> engine.examine(question, budget)));
      Ruling ruling = Judge.weigh(results);
      if (ruling.answer() == Answer.PROVED || ruling.answer() == Answer.FALSE) {
        return ruling;
      }
    }
    return Judge.weigh(results);
  }

  private Duration shortLimit() {
    return profile.limit().compareTo(SEARCH) < 0 ? profile.limit() : SEARCH;
  }

  private Finding decide(Case subject) {
    if (!subject.steps().isEmpty()) {
      return examineSteps(subject);
    }
    List<EngineResult> results = new ArrayList<>();
    subject.printed().ifPresent(question -> results.addAll(ask(subject, question)));
    List<Check> checks = subject.checks().get();
    results.addAll(runChecks(subject, checks, false));
    if (results.isEmpty()) {
      return withoutEvidence(subject);
    }
    Ruling ruling = Judge.weigh(results);
    return switch (ruling.answer()) {
      case PROVED, AGREES -> trueAsAsked(subject, checks, ruling);
      case FALSE -> falseAsPrinted(subject, checks, ruling);
      case UNDECIDED ->
          finding(Verdict.UNDECIDED, reasonOf(ruling), ruling, List.of(), null, null, List.of());
    };
  }

  private static Finding withoutEvidence(Case subject) {
    Verdict verdict =
        subject.expected() == Verdict.DEFINITION ? Verdict.DEFINITION : Verdict.UNDECIDED;
    Optional<String> reason =
        verdict == Verdict.DEFINITION
            ? Optional.empty()
            : Optional.of("not checked: it has no machine form and no check of its own");
    return new Finding(
        verdict,
        reason,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true,
        List.of());
  }

  private Finding trueAsAsked(Case subject, List<Check> checks, Ruling ruling) {
    List<MutantFinding> mutants = new ArrayList<>();
    subject
        .printed()
        .ifPresent(
            question ->
                mutants.addAll(examine(subject, subject.mutants().apply(profile.mutants()))));
    mutants.addAll(examineBrokenChecks(subject, checks, false));
    Verdict plain = ruling.answer() == Answer.PROVED ? Verdict.PROVED : Verdict.AGREES;
    List<EngineResult> outside = new ArrayList<>();
    subject.unconditional().ifPresent(question -> outside.addAll(ask(subject, question)));
    for (Check check : checks) {
      check
          .outside()
          .filter(o -> !check.corrected())
          .ifPresent(
              o ->
                  outside.addAll(
                      Runner.all(
                          profile.limit(),
                          List.of(task(check.engine(), subject, profile.samples(), o)))));
    }
    if (outside.isEmpty()) {
      return finding(plain, Optional.empty(), ruling, List.of(), null, null, mutants);
    }
    Ruling free = Judge.weigh(outside);
    if (free.holds()) {
      Verdict verdict = free.answer() == Answer.PROVED ? Verdict.PROVED : plain;
      return finding(
          verdict,
          Optional.of("the condition is not needed"),
          ruling,
          List.of(),
          null,
          null,
          mutants);
    }
    return finding(
        Verdict.CONDITIONAL,
        free.answer() == Answer.FALSE
            ? Optional.empty()
            : Optional.of("no witness outside the condition was found"),
        ruling,
        List.of(),
        null,
        free.counterexample().orElse(null),
        mutants);
  }

  private Finding falseAsPrinted(Case subject, List<Check> checks, Ruling ruling) {
    List<EngineResult> corrected = new ArrayList<>();
    subject.corrected().ifPresent(question -> corrected.addAll(ask(subject, question)));
    corrected.addAll(runChecks(subject, checks, true));
    boolean mended = !corrected.isEmpty() && Judge.weigh(corrected).holds();
    List<MutantFinding> mutants = new ArrayList<>();
    if (mended) {
      mutants.addAll(examine(subject, subject.correctedMutants().apply(profile.mutants())));
      mutants.addAll(examineBrokenChecks(subject, checks, true));
    }
    boolean asStated =
        subject
            .difference()
            .map(question -> Judge.weigh(ask(subject, question)).holds())
            .orElse(true);
    Optional<String> reason = Optional.empty();
    if (!asStated) {
      reason = Optional.of("the printed form is false in another way than difference: states");
    } else if (!mended && !corrected.isEmpty()) {
      reason = Optional.of("the corrected form was not shown to hold either");
    }
    return new Finding(
        mended ? Verdict.ERRATUM : Verdict.REFUTED,
        reason,
        ruling.evidence(),
        corrected,
        ruling.counterexample(),
        Optional.empty(),
        mutants,
        asStated,
        mended || !corrected.isEmpty() || subject.printed().isEmpty()
            ? List.of()
            : nearMisses(subject, subject.printed().get(), subject.mutants().apply(edits())));
  }

  private Finding examineSteps(Case subject) {
    List<EngineResult> all = new ArrayList<>();
    boolean proved = true;
    for (int i = 0; i < subject.steps().size(); i++) {
      Ruling ruling = Judge.weigh(ask(subject, subject.steps().get(i)));
      all.addAll(ruling.evidence());
      if (!ruling.holds()) {
        boolean wrong = ruling.answer() == Answer.FALSE;
        String reason =
            (wrong ? "step %d does not follow from step %d" : "step %d from step %d is undecided")
                .formatted(i + 2, i + 1);
        return new Finding(
            wrong ? Verdict.REFUTED : Verdict.UNDECIDED,
            Optional.of(reason),
            all,
            List.of(),
            ruling.counterexample(),
            Optional.empty(),
            List.of(),
            true,
            wrong
                ? nearMisses(
                    subject, subject.steps().get(i), subject.stepMutants().apply(i, edits()))
                : List.of());
      }
      proved &= ruling.answer() == Answer.PROVED;
    }
    return new Finding(
        proved ? Verdict.PROVED : Verdict.AGREES,
        Optional.empty(),
        all,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true,
        List.of());
  }

  private int edits() {
    return Math.min(MOST_EDITS, profile.mutants());
  }

  private List<Variant> nearMisses(Case subject, Question question, List<Mutant> edits) {
    return NearMisses.of(question, edits, variant -> holds(subject, variant));
  }

  /** Whether the engines accept a variant; those that are slow to say count as no. */
  private boolean holds(Case subject, Question variant) {
    Duration limit = shortLimit();
    List<EngineResult> results = new ArrayList<>();
    for (Engine engine : enginesFor(subject)) {
      Budget budget = budget(subject, profile.mutantSamples(), limit).forAnyCounterexample();
      EngineResult result = Runner.run(engine.name(), limit, () -> engine.examine(variant, budget));
      if (result.evidence().outcome() == Outcome.FAILS) {
        return false;
      }
      results.add(result);
    }
    return Judge.weigh(results).holds();
  }

  private Budget budget(Case subject, int samples, Duration limit) {
    return Budget.of(seed * 0x9E3779B97F4A7C15L + crc(subject.id()), samples, limit);
  }

  private List<EngineResult> ask(Case subject, Question question) {
    return Runner.all(
        profile.limit(),
        enginesFor(subject).stream()
            .map(
                engine ->
                    task(
                        engine.name(),
                        subject,
                        profile.samples(),
                        b -> engine.examine(question, b)))
            .toList());
  }

  private List<Engine> enginesFor(Case subject) {
    return Stream.concat(engines.stream(), subject.engines().stream()).toList();
  }

  private List<EngineResult> runChecks(Case subject, List<Check> checks, boolean corrected) {
    return Runner.all(
        profile.limit(),
        checks.stream()
            .filter(check -> check.corrected() == corrected)
            .map(check -> task(check.engine(), subject, profile.samples(), check.examination()))
            .toList());
  }

  private Runner.Task task(
      String engine, Case subject, int samples, Check.Examination examination) {
    return new Runner.Task(
        engine, () -> examination.examine(budget(subject, samples, profile.limit())));
  }

  private List<MutantFinding> examine(Case subject, List<Mutant> broken) {
    List<Engine> asked = enginesFor(subject);
    List<EngineResult> results =
        Runner.all(
            profile.limit(),
            broken.stream()
                .flatMap(mutant -> asked.stream().map(engine -> task(subject, mutant, engine)))
                .toList());
    return IntStream.range(0, broken.size())
        .mapToObj(
            i -> finding(broken.get(i), results.subList(i * asked.size(), (i + 1) * asked.size())))
        .toList();
  }

  private Runner.Task task(Case subject, Mutant mutant, Engine engine) {
    return task(
        engine.name(),
        subject,
        profile.mutantSamples(),
        budget -> engine.examine(mutant.question(), budget.forAnyCounterexample()));
  }

  /**
   * A mutant that one engine refutes while another accepts it is a survivor: that other engine
   * would not have noticed. Only a proof makes a mutant equivalent.
   */
  private static MutantFinding finding(Mutant broken, List<EngineResult> results) {
    List<String> killedBy = namesOf(results, Outcome.FAILS);
    List<String> passedBy = namesOf(results, Outcome.HOLDS);
    Fate fate;
    if (!killedBy.isEmpty()) {
      fate = passedBy.isEmpty() ? Fate.KILLED : Fate.SURVIVOR;
    } else {
      fate = passedBy.contains(Judge.PROVING_ENGINE) ? Fate.EQUIVALENT : Fate.SURVIVOR;
    }
    String text = fate == Fate.KILLED ? broken.part() : broken.text();
    return new MutantFinding(broken.words(), text, fate, killedBy, passedBy);
  }

  private static List<String> namesOf(List<EngineResult> results, Outcome outcome) {
    return results.stream()
        .map(EngineResult::evidence)
        .filter(evidence -> evidence.outcome() == outcome)
        .map(Evidence::engine)
        .toList();
  }

  private List<MutantFinding> examineBrokenChecks(
      Case subject, List<Check> all, boolean corrected) {
    List<MutantFinding> found = new ArrayList<>();
    List<Check> checks = all.stream().filter(check -> check.corrected() == corrected).toList();
    for (Check check : checks) {
      List<Check.BrokenCheck> mutants = spread(check.mutants(), profile.mutants() / checks.size());
      List<EngineResult> results =
          Runner.all(
              profile.limit(),
              mutants.stream()
                  .map(m -> task(check.engine(), subject, profile.mutantSamples(), m.examination()))
                  .toList());
      for (int i = 0; i < mutants.size(); i++) {
        Outcome outcome = results.get(i).evidence().outcome();
        boolean killed = outcome == Outcome.FAILS;
        found.add(
            new MutantFinding(
                mutants.get(i).change(),
                "",
                killed ? Fate.KILLED : Fate.SURVIVOR,
                killed ? List.of(check.engine()) : List.of(),
                outcome == Outcome.HOLDS ? List.of(check.engine()) : List.of()));
      }
    }
    return found;
  }

  /** At most so many, but at least one, evenly from the whole list. */
  private static <T> List<T> spread(List<T> all, int most) {
    int count = Math.min(all.size(), Math.max(1, most));
    return IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
  }

  private static Optional<String> reasonOf(Ruling ruling) {
    if (ruling.conflict().isPresent()) {
      return ruling.conflict();
    }
    return Optional.of(
        ruling.evidence().stream()
            .map(r -> r.evidence().engine() + ": " + r.evidence().detail())
            .reduce((a, b) -> a + "; " + b)
            .orElse("no engine looked at it"));
  }

  private static Finding finding(
      Verdict verdict,
      Optional<String> reason,
      Ruling ruling,
      List<EngineResult> corrected,
      Counterexample counterexample,
      Counterexample witness,
      List<MutantFinding> mutants) {
    return new Finding(
        verdict,
        reason,
        ruling.evidence(),
        corrected,
        Optional.ofNullable(counterexample),
        Optional.ofNullable(witness),
        mutants,
        true,
        List.of());
  }

  private static long crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
