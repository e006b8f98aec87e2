package org.spinproof.crosscheck.claim.tree;

/**
 * The vocabulary of the claim language: an allow-list. Arguments are positional, as in Mathematica.
 * A tensor is a scalar, a vector, a matrix or a deeper nest of lists of one shape.
 */
public enum Operation {
  /** Sum of any number of tensors of one shape. */
  PLUS("Plus"),
  /** Product of any number of factors, at most one of which is not a scalar. */
  TIMES("Times"),
  /** {@code base ^ exponent}, both scalars, principal branch. */
  POWER("Power"),
  /** Matrix product of two or more tensors: contracts the last index with the next first one. */
  DOT("Dot"),
  CROSS("Cross"),
  /** A list of tensors of one shape, which adds a leading index. */
  LIST("List"),
  /** A tensor and one or more integer indices, from 1. */
  PART("Part"),
  TRANSPOSE("Transpose"),
  CONJUGATE("Conjugate"),
  RE("Re"),
  IM("Im"),
  ABS("Abs"),
  DET("Det"),
  INVERSE("Inverse"),
  TR("Tr"),
  IDENTITY_MATRIX("IdentityMatrix"),
  MATRIX_EXP("MatrixExp"),
  SQRT("Sqrt"),
  EXP("Exp"),
  LOG("Log"),
  COS("Cos"),
  SIN("Sin"),
  TAN("Tan"),
  COSH("Cosh"),
  SINH("Sinh"),
  TANH("Tanh"),
  ARC_COS("ArcCos"),
  ARC_SIN("ArcSin"),
  ARC_TAN("ArcTan"),
  ARC_COSH("ArcCosh"),
  ARC_SINH("ArcSinh"),
  ARC_TANH("ArcTanh"),
  /** Integer arguments only. */
  KRONECKER_DELTA("KroneckerDelta"),
  /** The signature of a list of integers: 0 when two agree. */
  SIGNATURE("Signature"),
  /** 2×2 Pauli matrix of an integer 0..3. */
  SIGMA("sigma"),
  /** diag(sigma_i, conj sigma_i), 4×4. */
  SIGMA_HAT("sigmaHat"),
  /** 4×4 Nambu Pauli matrix: tau_i ⊗ 1. */
  TAU_HAT("tauHat"),
  /** a . sigma for a 3-vector. */
  SLASH("slash"),
  /** a . sigmaHat for a 3-vector. */
  SLASH_HAT("slashHat"),
  /** {Tr[sigma[i] . m]}, i = 1..3, of a 2×2 matrix. */
  TRACE("trace"),
  /** {Tr[sigmaHat[i] . m]}, i = 1..3, of a 4×4 matrix. */
  TRACE_HAT("traceHat"),
  /** f_s, f_t, g_s, g_t of S75, of a 4×4 matrix with that structure. */
  SINGLET("singlet"),
  TRIPLET("triplet"),
  NORMAL_SINGLET("normalSinglet"),
  NORMAL_TRIPLET("normalTriplet"),
  /** h0, hs and the 4×4 matrix of a distribution. */
  ENERGY("energy"),
  SPIN("spin"),
  MATRIX("matrix"),
  /** Complex conjugate at the opposite energy. */
  TILDE("tilde"),
  /** The same at the opposite energy. */
  FLIP("flip"),
  /** One spatial component of the gradient. */
  GRAD("grad"),
  /** Conjugate transpose. */
  DAGGER("dagger"),
  COMMUTATOR("commutator"),
  ANTICOMMUTATOR("anticommutator"),
  /** A 4×4 matrix and two integers in 1..2: the 2×2 Nambu block. */
  BLOCK("block");

  private final String spelling;

  Operation(String spelling) {
    this.spelling = spelling;
  }

  /** How the claim language writes it. */
  public String spelling() {
    return spelling;
  }
}
