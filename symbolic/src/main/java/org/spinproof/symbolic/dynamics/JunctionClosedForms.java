package org.spinproof.symbolic.dynamics;

import static org.spinproof.symbolic.dynamics.InteractionPicture.EK;
import static org.spinproof.symbolic.dynamics.InteractionPicture.EP;
import static org.spinproof.symbolic.dynamics.InteractionPicture.V;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/**
 * The closed forms of the magnetization of one shell, in the symbols of {@link InteractionPicture}:
 * those printed (equations 7 and 12, S22, S23, S39) and the complete ones.
 *
 * <p>With w(k,p) = Tr[σ J J†] and q(k,p) = Tr[σ J J̃†], J̃ = σ_y J*_{−k,−p} σ_y:
 *
 * <pre>
 *   ⟨c†_k σ c_k⟩_dc = Σ_{±p} (u_k² A − v_k² B + P) w(k,p) + (v_k² A − u_k² B − P) w(−k,p)
 *   M_dc            = (A − B) Σ_{±k,±p} w(k,p)
 *   ⟨c†_k σ c_k⟩_ac = Σ_{±p} 2 Re[e^{2ieVt} (K/2) q(k,p)],  q(−k,−p) = −q(k,p), hence M_ac = 0
 * </pre>
 *
 * P is the printed kernel of equation 7, K that of equation 12.
 */
public final class JunctionClosedForms {
  private static final int[] SIGNS = {+1, -1};
  private static final Frequency DIFFERENCE = EK.minus(EP);
  private static final Frequency SUM = EK.plus(EP);

  private final InteractionPicture picture;
  private final PolynomialCoefficients ring;

  public JunctionClosedForms(InteractionPicture picture) {
    this.picture = picture;
    this.ring = picture.ring();
  }

  /** A: (f_p−f_k) u_k²u_p²/(E_k−E_p+eV)² + (1−f_k−f_p) u_k²v_p²/(E_k+E_p+eV)². */
  public RationalSum electronKernel() {
    return doublePoles("uk", "up", "vp", V);
  }

  /** B: (f_p−f_k) v_k²v_p²/(E_k−E_p−eV)² + (1−f_k−f_p) v_k²u_p²/(E_k+E_p−eV)². */
  public RationalSum holeKernel() {
    return doublePoles("vk", "vp", "up", V.times(-1));
  }

  private RationalSum doublePoles(String k, String p, String pairP, Frequency bias) {
    Frequency exchange = DIFFERENCE.plus(bias);
    Frequency pair = SUM.plus(bias);
    return RationalSum.of(ring, exchangeFactor().multiply(square(p)), exchange, exchange)
        .add(RationalSum.of(ring, pairFactor().multiply(square(pairP)), pair, pair))
        .multiply(square(k));
  }

  /**
   * P: the kernel printed in equation 7, with Δ_L²/(4E_k³) = u_k²v_k²/E_k and ξ_p/E_p = u_p²−v_p².
   */
  public RationalSum printedStaticKernel() {
    GenPolynomial<Complex<BigRational>> asymmetry = square("up").subtract(square("vp"));
    GenPolynomial<Complex<BigRational>> bias = ring.symbol("V");
    GenPolynomial<Complex<BigRational>> exchange =
        asymmetry
            .multiply(RationalSum.polynomial(ring, DIFFERENCE).negate())
            .sum(bias)
            .multiply(exchangeFactor());
    GenPolynomial<Complex<BigRational>> pair =
        asymmetry.multiply(RationalSum.polynomial(ring, SUM)).sum(bias).multiply(pairFactor());
    return RationalSum.of(ring, exchange, EK, DIFFERENCE.minus(V), DIFFERENCE.plus(V))
        .add(RationalSum.of(ring, pair, EK, SUM.minus(V), SUM.plus(V)))
        .multiply(square("uk").multiply(square("vk")));
  }

