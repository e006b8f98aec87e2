package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.HashMap;
import java.util.Map;

/** A relation between the tunnelling amplitudes of (k, p) and (−k, −p). */
public enum AmplitudeSymmetry {
  /**
   * J_{−k−σ,−p−σ'} = σσ' J*_{kσ,pσ'}: what time reversal, c_{kσ} → σ c_{−k−σ} with complex
   * conjugation, demands.
   */
  TIME_REVERSAL(true),
  /**
   * J_{−k−σ,−p−σ'} = J*_{kσ,pσ'}, as equations 9 and S24 print it: time reversal and a half turn of
   * the spin about z.
   */
  PRINTED(false);

  private final boolean spinSign;

  AmplitudeSymmetry(boolean spinSign) {
    this.spinSign = spinSign;
  }

  /** {@code p} with the amplitudes from −k expressed by those from k. */
  public GenPolynomial<Complex<BigRational>> impose(
      InteractionPicture picture, GenPolynomial<Complex<BigRational>> p) {
    Map<String, GenPolynomial<Complex<BigRational>>> partners = new HashMap<>();
    int[] signs = {+1, -1};
    for (int right : signs) {
      for (int row : signs) {
        for (int column : signs) {
          var sign = picture.ring().rational(spinSign ? (long) row * column : 1, 1);
          partners.put(
              InteractionPicture.name("J", -1, right, row, column),
              picture.conjugate(+1, -right, -row, -column).multiply(sign));
          partners.put(
              InteractionPicture.name("C", -1, right, row, column),
              picture.amplitude(+1, -right, -row, -column).multiply(sign));
        }
      }
    }
    return picture
        .ring()
        .substitute(
            p,
            symbol -> {
              var partner = partners.get(symbol);
              return partner == null ? picture.ring().symbol(symbol) : partner;
            });
  }
}
