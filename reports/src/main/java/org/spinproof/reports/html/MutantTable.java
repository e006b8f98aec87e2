package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.MutantsResult.Mutant;

/** What became of an equation's mutants: which engine killed which, and which it let live. */
final class MutantTable {
  private static final String EQUIVALENT = "equivalent";
  private static final String KILLED = "killed";

  /** On paper they are examples: a screen folds the rest away, paper cannot. */
  private static final int MOST_PRINTED = 8;

  private MutantTable() {}

  /**
   * Counts by what was broken and by engine, then the mutants.
   *
   * @param each whether to list them all; otherwise those that were killed are counted only, in
   *     words, and of those that are equivalent some are shown
   */
  static Html of(MutantsResult mutants, boolean each) {
    return all(
        el("p", text(counts(mutants))),
        survivors(mutants),
        mutants.details().isEmpty()
            ? nothing()
            : each ? matrix(mutants.details()) : inWords(mutants.details()),
        listed("Equivalent to the equation", mutants, EQUIVALENT, each),
        each ? listed("Killed, one by one", mutants, KILLED, true) : nothing());
  }

  /** Killed of generated, in words. */
  static String counts(MutantsResult mutants) {
    if (mutants.generated() == 0) {
      return "No mutants were generated.";
    }
    return "%d generated, %d killed, %d equivalent to the equation, %d survived."
        .formatted(
            mutants.generated(),
            mutants.killed(),
            mutants.equivalent(),
            mutants.survivors().size());
  }

  private static Html survivors(MutantsResult mutants) {
    return mutants.survivors().isEmpty()
        ? nothing()
        : el(
            "div",
            cls("alert"),
            el(
                "p",
                text(
                    "These mutants differ from the equation, and every engine accepted them:"
                        + " the check does not see what they change.")),
            el("ul", all(mutants.survivors().stream().map(s -> el("li", text(s))).toList())));
  }

  /** Which engine killed how many of each kind, as a paragraph. */
  private static Html inWords(List<Mutant> mutants) {
    List<String> engines = engines(mutants);
    List<String> kinds = new ArrayList<>();
    byKind(mutants)
        .forEach(
            (kind, of) -> {
              List<String> counts = new ArrayList<>();
              for (String engine : engines) {
                long killed = count(of, mutant -> mutant.killedBy().contains(engine));
                counts.add("%d by %s".formatted(killed, engine));
              }
              long equivalent = count(of, mutant -> mutant.fate().equals(EQUIVALENT));
              if (equivalent > 0) {
                counts.add("%d equivalent".formatted(equivalent));
              }
              kinds.add("%s: %d, %s".formatted(kind, of.size(), String.join(", ", counts)));
            });
    return el("p", text("Which engine killed which. " + String.join("; ", kinds) + "."));
  }

  private static List<String> engines(List<Mutant> mutants) {
    return mutants.stream().flatMap(m -> m.killedBy().stream()).distinct().toList();
  }

  private static Map<String, List<Mutant>> byKind(List<Mutant> mutants) {
    Map<String, List<Mutant>> kinds = new LinkedHashMap<>();
    for (Mutant mutant : mutants) {
      kinds.computeIfAbsent(kind(mutant.change()), kind -> new ArrayList<>()).add(mutant);
    }
    return kinds;
  }

  private static Html matrix(List<Mutant> mutants) {
    List<String> engines = engines(mutants);
    Map<String, List<Mutant>> kinds = byKind(mutants);
    List<String> heads = new ArrayList<>(List.of("What was broken", "Mutants"));
    engines.forEach(engine -> heads.add("killed by " + engine));
    heads.add("Equivalent");
    List<Html> rows = new ArrayList<>();
    kinds.forEach((kind, of) -> rows.add(row(kind, of, engines)));
    return Page.table(
        "Which engine killed which",
        heads,
        rows,
        kinds.size() < 2 ? nothing() : el("tfoot", row("Total", mutants, engines)));
  }

  private static Html row(String name, List<Mutant> mutants, List<String> engines) {
    List<Html> cells = new ArrayList<>();
    cells.add(el("th", at("scope", "row"), text(name)));
    cells.add(number(mutants.size()));
    for (String engine : engines) {
      cells.add(number(count(mutants, mutant -> mutant.killedBy().contains(engine))));
    }
    cells.add(number(count(mutants, mutant -> mutant.fate().equals(EQUIVALENT))));
    return el("tr", all(cells));
  }

  private static long count(List<Mutant> mutants, Predicate<Mutant> condition) {
    return mutants.stream().filter(condition).count();
  }

  private static Html number(long count) {
    return el("td", cls(count == 0 ? "number zero" : "number"), text(count));
  }

  /** The kind of a change, told by its words. */
  private static String kind(String change) {
    if (change.startsWith("sign ")) {
      return "a sign";
    }
    if (change.startsWith("order ")) {
      return "an order of factors";
    }
    if (change.startsWith("exponent ")) {
      return "an exponent";
    }
    if (change.matches("(?s)(factor|divisor) .*") || change.endsWith(" doubled")) {
      return "a factor";
    }
    if (change.endsWith(" dropped")) {
      return "a term";
    }
    if (change.endsWith(" lost")) {
      return "a conjugation or tilde";
    }
    return change.contains(" replaced by ") || change.endsWith(" exchanged")
        ? "an index, number or symbol"
        : "something else";
  }

  private static Html listed(String title, MutantsResult mutants, String fate, boolean folded) {
    List<Mutant> chosen =
        mutants.details().stream().filter(mutant -> mutant.fate().equals(fate)).toList();
    if (chosen.isEmpty()) {
      return nothing();
    }
    return folded
        ? el(
            "details",
            el("summary", text("%s: %d".formatted(title, chosen.size()))),
            Page.table(
                title,
                List.of("What was broken", "Mutant", "Killed by"),
                chosen.stream().map(MutantTable::row).toList(),
                nothing()))
        : all(
            el("p", cls("remark"), text(title + selection(chosen.size()))),
            el(
                "ul",
                cls("lines"),
                all(chosen.stream().limit(MOST_PRINTED).map(MutantTable::line).toList())));
  }

  private static String selection(int size) {
    return size <= MOST_PRINTED
        ? ""
        : ", the first %d of %d; all of them are in verification.json"
            .formatted(MOST_PRINTED, size);
  }

  private static Html row(Mutant mutant) {
    return el(
        "tr",
        el("th", at("scope", "row"), text(mutant.change())),
        el("td", cls("words"), el("code", text(orDash(mutant.machine())))),
        el("td", text(orDash(String.join(", ", mutant.killedBy())))));
  }

  private static Html line(Mutant mutant) {
    return el("li", text(mutant.change() + ": "), el("code", text(orDash(mutant.machine()))));
  }

  private static String orDash(String words) {
    return words == null || words.isEmpty() ? "–" : words;
  }
}
