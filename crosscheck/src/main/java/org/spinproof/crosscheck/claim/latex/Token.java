package org.spinproof.crosscheck.claim.latex;

import java.util.List;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.document.Text;

/**
 * A word of a LaTeX formula.
 *
 * @param text in a normal form: two names are the same if their texts are
 * @param letter of a name, the letter under its accents and fonts; else empty
 * @param accent of a name, its outermost accent without the backslash; else empty
 * @param below of a name with an accent or a font, the same name without it; else empty
 * @param offset where it begins, in UTF-16 units
 */
record Token(Kind kind, String text, String letter, String accent, List<Token> below, int offset) {
  enum Kind {
    /** A letter, Latin or Greek, with accents and fonts. */
    NAME,
    /** Several upright letters, such as {@code \mathrm{so}}. */
    WORD,
    NUMBER,
    SYMBOL,
    /** A command that is no name, with its backslash. */
    COMMAND,
    END
  }

  static Token of(Kind kind, String text, int offset) {
    return new Token(kind, text, "", "", List.of(), offset);
  }

  static Token name(String text, String letter, int offset) {
    return new Token(Kind.NAME, text, letter, "", List.of(), offset);
  }

  boolean is(String other) {
    return (kind == Kind.SYMBOL || kind == Kind.COMMAND) && text.equals(other);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  Place place() {
    return new Place(offset);
  }

  String shown() {
    return kind == Kind.END ? "the end of the formula" : Text.quoted(text);
  }
}
