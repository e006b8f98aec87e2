package org.spinproof.reports.formula;

import java.awt.Font;
import java.awt.Insets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Typesets LaTeX formulae, each once. The same formula gives the same picture, in whatever order
 * they come. A formula that cannot be typeset is no error: it comes back without a picture and with
 * a remark. Several threads may ask at once, and wait for each other; a formula takes about 2 ms.
 */
public final class FormulaRenderer {
  /** JLaTeXMath keeps its fonts and symbols in static tables that it fills while it typesets. */
  private static final Object TYPESETTER = new Object();

  private static final float UNITS_PER_EM = 100;

  private final Map<String, Formula> done = new ConcurrentHashMap<>();

  /** By identity: two fonts of the typesetter may have the same name. Guarded by it. */
  private final IdentityHashMap<Font, Map<String, String>> glyphs = new IdentityHashMap<>();

  /** Typesets a formula; never throws for what it contains. */
  public Formula render(String latex) {
    return done.computeIfAbsent(latex, this::typeset);
  }

  private Formula typeset(String latex) {
    String source = LatexSource.normalised(latex);
    synchronized (TYPESETTER) {
      String objection = LatexSource.objection(source);
      if (!objection.isEmpty()) {
        return unset(latex, objection);
      }
      try {
        return new Formula(latex, Optional.of(picture(source)), "");
      } catch (RuntimeException | StackOverflowError e) {
        return retry(latex, source, e);
      }
    }
  }

  private Formula retry(String latex, String source, Throwable failure) {
    String unstretched = LatexSource.unstretched(source);
    if (!unstretched.equals(source) && failure instanceof ParseException) {
      try {
        return new Formula(
            latex,
            Optional.of(picture(unstretched)),
            "Its brackets do not pair; they are shown at their natural size.");
      } catch (RuntimeException | StackOverflowError e) {
        return unset(latex, reason(e));
      }
    }
    return unset(latex, reason(failure));
  }

  private static String reason(Throwable failure) {
    return failure instanceof ParseException && failure.getMessage() != null
        ? failure.getMessage().lines().reduce((first, last) -> last).orElse("it does not parse")
        : "the typesetter failed on it";
  }

  private static Formula unset(String latex, String reason) {
    return new Formula(
        latex, Optional.empty(), "This formula could not be typeset (" + reason + "); its source:");
  }

  private Picture picture(String source) {
    TeXIcon icon =
        new TeXFormula(source).new TeXIconBuilder()
            .setStyle(TeXConstants.STYLE_DISPLAY)
            .setSize(UNITS_PER_EM)
            .build();
    icon.setInsets(new Insets(0, 0, 0, 0), true);
    OutlineRecorder recorder = new OutlineRecorder(glyphs);
    icon.paintIcon(null, recorder, 0, 0);
    return new Picture(
        icon.getTrueIconWidth(),
        icon.getTrueIconHeight(),
        icon.getTrueIconDepth(),
        recorder.marks());
  }
}
