package org.spinproof.reports.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/**
 * File names for papers and equations: letters, digits, dots and dashes of the id, with a number
 * where two ids would meet, also on file systems that do not know upper from lower case.
 */
final class PageNames {
  private static final int MAX_LENGTH = 80;

  private final Map<String, String> equations = new HashMap<>();

  /** By identity: two claim files may have the same name, and equal results. */
  private final IdentityHashMap<PaperResult, String> papers = new IdentityHashMap<>();

  PageNames(Verification verification) {
    Set<String> taken = new HashSet<>();
    for (PaperResult paper : verification.papers()) {
      papers.putIfAbsent(paper, free("graph-" + paper.id(), taken));
    }
    for (PaperResult paper : verification.papers()) {
      for (EquationResult equation : paper.equations()) {
        equations.putIfAbsent(equation.id(), free(equation.id(), taken));
      }
    }
  }

  private static String free(String id, Set<String> taken) {
    String safe = id.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    String stem = safe.isEmpty() ? "x" : safe.substring(0, Math.min(MAX_LENGTH, safe.length()));
    String name = stem;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = stem + "-" + i;
    }
    return name + ".html";
  }

  /** The page of an equation, from the report's root; empty if the report has none. */
  Optional<String> equation(String id) {
    return Optional.ofNullable(equations.get(id)).map(name -> "equations/" + name);
  }

  /** The page of a paper's derivation graph, from the report's root. */
  String graph(PaperResult paper) {
    return papers.get(paper);
  }
}
