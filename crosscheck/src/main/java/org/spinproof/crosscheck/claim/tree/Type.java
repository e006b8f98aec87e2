package org.spinproof.crosscheck.claim.tree;

/** What {@code let} can declare. All but the last two are constants, the same at every energy. */
public enum Type {
  REAL("real"),
  POSITIVE("positive"),
  COMPLEX("complex"),
  /** Three complex components. */
  VECTOR("vector"),
  REAL_VECTOR("realvector"),
  UNIT_VECTOR("unitvector"),
  /** 2×2 complex. */
  SPIN_MATRIX("spinmatrix"),
  /** 4×4 complex. */
  NAMBU_MATRIX("nambumatrix"),
  /**
   * A retarded 4×4 propagator with a Riccati parametrisation: g = diag(N, −Ñ).((1+γγ̃, 2γ),(2γ̃,
   * 1+γ̃γ)), N = (1−γγ̃)⁻¹, γ̃(ε) = γ*(−ε), Ñ = (1−γ̃γ)⁻¹ (S93 as it must read). The 2×2 complex
   * matrices γ(ε), γ(−ε) and their gradients are free and independent.
   */
  PROPAGATOR("propagator"),
  /** S61: h0 real and odd, hs real and even in energy; position-independent. */
  DISTRIBUTION("distribution");

  private final String spelling;

  Type(String spelling) {
    this.spelling = spelling;
  }

  /** How the claim language writes it. */
  public String spelling() {
    return spelling;
  }
}
