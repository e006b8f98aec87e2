package org.spinproof.symbolic.proof;

import java.util.Optional;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Undecidable;

/** Signs of constants, such as √2 − 7/5, rigorously. */
public final class Constants {
  private static final int SHORT = 40;
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
    if (field.isZero(number)) {
      return 0;
    }
    Fraction imaginary = field.subtract(number, field.conjugate(number));
    if (!field.isZero(imaginary) && !vanishes(imaginary)) {
      if (field.isNonzeroConstant(imaginary) || field.isNonzeroConstant(number)) {
        return 2;
      }
      throw new Undecidable("a constant that may be zero: " + show(number));
    }
    return field.signOfConstant(number);
  }

  /**
   * Whether the number is zero.
   *
   * @throws Undecidable if that is not known
   */
  public boolean isZero(Fraction number) {
    if (field.asNumber(number).isPresent() || field.isZero(number)) {
      return field.isZero(number);
    }
    if (vanishes(number)) {
      return true;
    }
    if (field.isNonzeroConstant(number)) {
      return false;
    }
    throw new Undecidable("a constant that may be zero: " + show(number));
  }

  private boolean vanishes(Fraction number) {
    return field.vanishes(number.numerator());
  }

  /** In the claim language if that is short, else as a decimal. */
  public String show(Fraction number) {
    return field.asNumber(number).map(Gaussian::toString).orElseGet(() -> decimal(number));
  }

  private String decimal(Fraction number) {
    String text = field.toString(number);
    return text.length() <= SHORT && !text.contains("E^(") ? text : field.decimal(number);
  }
}
