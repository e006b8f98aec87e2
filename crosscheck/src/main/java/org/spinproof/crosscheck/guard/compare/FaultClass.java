package org.spinproof.crosscheck.guard.compare;

/** Kinds of faults of a kernel. */
public enum FaultClass {
  SIGN("sign"),
  FACTOR("factor"),
  MISSING_TERM("missing term"),
  CONJUGATION("conjugation or tilde"),
  INDEX("index or frame"),
  BOUNDARY("boundary condition"),
  QUADRATURE("quadrature"),
  CONVERGENCE("convergence"),
  PRECISION("precision"),
  BRANCH("branch"),
  UNITS("units"),
  DATA("data");

  private final String label;

  FaultClass(String label) {
    this.label = label;
  }

  /** As it is written in reports. */
  public String label() {
    return label;
  }
}
