package org.spinproof.crosscheck.entinwohlman2023;

import static org.spinproof.crosscheck.entinwohlman2023.Derived.PICTURE;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.symbolic.dynamics.ExponentialSum;
import org.spinproof.symbolic.dynamics.Lead;
import org.spinproof.symbolic.dynamics.PrintedAverages;
import org.spinproof.symbolic.dynamics.PrintedSteps;
import org.spinproof.symbolic.dynamics.Time;

/** Supplement: the thermal averages S15, S17 to S19 and S31 to S33, with all their deltas. */
public final class Averages {
  private static final int[] SIGNS = {+1, -1};
  private static final Roads ROADS = new Roads(PICTURE);

  private Averages() {}

  /** An average of the left lead: the indices σ, σ', k1σ1, k2σ2 for the momentum k. */
  private record Indices(int spin, int other, int k1, int s1, int k2, int s2) {
    String key() {
      return "sigma=%+d, sigma'=%+d, k1=%+d %+d, k2=%+d %+d".formatted(spin, other, k1, s1, k2, s2);
    }
  }

  @Checks({"S15", "S17"})
  public static Check anomalousAveragesExactly() {
    return ROADS.exact(anomalousPrinted(), () -> right(new ExactForm(), false), false, true);
  }

  @Checks({"S15", "S17"})
  public static Check anomalousAveragesInFockSpace() {
    return ROADS.fock(
        anomalousPrinted(), (s, key) -> right(new FockForm(s), false).get(key), false, true);
  }

  @Checks("S31")
  public static Check normalAveragesExactly() {
    return ROADS.exact(normalPrinted(), () -> right(new ExactForm(), true), false, true);
  }

  @Checks("S31")
  public static Check normalAveragesInFockSpace() {
    return ROADS.fock(
        normalPrinted(), (s, key) -> right(new FockForm(s), true).get(key), false, true);
  }

  @Checks("S18")
  public static Check s18Exactly() {
    return exact(true, true);
  }

  @Checks("S18")
  public static Check s18InFockSpace() {
    return fock(true, true);
  }

  @Checks("S19")
  public static Check s19Exactly() {
    return exact(true, false);
  }

  @Checks("S19")
  public static Check s19InFockSpace() {
    return fock(true, false);
  }

  @Checks("S32")
  public static Check s32Exactly() {
    return exact(false, true);
  }

  @Checks("S32")
  public static Check s32InFockSpace() {
    return fock(false, true);
  }

  @Checks("S33")
  public static Check s33Exactly() {
    return exact(false, false);
  }

  @Checks("S33")
  public static Check s33InFockSpace() {
    return fock(false, false);
  }

  private static Check exact(boolean outerCreates, boolean first) {
    return ROADS.exact(
        leftPrinted(outerCreates, first),
        () -> left(new ExactForm(), outerCreates, first),
        false,
        true);
  }

  private static Check fock(boolean outerCreates, boolean first) {
    Map<Sample, SortedMap<String, org.apache.commons.math3.complex.Complex>> known =
        new java.util.HashMap<>();
    return ROADS.fock(
        leftPrinted(outerCreates, first),
        (s, key) ->
            known.computeIfAbsent(s, x -> left(new FockForm(x), outerCreates, first)).get(key),
        false,
        true);
  }

  /** Either road, and the form in which results are compared. */
  private interface Form<V, R> {
    AverageRoad<V> road();

    R result(V value);
  }

  private record ExactForm()
      implements Form<ExponentialSum<GenPolynomial<Complex<BigRational>>>, Expansion> {
    @Override
    public AverageRoad<ExponentialSum<GenPolynomial<Complex<BigRational>>>> road() {
      return new ExactRoad(PICTURE);
    }

    @Override
    public Expansion result(ExponentialSum<GenPolynomial<Complex<BigRational>>> value) {
      return Expansion.of(PICTURE, value);
    }
  }

  private record FockForm(Sample sample, FockRoad fock)
      implements Form<
          org.apache.commons.math3.complex.Complex, org.apache.commons.math3.complex.Complex> {
    FockForm(Sample sample) {
      this(sample, Derived.Fock.road(sample));
    }

    @Override
    public AverageRoad<org.apache.commons.math3.complex.Complex> road() {
      return fock;
    }

    @Override
    public org.apache.commons.math3.complex.Complex result(
        org.apache.commons.math3.complex.Complex value) {
      return value;
    }
  }

  private static List<Indices> indices() {
    List<Indices> all = new java.util.ArrayList<>();
    for (int spin : SIGNS) {
      for (int other : SIGNS) {
        for (int k1 : SIGNS) {
          for (int s1 : SIGNS) {
            for (int k2 : SIGNS) {
              for (int s2 : SIGNS) {
                all.add(new Indices(spin, other, k1, s1, k2, s2));
              }
            }
          }
        }
      }
    }
    return all;
  }

