package org.spinproof.crosscheck.claim.elaboration;

import java.util.Collection;

/** Whether the components of a value are real, as far as its form tells. */
enum Reality {
  REAL,
  /** They may be real for a reason that the form does not show. */
  UNKNOWN,
  /** They range over complex numbers. */
  COMPLEX;

  /** Of a sum or a product: two complex parts can make something real. */
  static Reality combined(Collection<Typed> parts) {
    int complex = 0;
    int unknown = 0;
    for (Typed part : parts) {
      complex += part.reality() == COMPLEX ? 1 : 0;
      unknown += part.reality() == UNKNOWN ? 1 : 0;
    }
    if (complex == 0 && unknown == 0) {
      return REAL;
    }
    return complex == 1 && unknown == 0 ? COMPLEX : UNKNOWN;
  }

  /** Of something made from parts: real if all are, else unknown. */
  static Reality ifAllReal(Collection<Typed> parts) {
    return parts.stream().allMatch(part -> part.reality() == REAL) ? REAL : UNKNOWN;
  }
}
