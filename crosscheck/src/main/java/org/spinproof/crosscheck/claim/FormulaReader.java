package org.spinproof.crosscheck.claim;

import java.util.List;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Parser;
import org.spinproof.crosscheck.claim.latex.LatexParser;
import org.spinproof.crosscheck.claim.latex.Symbols;
import org.spinproof.crosscheck.document.Mapping;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.document.Value;

/** Reads the formulae of a claim: text is the claim language, {@code {latex: ...}} is LaTeX. */
record FormulaReader(Scope scope, Symbols symbols) {
  private static final String LATEX = "latex";

  Formula.Compared relation(Value value, String key) {
    return value instanceof Mapping mapping
        ? latexRelation(latex(mapping, key))
        : Parser.relation(value.asText(key));
  }

  Formula.Value expression(Value value, String key) {
    return value instanceof Mapping mapping
        ? LatexParser.expression(latex(mapping, key), scope, symbols)
        : Parser.expression(value.asText(key));
  }

  Formula.Compared latexRelation(Text latex) {
    return LatexParser.relation(latex, scope, symbols);
  }

  private static Text latex(Mapping mapping, String key) {
    mapping.allowOnly(key + ", which must be text or {latex: ...}", List.of(LATEX));
    return mapping.require(LATEX, key).asText(LATEX);
  }
}
