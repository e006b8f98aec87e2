package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.spinproof.reports.formula.Picture;
import org.spinproof.reports.model.EquationResult;

/** The printed and the corrected form under each other, with what differs marked in both. */
final class MarkedForms {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}.]+|\\s+|.", Pattern.DOTALL);

  private MarkedForms() {}

  static Html of(Page page, EquationResult equation) {
    return all(latex(page, equation), machine(equation));
  }

  private static Html latex(Page page, EquationResult equation) {
    String printed = equation.statement();
    String corrected = equation.correctedStatement();
    if (printed == null) {
      return nothing();
    }
    Difference difference = difference(page, printed, corrected);
    Html first = figure("As printed", "equation", page.display(printed, difference.onlyLeft()));
    return corrected == null
        ? first
        : all(
            first,
            figure(
                "Corrected", "equation corrected", page.display(corrected, difference.onlyRight())),
            unmarked(page, printed, corrected, difference));
  }

  private static Html figure(String caption, String style, Html content) {
    return el("figure", cls(style), el("figcaption", text(caption)), content);
  }

  private static Html unmarked(Page page, String printed, String corrected, Difference difference) {
    Optional<Picture> left = page.site().formulae().render(printed).picture();
    Optional<Picture> right = page.site().formulae().render(corrected).picture();
    return difference.isEmpty()
            && left.isPresent()
            && right.isPresent()
            && !outlines(left.get()).equals(outlines(right.get()))
        ? el("p", cls("remark"), text("The two differ throughout: no glyph is set off."))
        : nothing();
  }

  private static Difference difference(Page page, String printed, String corrected) {
    Optional<Picture> left = page.site().formulae().render(printed).picture();
    Optional<Picture> right =
        corrected == null ? Optional.empty() : page.site().formulae().render(corrected).picture();
    return left.isEmpty() || right.isEmpty()
        ? new Difference(Set.of(), Set.of())
        : Difference.between(outlines(left.get()), outlines(right.get()))
            .whereTelling(left.get().marks().size(), right.get().marks().size());
  }

  private static List<String> outlines(Picture picture) {
    return picture.marks().stream().map(Picture.Mark::path).toList();
  }

  private static Html machine(EquationResult equation) {
    if (equation.machine() == null || equation.corrected() == null) {
      return nothing();
    }
    List<String> printed = tokens(equation.machine());
    List<String> corrected = tokens(equation.corrected());
    Difference difference = Difference.between(printed, corrected);
    return el(
        "dl",
        cls("forms"),
        el("dt", text("Machine form, as printed")),
        el("dd", source(printed, difference.onlyLeft(), "del")),
        el("dt", text("Machine form, corrected")),
        el("dd", source(corrected, difference.onlyRight(), "ins")));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The tokens, those that are marked and stand together as one element. */
  private static Html source(List<String> tokens, Set<Integer> marked, String element) {
    List<Html> pieces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      boolean set = marked.contains(i);
      StringBuilder run = new StringBuilder();
      while (i < tokens.size() && marked.contains(i) == set) {
        run.append(tokens.get(i++));
      }
      Html words = text(run.toString());
      pieces.add(set ? el(element, words) : words);
    }
    return el("pre", cls("source"), at("tabindex", "0"), el("code", all(pieces)));
  }
}
