package org.spinproof.symbolic.fermions;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * An antiunitary map that takes each mode to another: Θ c_m Θ⁻¹ = phase_m c_{m'}, and coefficients
 * to their complex conjugates.
 *
 * <p>Time reversal of electrons is c_{kσ} → σ c_{−k−σ}; its square is −1 on one electron, and it
 * reverses the spin.
 *
 * @param <C> the coefficients
 * @param ring their ring
 * @param conjugate complex conjugation of the coefficients
 * @param image the image of each mode's annihilator
 */
public record Antiunitary<C>(
    Coefficients<C> ring, UnaryOperator<C> conjugate, IntFunction<Image<C>> image) {

  /**
   * phase · c_mode.
   *
   * @param <C> the coefficients
   */
  public record Image<C>(int mode, C phase) {}

  /** Θ operator Θ⁻¹. */
  public FermionOperator<C> apply(FermionOperator<C> operator) {
    FermionOperator<C> sum = FermionOperator.zero(ring);
    for (Map.Entry<List<Ladder>, C> term : operator.terms().entrySet()) {
      C coefficient = conjugate.apply(term.getValue());
      Ladder[] word = new Ladder[term.getKey().size()];
      for (int i = 0; i < word.length; i++) {
        Ladder ladder = term.getKey().get(i);
        Image<C> target = image.apply(ladder.mode());
        C phase = target.phase();
        word[i] = new Ladder(target.mode(), ladder.creator());
        coefficient = ring.multiply(coefficient, ladder.creator() ? conjugate.apply(phase) : phase);
      }
      sum = sum.add(FermionOperator.of(ring, coefficient, word));
    }
    return sum;
  }
}
