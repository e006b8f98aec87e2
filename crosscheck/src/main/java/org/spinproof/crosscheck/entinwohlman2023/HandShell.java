package org.spinproof.crosscheck.entinwohlman2023;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.Monomial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.symbolic.dynamics.Frequency;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.RationalSum;

/**
 * The shell of which everything can be done by hand: ξ_k = 3, Δ_L = 4, ξ_p = 5, Δ_R = 12, so that
 * E_k = 5 and E_p = 13; eV = 6, zero temperature, one amplitude, J_{k↑,p↑} = 1.
 */
final class HandShell {
  private static final Map<String, BigRational> SYMBOLS =
      Map.of(
          "Ek", new BigRational(5),
          "Ep", new BigRational(13),
          "V", new BigRational(6),
          "fk", new BigRational(0),
          "fp", new BigRational(0),
          "J++uu", new BigRational(1),
          "C++uu", new BigRational(1));
  private static final Map<String, BigRational> SQUARES =
      Map.of(
          "uk", new BigRational(4, 5),
          "vk", new BigRational(1, 5),
          "up", new BigRational(9, 13),
          "vp", new BigRational(4, 13));

  private HandShell() {}

  /** The values of both sides there, along z. */
  static Counterexample counterexample(
      InteractionPicture picture, RationalSum printed, RationalSum derived) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("xik", "3");
    values.put("DeltaL", "4");
    values.put("xip", "5");
    values.put("DeltaR", "12");
    values.put("eV", "6");
    values.put("k_B T", "0");
    values.put("J(k,p)", "{{1, 0}, {0, 0}}");
    values.put("J(-k,-p)", "0");
    values.put("J(k,-p)", "0");
    values.put("J(-k,p)", "0");
    return new Counterexample(
        values,
        "[[3]]",
        evaluate(picture, printed).toString(),
        evaluate(picture, derived).toString(),
        true);
  }

  /** The exact value; amplitudes that are not named are zero. */
  static BigRational evaluate(InteractionPicture picture, RationalSum sum) {
    List<String> names = picture.ring().names();
    BigRational total = new BigRational(0);
    for (var term : sum.terms().entrySet()) {
      BigRational denominator = new BigRational(1);
      for (var form : term.getKey().entrySet()) {
        for (int n = 0; n < form.getValue(); n++) {
          denominator = denominator.multiply(value(form.getKey()));
        }
      }
      for (Monomial<Complex<BigRational>> monomial : term.getValue()) {
        total = total.sum(value(names, monomial).divide(denominator));
      }
    }
    return total;
  }

  private static BigRational value(Frequency frequency) {
    BigRational sum = new BigRational(0);
    for (var part : frequency.parts().entrySet()) {
      sum = sum.sum(SYMBOLS.get(part.getKey()).multiply(new BigRational(part.getValue())));
    }
    return sum;
  }

  private static BigRational value(List<String> names, Monomial<Complex<BigRational>> monomial) {
    BigRational product = monomial.c.getRe();
    for (int i = 0; i < names.size(); i++) {
      long power = monomial.e.getVal(names.size() - 1 - i);
      BigRational square = SQUARES.get(names.get(i));
      if (square != null && power % 2 != 0) {
        throw new ArithmeticException("an odd power of " + names.get(i));
      }
      BigRational factor =
          square == null ? SYMBOLS.getOrDefault(names.get(i), new BigRational(0)) : square;
      for (long n = square == null ? power : power / 2; n > 0; n--) {
        product = product.multiply(factor);
      }
    }
    return product;
  }
}
