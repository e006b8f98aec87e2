package org.spinproof.crosscheck.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spinproof.crosscheck.claim.Deduction;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.run.DeductionFinding.Outcome;
import org.spinproof.crosscheck.verdict.Ruling;

/** Puts a deduction to the engines: with all that is given, then with one of it left out. */
final class Deductions {
  private Deductions() {}

  static DeductionFinding examine(Deduction deduction, Function<Question, Ruling> judge) {
    boolean grounded = deduction.contents().values().stream().allMatch(q -> judge.apply(q).holds());
    if (!grounded) {
      return finding(deduction, Outcome.UNDECIDED, List.of(), List.of(), names(deduction));
    }
    Ruling ruling = judge.apply(deduction.conclusion());
    if (!ruling.holds()) {
      Outcome outcome =
          ruling.answer() == Ruling.Answer.FALSE ? Outcome.DOES_NOT_FOLLOW : Outcome.UNDECIDED;
      return finding(deduction, outcome, List.of(), List.of(), names(deduction));
    }
    List<String> needed = new ArrayList<>();
    List<String> spare = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Map.Entry<String, Question> without : deduction.without().entrySet()) {
      Ruling free = judge.apply(without.getValue());
      List<String> where =
          free.holds() ? spare : free.answer() == Ruling.Answer.FALSE ? needed : open;
      where.add(without.getKey());
    }
    return finding(deduction, Outcome.FOLLOWS, needed, spare, open);
  }

  private static List<String> names(Deduction deduction) {
    return List.copyOf(deduction.without().keySet());
  }

  private static DeductionFinding finding(
      Deduction deduction,
      Outcome outcome,
      List<String> needed,
      List<String> spare,
      List<String> open) {
    return new DeductionFinding(outcome, needed, spare, open, deduction.remark());
  }
}
