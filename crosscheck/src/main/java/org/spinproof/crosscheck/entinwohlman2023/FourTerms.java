package org.spinproof.crosscheck.entinwohlman2023;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.Lead;
import org.spinproof.symbolic.dynamics.Time;

/**
 * S14 as printed: eight products of an average over each lead, for the momentum k.
 *
 * @param summands the products under the braces
 */
record FourTerms(List<Summand> summands) {
  private static final int[] SIGNS = {+1, -1};

  /**
   * One product.
   *
   * @param outer whether the amplitude at t1 is J, else J*
   * @param inner whether that at t2 is J
   * @param sign in front, under the minus sign of the whole
   * @param commutatorFirst whether the commutator stands left of the operator at t2
   * @param rightExchanged breaks the order of the operators of the right lead
   * @param pairsOnly keeps only the right averages between opposite momenta and spins, as S15 says
   */
  record Summand(
      boolean outer,
      boolean inner,
      int sign,
      boolean commutatorFirst,
      boolean rightExchanged,
      boolean pairsOnly) {}

  static FourTerms printed() {
    List<Summand> summands = new ArrayList<>();
    boolean[][] transfers = {{true, true}, {false, false}, {false, true}, {true, false}};
    for (boolean[] transfer : transfers) {
      int first = transfer[0] == transfer[1] ? 1 : -1;
      summands.add(new Summand(transfer[0], transfer[1], first, true, false, false));
      summands.add(new Summand(transfer[0], transfer[1], -first, false, false, false));
    }
    return new FourTerms(summands);
  }

  /** S16: the first of the four terms, with the right lead's average of S15. */
  static FourTerms firstTerm() {
    return new FourTerms(
        List.of(
            new Summand(true, true, 1, true, false, true),
            new Summand(true, true, -1, false, false, true)));
  }

  /** With one thing broken each. */
  Map<String, FourTerms> mutants() {
    Map<String, FourTerms> mutants = new java.util.LinkedHashMap<>();
    for (int i = 0; i < summands.size(); i++) {
      Summand s = summands.get(i);
      String where = " of product %d".formatted(i + 1);
      mutants.put(
          "sign" + where,
          with(
              i,
              new Summand(
                  s.outer(), s.inner(), -s.sign(), s.commutatorFirst(), false, s.pairsOnly())));
      mutants.put(
          "factor 2" + where,
          with(
              i,
              new Summand(
                  s.outer(), s.inner(), 2 * s.sign(), s.commutatorFirst(), false, s.pairsOnly())));
      mutants.put(
          "omission" + where,
          with(i, new Summand(s.outer(), s.inner(), 0, s.commutatorFirst(), false, s.pairsOnly())));
      mutants.put(
          "order of the right lead's operators" + where,
          with(
              i,
              new Summand(
                  s.outer(), s.inner(), s.sign(), s.commutatorFirst(), true, s.pairsOnly())));
      mutants.put(
          "order of the left lead's operators" + where,
          with(
              i,
              new Summand(
                  s.outer(), s.inner(), s.sign(), !s.commutatorFirst(), false, s.pairsOnly())));
    }
    return mutants;
  }

  private FourTerms with(int i, Summand other) {
    List<Summand> changed = new ArrayList<>(summands);
    changed.set(i, other);
    return new FourTerms(changed);
  }

  /** Its integrand for the component {@code axis}. */
  <V> V integrand(AverageRoad<V> road, Axis axis) {
    V total = road.zero();
    for (Summand summand : summands) {
      if (summand.sign() != 0) {
        V value = integrand(road, axis, summand);
        for (int n = 0; n < Math.abs(summand.sign()); n++) {
          total = road.add(total, summand.sign() > 0 ? road.negate(value) : value);
        }
      }
    }
    return total;
  }

  private static <V> V integrand(AverageRoad<V> road, Axis axis, Summand summand) {
    V sum = road.zero();
    Map<List<Integer>, V> rights = rights(road, summand);
    for (int spin : SIGNS) {
      for (int other : SIGNS) {
        V element = road.pauli(axis, spin, other);
        if (road.isZero(element)) {
          continue;
        }
        for (int k1 : SIGNS) {
          for (int s1 : SIGNS) {
            for (int k2 : SIGNS) {
              for (int s2 : SIGNS) {
                V left = left(road, summand, spin, other, k1, s1, k2, s2);
                if (road.isZero(left)) {
                  continue;
                }
                for (var right : rights.entrySet()) {
                  List<Integer> p = right.getKey();
                  V amplitudes =
                      road.multiply(
                          road.amplitude(k1, s1, p.get(0), p.get(1), summand.outer(), Time.OUTER),
                          road.amplitude(k2, s2, p.get(2), p.get(3), summand.inner(), Time.INNER));
                  sum =
                      road.add(
                          sum,
                          road.multiply(
                              road.multiply(element, amplitudes),
                              road.multiply(left, right.getValue())));
                }
              }
            }
          }
        }
      }
    }
    return sum;
  }

  private static <V> Map<List<Integer>, V> rights(AverageRoad<V> road, Summand summand) {
    Map<List<Integer>, V> rights = new HashMap<>();
    for (int p1 : SIGNS) {
      for (int s1 : SIGNS) {
        for (int p2 : SIGNS) {
          for (int s2 : SIGNS) {
            if (summand.pairsOnly() && (p2 != -p1 || s2 != -s1)) {
              continue;
            }
            TimedOperator outer =
                new TimedOperator(Lead.RIGHT, p1, s1, !summand.outer(), Time.OUTER);
            TimedOperator inner =
                new TimedOperator(Lead.RIGHT, p2, s2, !summand.inner(), Time.INNER);
            V value =
                road.average(
                    summand.commutatorFirst() != summand.rightExchanged()
                        ? List.of(outer, inner)
                        : List.of(inner, outer));
            if (!road.isZero(value)) {
              rights.put(List.of(p1, s1, p2, s2), value);
            }
          }
        }
      }
    }
    return rights;
  }

  /** ⟨[x_{k1}(t1), c†_{kσ}c_{kσ'}(t)] y_{k2}(t2)⟩, or with y on the left. */
  private static <V> V left(
      AverageRoad<V> road, Summand summand, int spin, int other, int k1, int s1, int k2, int s2) {
    return commutator(
        road,
        new TimedOperator(Lead.LEFT, k1, s1, summand.outer(), Time.OUTER),
        new TimedOperator(Lead.LEFT, k2, s2, summand.inner(), Time.INNER),
        spin,
        other,
        summand.commutatorFirst());
  }

  /** ⟨[outer, c†_{kσ}c_{kσ'}(t)] inner⟩, or ⟨inner [outer, …]⟩. */
  static <V> V commutator(
      AverageRoad<V> road,
      TimedOperator outer,
      TimedOperator inner,
      int spin,
      int other,
      boolean first) {
    TimedOperator create = new TimedOperator(Lead.LEFT, +1, spin, true, Time.OBSERVATION);
    TimedOperator annihilate = new TimedOperator(Lead.LEFT, +1, other, false, Time.OBSERVATION);
    List<TimedOperator> straight = new ArrayList<>(List.of(outer, create, annihilate));
    List<TimedOperator> reversed = new ArrayList<>(List.of(create, annihilate, outer));
    straight.add(first ? 3 : 0, inner);
    reversed.add(first ? 3 : 0, inner);
    return road.add(road.average(straight), road.negate(road.average(reversed)));
  }
}
