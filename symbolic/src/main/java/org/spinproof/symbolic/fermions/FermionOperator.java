package org.spinproof.symbolic.fermions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A sum of normal-ordered words of fermion operators with coefficients in a commutative ring. The
 * form is canonical: two operators are equal where their difference {@link #isZero()}.
 *
 * @param <C> the coefficients
 */
public final class FermionOperator<C> {
  private final Coefficients<C> ring;
  private final Map<List<Ladder>, C> terms;

  private FermionOperator(Coefficients<C> ring, Map<List<Ladder>, C> terms) {
    this.ring = ring;
    this.terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** Zero. */
  public static <C> FermionOperator<C> zero(Coefficients<C> ring) {
    return new FermionOperator<>(ring, Map.of());
  }

  /** {@code coefficient} times the product of {@code word}, which need not be in normal order. */
  public static <C> FermionOperator<C> of(Coefficients<C> ring, C coefficient, Ladder... word) {
    Map<List<Ladder>, C> terms = new HashMap<>();
    accumulateNormalOrdered(ring, terms, new ArrayList<>(List.of(word)), coefficient);
    return new FermionOperator<>(ring, terms);
  }

  /** The coefficients of the normal-ordered words; none is zero. */
  public Map<List<Ladder>, C> terms() {
    return terms;
  }

  public boolean isZero() {
    return terms.isEmpty();
  }

  public FermionOperator<C> add(FermionOperator<C> other) {
    Map<List<Ladder>, C> sum = new HashMap<>(terms);
    other.terms.forEach((word, coefficient) -> accumulate(ring, sum, word, coefficient));
    return new FermionOperator<>(ring, sum);
  }

  public FermionOperator<C> subtract(FermionOperator<C> other) {
    return add(other.scale(ring.negate(ring.one())));
  }

  public FermionOperator<C> scale(C factor) {
    Map<List<Ladder>, C> product = new HashMap<>();
    terms.forEach(
        (word, coefficient) -> accumulate(ring, product, word, ring.multiply(coefficient, factor)));
    return new FermionOperator<>(ring, product);
  }

  /** The same words with other coefficients, computed from word and coefficient. */
  public <D> FermionOperator<D> map(
      Coefficients<D> target, BiFunction<List<Ladder>, C, D> coefficients) {
    Map<List<Ladder>, D> mapped = new HashMap<>();
    terms.forEach(
        (word, coefficient) ->
            accumulate(target, mapped, word, coefficients.apply(word, coefficient)));
    return new FermionOperator<>(target, mapped);
  }

  /** The product, this operator on the left. */
  public FermionOperator<C> multiply(FermionOperator<C> other) {
    Map<List<Ladder>, C> product = new HashMap<>();
    terms.forEach(
        (left, a) ->
            other.terms.forEach(
                (right, b) -> {
                  List<Ladder> word = new ArrayList<>(left);
                  word.addAll(right);
                  accumulateNormalOrdered(ring, product, word, ring.multiply(a, b));
                }));
    return new FermionOperator<>(ring, product);
  }

  /** [this, other]. */
  public FermionOperator<C> commutator(FermionOperator<C> other) {
    Map<List<Ladder>, C> result = new HashMap<>();
    terms.forEach(
        (left, a) ->
            other.terms.forEach(
                (right, b) -> {
                  if (!commute(left, right)) {
                    C product = ring.multiply(a, b);
                    List<Ladder> word = new ArrayList<>(left);
                    word.addAll(right);
                    accumulateNormalOrdered(ring, result, word, product);
                    word = new ArrayList<>(right);
                    word.addAll(left);
                    accumulateNormalOrdered(ring, result, word, ring.negate(product));
                  }
                }));
    return new FermionOperator<>(ring, result);
  }

  /** Words that share no mode's pair of operators commute, unless both are odd. */
  private static boolean commute(List<Ladder> left, List<Ladder> right) {
    return (left.size() % 2 == 0 || right.size() % 2 == 0)
        && left.stream().noneMatch(x -> right.stream().anyMatch(x::conjugateTo));
  }

  /** {this, other}. */
  public FermionOperator<C> anticommutator(FermionOperator<C> other) {
    return multiply(other).add(other.multiply(this));
  }

  /** The adjoint; {@code conjugate} is the complex conjugation of the coefficients. */
  public FermionOperator<C> adjoint(UnaryOperator<C> conjugate) {
    Map<List<Ladder>, C> result = new HashMap<>();
    terms.forEach(
        (word, coefficient) -> {
          List<Ladder> reversed = new ArrayList<>();
          for (int i = word.size() - 1; i >= 0; i--) {
            reversed.add(word.get(i).adjoint());
          }
          accumulateNormalOrdered(ring, result, reversed, conjugate.apply(coefficient));
        });
    return new FermionOperator<>(ring, result);
  }

  private static <C> void accumulateNormalOrdered(
      Coefficients<C> ring, Map<List<Ladder>, C> terms, List<Ladder> word, C coefficient) {
    for (int i = 0; i + 1 < word.size(); i++) {
      Ladder first = word.get(i);
      Ladder second = word.get(i + 1);
      int order = first.compareTo(second);
      if (order == 0) {
        return;
      }
      if (order > 0) {
        if (first.conjugateTo(second)) {
          List<Ladder> contracted = new ArrayList<>(word.subList(0, i));
          contracted.addAll(word.subList(i + 2, word.size()));
          accumulateNormalOrdered(ring, terms, contracted, coefficient);
        }
        List<Ladder> swapped = new ArrayList<>(word);
        swapped.set(i, second);
        swapped.set(i + 1, first);
        accumulateNormalOrdered(ring, terms, swapped, ring.negate(coefficient));
        return;
      }
    }
    accumulate(ring, terms, List.copyOf(word), coefficient);
  }

  private static <C> void accumulate(
      Coefficients<C> ring, Map<List<Ladder>, C> terms, List<Ladder> word, C coefficient) {
    C old = terms.get(word);
    C sum = old == null ? coefficient : ring.add(old, coefficient);
    if (ring.isZero(sum)) {
      terms.remove(word);
    } else {
      terms.put(word, sum);
    }
  }
}