  /** K: the kernel printed in equation 12, with Δ_LΔ_R/(2E_kE_p) = 2u_kv_ku_pv_p. */
  public RationalSum printedOscillatingKernel() {
    GenPolynomial<Complex<BigRational>> ek = ring.symbol("Ek");
    GenPolynomial<Complex<BigRational>> ep = ring.symbol("Ep");
    GenPolynomial<Complex<BigRational>> xi = ek.multiply(square("uk").subtract(square("vk")));
    GenPolynomial<Complex<BigRational>> prefactor =
        ring.rational(2, 1)
            .multiply(ring.symbol("uk"))
            .multiply(ring.symbol("vk"))
            .multiply(ring.symbol("up"))
            .multiply(ring.symbol("vp"))
            .multiply(ring.symbol("V").subtract(xi));
    GenPolynomial<Complex<BigRational>> two = ring.rational(2, 1);
    GenPolynomial<Complex<BigRational>> exchange =
        two.multiply(ek).subtract(ep).multiply(exchangeFactor());
    GenPolynomial<Complex<BigRational>> pair =
        two.multiply(ek).sum(ep).multiply(pairFactor()).negate();
    Frequency above = EK.plus(V);
    Frequency below = EK.minus(V);
    return RationalSum.of(ring, exchange, above, below, DIFFERENCE.minus(V), DIFFERENCE.plus(V))
        .add(RationalSum.of(ring, pair, above, below, SUM.minus(V), SUM.plus(V)))
        .multiply(prefactor);
  }

  /** The static part of ⟨c†_k σ_i c_k⟩ for the sign {@code k}, complete. */
  public RationalSum staticMagnetization(int k, Axis axis) {
    GenPolynomial<Complex<BigRational>> own = reflection(k, axis);
    GenPolynomial<Complex<BigRational>> opposite = reflection(-k, axis);
    GenPolynomial<Complex<BigRational>> u = square("uk");
    GenPolynomial<Complex<BigRational>> v = square("vk");
    return electronKernel()
        .multiply(u.multiply(own).sum(v.multiply(opposite)))
        .subtract(holeKernel().multiply(v.multiply(own).sum(u.multiply(opposite))))
        .add(printedStaticMagnetization(k, axis));
  }

  /** The summand of equation 7 for the sign {@code k}: P (w(k) − w(−k)). */
  public RationalSum printedStaticMagnetization(int k, Axis axis) {
    return printedStaticKernel().multiply(reflection(k, axis).subtract(reflection(-k, axis)));
  }

  /** The complete static part summed over ±k: (A − B) Σ w. */
  public RationalSum shellMagnetization(Axis axis) {
    return electronKernel()
        .subtract(holeKernel())
        .multiply(reflection(+1, axis).sum(reflection(-1, axis)));
  }

  /** The coefficient of e^{2ieVt} in the summand of equations 12, S23 for the sign {@code k}. */
  public RationalSum oscillatingMagnetization(int k, Axis axis) {
    return printedOscillatingKernel()
        .multiply(transmission(k, +1, axis).sum(transmission(k, -1, axis)))
        .multiply(ring.rational(1, 2));
  }

  /** Σ_{±p} w_i(k,p), w = Σ **σ**_{σσ'} J_{kσ',pσ''} J*_{kσ,pσ''}. */
  public GenPolynomial<Complex<BigRational>> reflection(int k, Axis axis) {
    GenPolynomial<Complex<BigRational>> sum = ring.zero();
    for (int p : SIGNS) {
      for (int row : SIGNS) {
        for (int column : SIGNS) {
          for (int spin : SIGNS) {
            sum =
                sum.sum(
                    axis.element(ring, row, column)
                        .multiply(picture.amplitude(k, p, column, spin))
                        .multiply(picture.conjugate(k, p, row, spin)));
          }
        }
      }
    }
    return sum;
  }

  /** q_i(k,p) = Σ σ **σ**_{σσ'} σ'' J_{kσ',pσ''} J_{−k−σ,−p−σ''} as printed in equations 12, 13. */
  public GenPolynomial<Complex<BigRational>> transmission(int k, int p, Axis axis) {
    GenPolynomial<Complex<BigRational>> sum = ring.zero();
    for (int row : SIGNS) {
      for (int column : SIGNS) {
        for (int spin : SIGNS) {
          sum =
              sum.sum(
                  axis.element(ring, row, column)
                      .multiply(ring.rational((long) row * spin, 1))
                      .multiply(picture.amplitude(k, p, column, spin))
                      .multiply(picture.amplitude(-k, -p, -row, -spin)));
        }
      }
    }
    return sum;
  }

  private GenPolynomial<Complex<BigRational>> exchangeFactor() {
    return ring.symbol("fp").subtract(ring.symbol("fk"));
  }

  private GenPolynomial<Complex<BigRational>> pairFactor() {
    return ring.one().subtract(ring.symbol("fk")).subtract(ring.symbol("fp"));
  }

  private GenPolynomial<Complex<BigRational>> square(String name) {
    return ring.symbol(name).multiply(ring.symbol(name));
  }
}
