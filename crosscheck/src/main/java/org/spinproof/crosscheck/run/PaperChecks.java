package org.spinproof.crosscheck.run;

/** The checks that the papers bring along, by paper. */
public final class PaperChecks {
  private PaperChecks() {}

  /** The Java checks of a paper. */
  public static CheckCatalog of(String paper) {
    return CheckCatalog.empty();
  }
}
