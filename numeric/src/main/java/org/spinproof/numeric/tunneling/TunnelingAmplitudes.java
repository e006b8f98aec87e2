package org.spinproof.numeric.tunneling;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The amplitudes J of equation 2 for the four pairs of momenta of a shell, and the two spin
 * structures that the magnetization is made of.
 */
public final class TunnelingAmplitudes {
  private final EnumMap<MomentumPair, SpinMatrix> matrices;

  private TunnelingAmplitudes(EnumMap<MomentumPair, SpinMatrix> matrices) {
    this.matrices = matrices;
  }

  /**
   * Amplitudes from all four matrices.
   *
   * @throws IllegalArgumentException if a pair is missing
   */
  public static TunnelingAmplitudes of(Map<MomentumPair, SpinMatrix> matrices) {
    for (MomentumPair pair : MomentumPair.values()) {
      if (!matrices.containsKey(pair)) {
        throw new IllegalArgumentException("no tunnelling matrix for the pair " + pair.label());
      }
    }
    return new TunnelingAmplitudes(new EnumMap<>(matrices));
  }

  /** Time-reversal symmetric amplitudes from those of (k, p) and (k, −p). */
  public static TunnelingAmplitudes timeReversalSymmetric(SpinMatrix kp, SpinMatrix kMinusP) {
    return of(
        Map.of(
            MomentumPair.KP,
            kp,
            MomentumPair.K_MINUS_P,
            kMinusP,
            MomentumPair.MINUS_K_MINUS_P,
            kp.timeReversed(),
            MomentumPair.MINUS_K_P,
            kMinusP.timeReversed()));
  }

  /** The same with every matrix changed alike. */
  public TunnelingAmplitudes map(UnaryOperator<SpinMatrix> change) {
    EnumMap<MomentumPair, SpinMatrix> changed = new EnumMap<>(matrices);
    changed.replaceAll((pair, matrix) -> change.apply(matrix));
    return new TunnelingAmplitudes(changed);
  }

  /** The matrix of one pair. */
  public SpinMatrix get(MomentumPair pair) {
    return matrices.get(pair);
  }

  /** w = Tr[σ J J†] of one pair (equation 8 contracted with σ); real. */
  public ComplexVector reflection(MomentumPair pair) {
    SpinMatrix j = get(pair);
    return j.times(j.dagger()).spinTrace();
  }

  /**
   * q = Tr[σ J J̃†] of one pair with J̃ the time-reversed matrix of the opposite pair: the spin
   * factor Σ σ **σ**_{σσ'} σ'' J_{kσ',pσ''} J_{−k−σ,−p−σ''} of equations 12 and 13. Odd under
   * reversal of both momenta, whatever the matrices.
   */
  public ComplexVector transmission(MomentumPair pair) {
    return get(pair).times(get(pair.opposite()).timeReversed().dagger()).spinTrace();
  }

  /** Whether each matrix is the time-reversed one of the opposite pair, up to {@code tolerance}. */
  public boolean isTimeReversalSymmetric(double tolerance) {
    for (MomentumPair pair : MomentumPair.values()) {
      SpinMatrix partner = get(pair.opposite()).timeReversed();
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 2; column++) {
          if (get(pair).get(row, column).subtract(partner.get(row, column)).abs() > tolerance) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
