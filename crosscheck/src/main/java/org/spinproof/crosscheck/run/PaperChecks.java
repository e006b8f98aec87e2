package org.spinproof.crosscheck.run;

import java.util.List;
import org.spinproof.crosscheck.engine.Engine;

/**
 * What comes with a paper besides its ledger.
 *
 * @param catalog the checks written in Java
 * @param engines engines that only this paper has, such as the solver of its model
 */
public record PaperChecks(CheckCatalog catalog, List<Engine> engines) {
  public PaperChecks {
    engines = List.copyOf(engines);
  }

  /** Nothing besides the ledger. */
  public static PaperChecks none() {
    return new PaperChecks(CheckCatalog.empty(), List.of());
  }
}
