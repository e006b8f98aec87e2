package org.spinproof.crosscheck.claim.formula;

import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Text;

/** A text of a claim file and what it says. */
public sealed interface Formula {

  /** As it stands in the file. */
  Text text();

  /** The error at a place of this formula. */
  default BadInput error(Place place, String problem) {
    return text().position(place.offset()).error(problem);
  }

  /** Whether the text is LaTeX. */
  boolean latex();

  /** In the claim language: as it stands in the file, or what its LaTeX was read as. */
  String shown();

  /** A text that is one expression. */
  record Value(Expression expression, Text text, boolean latex) implements Formula {
    /** A text in the claim language. */
    public Value(Expression expression, Text text) {
      this(expression, text, false);
    }

    @Override
    public String shown() {
      return latex ? Printer.print(expression) : text.text().strip();
    }
  }

  /** A text that compares two expressions. */
  record Compared(
      Expression left,
      Comparison comparison,
      Expression right,
      Place operator,
      Text text,
      boolean latex)
      implements Formula {
    /** A text in the claim language. */
    public Compared(
        Expression left, Comparison comparison, Expression right, Place operator, Text text) {
      this(left, comparison, right, operator, text, false);
    }

    @Override
    public String shown() {
      return latex ? Printer.print(this) : text.text().strip();
    }

    /** The same text with other sides, for an expression made from it. */
    public Compared with(Expression otherLeft, Expression otherRight) {
      return new Compared(otherLeft, comparison, otherRight, operator, text, latex);
    }
  }
}
