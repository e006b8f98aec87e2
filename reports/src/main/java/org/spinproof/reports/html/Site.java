package org.spinproof.reports.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spinproof.reports.formula.FormulaRenderer;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/** What all pages of one report share. */
final class Site {
  private final Verification verification;
  private final PageNames names;
  private final FormulaRenderer formulae = new FormulaRenderer();
  private final Map<String, EquationResult> byId = new LinkedHashMap<>();
  private final List<EquationResult> equations;

  /** Much is said of many equations in the same words. */
  private final Map<String, Html> said = new ConcurrentHashMap<>();

  Site(Verification verification) {
    this.verification = verification;
    this.names = new PageNames(verification);
    for (PaperResult paper : verification.papers()) {
      paper.equations().forEach(equation -> byId.putIfAbsent(equation.id(), equation));
    }
    this.equations = List.copyOf(byId.values());
  }

  Verification verification() {
    return verification;
  }

  PageNames names() {
    return names;
  }

  FormulaRenderer formulae() {
    return formulae;
  }

  /** Words without formulae, typeset. */
  Html prose(String words) {
    return said.computeIfAbsent(words, each -> Prose.of(each, Html::text));
  }

  List<EquationResult> equations() {
    return equations;
  }

  Optional<EquationResult> equation(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** How an equation is called within its paper. */
  static String label(EquationResult equation) {
    return equation.number() == null ? localId(equation.id()) : equation.number();
  }

  /** The part of an id behind the paper. */
  static String localId(String id) {
    return id.substring(id.indexOf(':') + 1);
  }
}
