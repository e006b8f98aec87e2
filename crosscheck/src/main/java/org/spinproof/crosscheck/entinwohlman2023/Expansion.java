package org.spinproof.crosscheck.entinwohlman2023;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.spinproof.symbolic.dynamics.ExponentialSum;
import org.spinproof.symbolic.dynamics.InnerIntegral;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.Phase;
import org.spinproof.symbolic.dynamics.RationalSum;
import org.spinproof.symbolic.dynamics.Relations;

/** A sum of exponentials in t, t1, t2 with rational coefficients, exact. */
record Expansion(Map<Phase, RationalSum> terms) {
  Expansion {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  static Expansion zero() {
    return new Expansion(Map.of());
  }

  static Expansion of(Phase phase, RationalSum value) {
    return new Expansion(Map.of(phase, value));
  }

  static Expansion of(InnerIntegral integral) {
    return new Expansion(integral.terms());
  }

  static Expansion of(
      InteractionPicture picture, ExponentialSum<GenPolynomial<Complex<BigRational>>> sum) {
    Map<Phase, RationalSum> terms = new HashMap<>();
    sum.terms().forEach((phase, c) -> terms.put(phase, RationalSum.of(picture.ring(), c)));
    return new Expansion(terms);
  }

  Expansion add(Expansion other) {
    Map<Phase, RationalSum> sum = new HashMap<>(terms);
    other.terms.forEach((phase, value) -> sum.merge(phase, value, RationalSum::add));
    return new Expansion(sum);
  }

  Expansion subtract(Expansion other) {
    Map<Phase, RationalSum> sum = new HashMap<>(terms);
    other.terms.forEach((phase, value) -> sum.merge(phase, value.negate(), RationalSum::add));
    return new Expansion(sum);
  }

  /** Whether the difference vanishes at all times, as {@link #isZero}. */
  boolean isEqual(Expansion other, Relations relations) {
    return phasesOf(other)
        .allMatch(
            phase -> {
              RationalSum here = terms.get(phase);
              RationalSum there = other.terms.get(phase);
              return here == null
                  ? there.isZero(relations)
                  : there == null ? here.isZero(relations) : here.isEqual(there, relations);
            });
  }

  /** Whether a difference is seen at one point; if it is not seen, nothing is known. */
  boolean differsAtAPoint(Expansion other, Relations relations) {
    return phasesOf(other)
        .anyMatch(
            phase -> {
              RationalSum here = terms.get(phase);
              RationalSum there = other.terms.get(phase);
              return here == null
                  ? there.isNonzeroAtAPoint(relations)
                  : there == null
                      ? here.isNonzeroAtAPoint(relations)
                      : here.differsAtAPoint(there, relations);
            });
  }

  /** Its phases and those of another. */
  private Stream<Phase> phasesOf(Expansion other) {
    return Stream.concat(terms.keySet().stream(), other.terms.keySet().stream()).distinct();
  }

  /** Whether it vanishes at all times, where the relations hold and no denominator vanishes. */
  boolean isZero(Relations relations) {
    return terms.values().stream().allMatch(value -> value.isZero(relations));
  }
}
