package org.spinproof.crosscheck.entinwohlman2023;

import static org.spinproof.crosscheck.entinwohlman2023.Derived.PICTURE;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.numeric.tunneling.Magnetization;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.Frequency;
import org.spinproof.symbolic.dynamics.InnerIntegral;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.JunctionClosedForms;
import org.spinproof.symbolic.dynamics.JunctionResponse;
import org.spinproof.symbolic.dynamics.Phase;
import org.spinproof.symbolic.dynamics.PrintedIntegratedSteps;
import org.spinproof.symbolic.dynamics.PrintedSteps;
import org.spinproof.symbolic.dynamics.RationalSum;

/** Supplement, the oscillating magnetization: S20 to S23, and equation 12 level by level. */
public final class OscillatingMagnetization {
  private static final Roads ROADS = new Roads(PICTURE);
  private static final Frequency RISING = InteractionPicture.V.times(2);

  private OscillatingMagnetization() {}

  @Checks("S20")
  public static Check beforeIntegrationExactly() {
    return ROADS.exact(
        s20(),
        () ->
            axes(
                axis ->
                    Expansion.of(
                        PICTURE,
                        JunctionResponse.transfers(Derived.Wick.integrand(+1, axis), +1, +1))),
        false,
        true);
  }

  @Checks("S20")
  public static Check beforeIntegrationInFockSpace() {
    return ROADS.fock(
        s20(),
        (s, key) ->
            Perturbation.component(Derived.Fock.nested(s, +1, +1).plus(), Axis.valueOf(key)),
        false,
        true);
  }

  private static SortedMap<String, Expansion> s20() {
    PrintedSteps printed = new PrintedSteps(PICTURE);
    return axes(axis -> Expansion.of(PICTURE, printed.s20(+1, axis)));
  }

  @Checks("S21")
  public static Check afterOneIntegralExactly() {
    return ROADS.exact(
        s21(),
        () ->
            axes(
                axis ->
                    Expansion.of(
                        InnerIntegral.of(
                            PICTURE.ring(),
                            JunctionResponse.transfers(Derived.Wick.integrand(+1, axis), +1, +1)))),
        false,
        true);
  }

  @Checks("S21")
  public static Check afterOneIntegralInFockSpace() {
    return ROADS.fock(
        s21(),
        (s, key) ->
            Perturbation.component(Derived.Fock.integrated(s, +1, +1).plus(), Axis.valueOf(key)),
        false,
        true);
  }

  private static SortedMap<String, Expansion> s21() {
    PrintedIntegratedSteps printed = new PrintedIntegratedSteps(PICTURE);
    return axes(axis -> Expansion.of(printed.s21(+1, axis)));
  }

  @Checks("S22")
  public static Check firstTermExactly() {
    return ROADS.exact(s22(), () -> axes(axis -> derived(axis, RISING)), false, true);
  }

  @Checks("S22")
  public static Check firstTermInFockSpace() {
    return ROADS.fock(s22(), OscillatingMagnetization::rising, false, true);
  }

  @Checks({"S23", "12"})
  public static Check oscillationExactly() {
    return ROADS.exact(
        s23(),
        () -> axes(axis -> derived(axis, RISING).add(derived(axis, RISING.times(-1)))),
        false,
        true);
  }

  @Checks({"S23", "12"})
  public static Check oscillationInFockSpace() {
    return ROADS.fock(s23(), (s, key) -> new Complex(2 * rising(s, key).getReal()), false, true);
  }

  private static Expansion derived(Axis axis, Frequency frequency) {
    return Expansion.of(
        oscillating(frequency), Derived.Wick.response(+1, axis).coefficient(frequency, 0));
  }

  private static Phase oscillating(Frequency frequency) {
    return new Phase(frequency, Frequency.ZERO, Frequency.ZERO);
  }

  /** a e^{2ieVt} of 2Re[a e^{2ieVt}] = c cos 2eVt + s sin 2eVt: a = (c − i s)/2. */
  private static Complex rising(Sample sample, String key) {
    Magnetization fock = Derived.Fock.limit(sample).magnetization(+1);
    Axis axis = Axis.valueOf(key);
    double cosine = Perturbation.component(fock.cosine(), axis);
    double sine = Perturbation.component(fock.sine(), axis);
    double angle = 2 * sample.junction().voltage() * sample.t();
    return new Complex(cosine / 2, -sine / 2)
        .multiply(new Complex(Math.cos(angle), Math.sin(angle)));
  }

  private static SortedMap<String, Expansion> s22() {
    return axes(axis -> Expansion.of(oscillating(RISING), printed(axis)));
  }

  private static SortedMap<String, Expansion> s23() {
    return axes(
        axis ->
            Expansion.of(oscillating(RISING), printed(axis))
                .add(Expansion.of(oscillating(RISING.times(-1)), conjugate(printed(axis)))));
  }

  private static RationalSum printed(Axis axis) {
    return new JunctionClosedForms(PICTURE).oscillatingMagnetization(+1, axis);
  }

  /** The denominators are real. */
  static RationalSum conjugate(RationalSum sum) {
    RationalSum result = RationalSum.zero(PICTURE.ring());
    for (var term : sum.terms().entrySet()) {
      java.util.List<Frequency> denominators = new java.util.ArrayList<>();
      term.getKey()
          .forEach(
              (form, n) -> {
                for (int i = 0; i < n; i++) {
                  denominators.add(form);
                }
              });
      GenPolynomial<edu.jas.poly.Complex<BigRational>> numerator =
          PICTURE.ring().conjugate(term.getValue(), OscillatingMagnetization::conjugateName);
      result =
          result.add(
              RationalSum.of(PICTURE.ring(), numerator, denominators.toArray(Frequency[]::new)));
    }
    return result;
  }

  private static String conjugateName(String name) {
    return name.length() < 5 ? name : (name.startsWith("J") ? "C" : "J") + name.substring(1);
  }

  static SortedMap<String, Expansion> axes(Function<Axis, Expansion> form) {
    SortedMap<String, Expansion> all = new TreeMap<>();
    for (Axis axis : Axis.values()) {
      all.put(axis.name(), form.apply(axis));
    }
    return all;
  }
}
