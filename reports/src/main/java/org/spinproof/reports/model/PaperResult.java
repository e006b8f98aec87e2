package org.spinproof.reports.model;

import java.util.List;
import java.util.Objects;

/**
 * A paper's, or a claim file's, results in the order of its ledger.
 *
 * @param source the ledger or claim file, as given; for anchors in SARIF
 */
public record PaperResult(
    String id,
    String title,
    String reference,
    String source,
    List<EquationResult> equations,
    Summary summary) {
  public PaperResult {
    Objects.requireNonNull(id, "id is missing");
    Objects.requireNonNull(equations, "equations is missing");
    Objects.requireNonNull(summary, "summary is missing");
    equations = List.copyOf(equations);
  }
}
