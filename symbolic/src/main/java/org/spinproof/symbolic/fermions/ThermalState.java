package org.spinproof.symbolic.fermions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A state of independent fermion modes, ⟨γ†_m γ_n⟩ = δ_{mn} f_m, in which averages factorise by
 * Wick's theorem.
 *
 * @param <C> the coefficients
 * @param ring their ring
 * @param occupation f of each mode
 */
public record ThermalState<C>(Coefficients<C> ring, IntFunction<C> occupation) {

  /** ⟨operator⟩. */
  public C average(FermionOperator<C> operator) {
    C sum = ring.zero();
    for (Map.Entry<List<Ladder>, C> term : operator.terms().entrySet()) {
      sum = ring.add(sum, ring.multiply(term.getValue(), average(term.getKey())));
    }
    return sum;
  }

  /** ⟨x_1 x_2 … x_n⟩ = Σ_j ± ⟨x_1 x_j⟩ ⟨the others⟩, in the order given. */
  public C average(List<Ladder> word) {
    if (word.isEmpty()) {
      return ring.one();
    }
    C sum = ring.zero();
    for (int j = 1; j < word.size(); j++) {
      Ladder first = word.get(0);
      if (!first.conjugateTo(word.get(j))) {
        continue;
      }
      List<Ladder> others = new ArrayList<>(word.subList(1, j));
      others.addAll(word.subList(j + 1, word.size()));
      C product = ring.multiply(contraction(first), average(others));
      sum = ring.add(sum, j % 2 == 1 ? product : ring.negate(product));
    }
    return sum;
  }

  /** ⟨x x†⟩: f for a creator, 1 − f for an annihilator. */
  private C contraction(Ladder first) {
    C f = occupation.apply(first.mode());
    return first.creator() ? f : ring.add(ring.one(), ring.negate(f));
  }
}
