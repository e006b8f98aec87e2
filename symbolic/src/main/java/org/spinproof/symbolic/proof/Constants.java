package org.spinproof.symbolic.proof;

import java.util.Optional;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Undecidable;

/** Signs of constants, such as √2 − 7/5, rigorously. */
public final class Constants {
  private final FractionField field;

  /** Of a field whose symbols are all constants. */
  public Constants(FractionField field) {
    this.field = field;
  }

  /**
   * 0 if the number is zero, ±1 if it is real and has that sign, 2 if it is not real.
   *
   * @throws Undecidable if that is not known
   */
  public int sign(Fraction number) {
    Optional<Gaussian> rational = field.asNumber(number);
    if (rational.isPresent()) {
      return rational.get().isReal() ? rational.get().signum() : 2;
    }
    throw new Undecidable("a constant whose sign is not known: " + show(number));
  }

  /** In the claim language. */
  public String show(Fraction number) {
    return field.toString(number);
  }
}
