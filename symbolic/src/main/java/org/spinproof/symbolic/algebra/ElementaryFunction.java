package org.spinproof.symbolic.algebra;

/** Functions of one complex variable, on the principal branches of Mathematica. */
public enum ElementaryFunction {
  SQRT,
  EXP,
  LOG,
  COS,
  SIN,
  TAN,
  COSH,
  SINH,
  TANH,
  ARC_COS,
  ARC_SIN,
  ARC_TAN,
  ARC_COSH,
  ARC_SINH,
  ARC_TANH,
  ABS
}