  /**
   * The last member of S18, S19 (the outer operator creates), S32 or S33, and as often the middle
   * one.
   */
  private static SortedMap<String, Expansion> leftPrinted(boolean outerCreates, boolean first) {
    PrintedAverages printed = new PrintedAverages(PICTURE, first);
    SortedMap<String, Expansion> all = new TreeMap<>();
    for (Indices i : indices()) {
      Expansion value = Expansion.zero();
      if (outerCreates) {
        if (i.k1() == -1 && i.s1() == -i.spin() && i.k2() == 1 && i.s2() == i.other()) {
          value = value.add(Expansion.of(PICTURE, printed.anomalousFirst(i.spin())));
        }
        if (i.k2() == -1 && i.s2() == -i.spin() && i.k1() == 1 && i.s1() == i.other()) {
          value = value.add(Expansion.of(PICTURE, printed.anomalousSecond(i.spin())));
        }
      } else {
        if (i.k1() == 1 && i.s1() == i.spin() && i.k2() == 1 && i.s2() == i.other()) {
          value = value.add(Expansion.of(PICTURE, printed.normalFirst()));
        }
        if (i.k1() == -1 && i.s1() == -i.other() && i.k2() == -1 && i.s2() == -i.spin()) {
          value = value.add(Expansion.of(PICTURE, printed.normalSecond(i.spin(), i.other())));
        }
      }
      all.put("average, " + i.key(), value);
      all.put("factors, " + i.key(), value);
    }
    return all;
  }

  private static <V, R> SortedMap<String, R> left(
      Form<V, R> form, boolean outerCreates, boolean first) {
    AverageRoad<V> road = form.road();
    SortedMap<String, R> all = new TreeMap<>();
    for (Indices i : indices()) {
      TimedOperator outer = new TimedOperator(Lead.LEFT, i.k1(), i.s1(), outerCreates, Time.OUTER);
      TimedOperator inner = new TimedOperator(Lead.LEFT, i.k2(), i.s2(), true, Time.INNER);
      all.put(
          "average, " + i.key(),
          form.result(FourTerms.commutator(road, outer, inner, i.spin(), i.other(), first)));
      all.put("factors, " + i.key(), form.result(factors(road, outer, inner, i, first)));
    }
    return all;
  }

  /** {x1, c†}⟨c x2⟩ − {x1, c}⟨c† x2⟩, as [x1, c†c] = {x1, c†}c − c†{x1, c}. */
  private static <V> V factors(
      AverageRoad<V> road, TimedOperator outer, TimedOperator inner, Indices i, boolean first) {
    TimedOperator create = new TimedOperator(Lead.LEFT, +1, i.spin(), true, Time.OBSERVATION);
    TimedOperator annihilate = new TimedOperator(Lead.LEFT, +1, i.other(), false, Time.OBSERVATION);
    V one =
        road.multiply(anticommutator(road, outer, create), pair(road, annihilate, inner, first));
    V two =
        road.multiply(anticommutator(road, outer, annihilate), pair(road, create, inner, first));
    return road.add(one, road.negate(two));
  }

  private static <V> V anticommutator(AverageRoad<V> road, TimedOperator a, TimedOperator b) {
    return road.add(road.average(List.of(a, b)), road.average(List.of(b, a)));
  }

  private static <V> V pair(
      AverageRoad<V> road, TimedOperator left, TimedOperator inner, boolean first) {
    return road.average(first ? List.of(left, inner) : List.of(inner, left));
  }

  private static SortedMap<String, Expansion> anomalousPrinted() {
    return rightPrinted(false);
  }

  private static SortedMap<String, Expansion> normalPrinted() {
    return rightPrinted(true);
  }

  private static SortedMap<String, Expansion> rightPrinted(boolean normal) {
    PrintedSteps printed = new PrintedSteps(PICTURE);
    SortedMap<String, Expansion> all = new TreeMap<>();
    for (int p1 : SIGNS) {
      for (int s1 : SIGNS) {
        for (int p2 : SIGNS) {
          for (int s2 : SIGNS) {
            boolean partners = normal ? p1 == p2 && s1 == s2 : p1 == -p2 && s1 == -s2;
            String key = "p1=%+d %+d, p2=%+d %+d".formatted(p1, s1, p2, s2);
            var first = normal ? printed.s31First() : printed.s17First(s1);
            var second = normal ? printed.s31Second() : printed.s17Second(s1);
            all.put("first, " + key, partners ? Expansion.of(PICTURE, first) : Expansion.zero());
            all.put("second, " + key, partners ? Expansion.of(PICTURE, second) : Expansion.zero());
          }
        }
      }
    }
    return all;
  }

  private static <V, R> SortedMap<String, R> right(Form<V, R> form, boolean normal) {
    AverageRoad<V> road = form.road();
    SortedMap<String, R> all = new TreeMap<>();
    for (int p1 : SIGNS) {
      for (int s1 : SIGNS) {
        for (int p2 : SIGNS) {
          for (int s2 : SIGNS) {
            TimedOperator one = new TimedOperator(Lead.RIGHT, p1, s1, normal, Time.OUTER);
            TimedOperator two = new TimedOperator(Lead.RIGHT, p2, s2, false, Time.INNER);
            String key = "p1=%+d %+d, p2=%+d %+d".formatted(p1, s1, p2, s2);
            all.put("first, " + key, form.result(road.average(List.of(one, two))));
            all.put("second, " + key, form.result(road.average(List.of(two, one))));
          }
        }
      }
    }
    return all;
  }
}
