package org.spinproof.symbolic.dynamics;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spinproof.symbolic.fermions.Coefficients;

/**
 * A sum of exponentials in t, t1, t2.
 *
 * @param <C> the coefficients
 * @param terms none of them zero: canonical, as exponentials of different frequencies are
 *     independent
 */
public record ExponentialSum<C>(Map<Phase, C> terms) {
  public ExponentialSum {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /**
   * The ring of these sums over a ring of coefficients.
   *
   * @param <C> the coefficients
   */
  public record Ring<C>(Coefficients<C> coefficients) implements Coefficients<ExponentialSum<C>> {

    /** coefficient · e^{i…}. */
    public ExponentialSum<C> of(C coefficient, Phase phase) {
      return new ExponentialSum<>(
          coefficients.isZero(coefficient) ? Map.of() : Map.of(phase, coefficient));
    }

    @Override
    public ExponentialSum<C> zero() {
      return new ExponentialSum<>(Map.of());
    }

    @Override
    public ExponentialSum<C> one() {
      return of(coefficients.one(), Phase.NONE);
    }

    @Override
    public ExponentialSum<C> add(ExponentialSum<C> a, ExponentialSum<C> b) {
      if (a.terms.isEmpty() || b.terms.isEmpty()) {
        return a.terms.isEmpty() ? b : a;
      }
      Map<Phase, C> sum = new HashMap<>(a.terms);
      b.terms.forEach((phase, coefficient) -> accumulate(sum, phase, coefficient));
      return new ExponentialSum<>(sum);
    }

    @Override
    public ExponentialSum<C> multiply(ExponentialSum<C> a, ExponentialSum<C> b) {
      Map<Phase, C> product = new HashMap<>();
      a.terms.forEach(
          (left, x) ->
              b.terms.forEach(
                  (right, y) ->
                      accumulate(product, left.times(right), coefficients.multiply(x, y))));
      return new ExponentialSum<>(product);
    }

    @Override
    public ExponentialSum<C> negate(ExponentialSum<C> a) {
      Map<Phase, C> negated = new HashMap<>(a.terms);
      negated.replaceAll((phase, coefficient) -> coefficients.negate(coefficient));
      return new ExponentialSum<>(negated);
    }

    @Override
    public boolean isZero(ExponentialSum<C> a) {
      return a.terms.isEmpty();
    }

    private void accumulate(Map<Phase, C> sum, Phase phase, C coefficient) {
      C old = sum.get(phase);
      C total = old == null ? coefficient : coefficients.add(old, coefficient);
      if (coefficients.isZero(total)) {
        sum.remove(phase);
      } else {
        sum.put(phase, total);
      }
    }
  }
}
