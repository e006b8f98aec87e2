package org.spinproof.reports.formula;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.SymbolAtom;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * The part of LaTeX that formulae may use. The typesetter's own language can define macros, read
 * files and draw boxes of any size, and ledgers are untrusted: what is not on the list is refused.
 * {@code \\binom} is not on it because the typesetter takes time exponential in its nesting.
 */
final class LatexSource {
  private static final int MAX_LENGTH = 20_000;
  private static final int MAX_DEPTH = 30;

  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+|.|$)", Pattern.DOTALL);
  private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(?:begin|end)\\s*\\{([^}]*)}");
  private static final Pattern COLUMNS =
      Pattern.compile("\\\\begin\\{array}\\s*(?!\\{[lcr| ]{1,40}})");

  private static final Pattern NUMBERING =
      Pattern.compile("\\\\(?:tag\\*?|label)\\s*\\{[^{}]*}|\\\\(?:nonumber|notag)(?![a-zA-Z])");
  private static final Pattern TRAILING_NUMBER =
      Pattern.compile("\\\\q?quad\\s*\\((?:\\\\text\\s*\\{)?S?\\d+[a-z]?}?\\)\\s*$");

  private static final Map<String, String> ALIASES =
      Map.of(
          "bm", "\\boldsymbol",
          "pmb", "\\boldsymbol",
          "Tr", "\\operatorname{Tr}",
          "tr", "\\operatorname{tr}",
          "lvert", "\\vert ",
          "rvert", "\\vert ",
          "lVert", "\\Vert ",
          "rVert", "\\Vert ");

  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "aligned",
          "align",
          "split",
          "gathered",
          "gather",
          "array",
          "matrix",
          "pmatrix",
          "bmatrix",
          "Bmatrix",
          "vmatrix",
          "Vmatrix",
          "smallmatrix",
          "cases",
          "eqnarray");

  private static final Set<String> COMMANDS =
      Set.of(
          "frac",
          "dfrac",
          "tfrac",
          "sqrt",
          "left",
          "right",
          "middle",
          "begin",
          "end",
          "text",
          "textrm",
          "textbf",
          "textit",
          "mathrm",
          "mathbf",
          "mathit",
          "mathsf",
          "mathtt",
          "mathcal",
          "mathbb",
          "mathfrak",
          "mathscr",
          "boldsymbol",
          "rm",
          "bf",
          "it",
          "cal",
          "hat",
          "check",
          "tilde",
          "bar",
          "vec",
          "dot",
          "ddot",
          "breve",
          "acute",
          "grave",
          "mathring",
          "widehat",
          "widetilde",
          "overline",
          "underline",
          "overbrace",
          "underbrace",
          "overrightarrow",
          "overleftarrow",
          "operatorname",
          "limits",
          "nolimits",
          "displaystyle",
          "textstyle",
          "scriptstyle",
          "scriptscriptstyle",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "Bigl",
          "biggl",
          "Biggl",
          "bigr",
          "Bigr",
          "biggr",
          "Biggr",
          "quad",
          "qquad",
          "overset",
          "underset",
          "stackrel",
          "substack",
          "mathop",
          "mathbin",
          "mathrel",
          "mathord",
          "mathopen",
          "mathclose",
          "phantom",
          "hphantom",
          "vphantom",
          "not",
          "prime",
          "ldots",
          "cdots",
          "vdots",
          "ddots",
          "dots",
          "hline");

  private static final String ESCAPES = "\\,;:!> {}|&%#$_-/\n\t";

  private LatexSource() {}

  /** Without the equation's number, and with aliases written out. */
  static String normalised(String latex) {
    String text = TRAILING_NUMBER.matcher(latex.strip()).replaceFirst("");
    text = NUMBERING.matcher(text).replaceAll("");
    text = text.replace("align*", "aligned").replace("gather*", "gathered");
    text = text.replaceAll("\\\\(?:begin|end)\\{equation\\*?}", "");
    return COMMAND
        .matcher(text)
        .replaceAll(
            command ->
                Matcher.quoteReplacement(ALIASES.getOrDefault(command.group(1), command.group())))
        .strip();
  }

  /** Delimiters at their natural size, so that those that do not pair can be shown. */
  static String unstretched(String latex) {
    return latex.replaceAll("\\\\(?:left|right|middle)(?![a-zA-Z])\\s*\\.?", "");
  }

  /** What forbids to typeset it; empty if nothing does. */
  static String objection(String latex) {
    if (latex.isBlank()) {
      return "it is empty";
    }
    if (latex.length() > MAX_LENGTH) {
      return "it is longer than " + MAX_LENGTH + " characters";
    }
    if (depth(latex) > MAX_DEPTH) {
      return "it is nested deeper than " + MAX_DEPTH + " levels";
    }
    if (!bracesPair(latex)) {
      return "its braces do not pair";
    }
    Matcher commands = COMMAND.matcher(latex);
    while (commands.find()) {
      if (!isKnown(commands.group(1))) {
        return "unknown command " + commands.group();
      }
    }
    Matcher environments = ENVIRONMENT.matcher(latex);
    while (environments.find()) {
      if (!ENVIRONMENTS.contains(environments.group(1))) {
        return "unknown environment " + environments.group(1);
      }
    }
    return COLUMNS.matcher(latex).find() ? "an array's columns are not of l, c and r" : "";
  }

  private static boolean isKnown(String command) {
    if (command.length() == 1 && ESCAPES.contains(command)) {
      return true;
    }
    return COMMANDS.contains(command)
        || SymbolAtom.symbols.containsKey(command)
        || TeXFormula.predefinedTeXFormulasAsString.containsKey(command);
  }

  private static boolean bracesPair(String latex) {
    int open = 0;
    Matcher braces = Pattern.compile("\\\\.|[{}]", Pattern.DOTALL).matcher(latex);
    while (braces.find() && open >= 0) {
      open += braces.group().equals("{") ? 1 : braces.group().equals("}") ? -1 : 0;
    }
    return open == 0;
  }

  private static int depth(String latex) {
    int depth = 0;
    int deepest = 0;
    Matcher steps =
        Pattern.compile("\\\\(?:left|begin|right|end)(?![a-zA-Z])|\\\\.|[{}]").matcher(latex);
    while (steps.find()) {
      switch (steps.group()) {
        case "{", "\\left", "\\begin" -> depth++;
        case "}", "\\right", "\\end" -> depth--;
        default -> {}
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
