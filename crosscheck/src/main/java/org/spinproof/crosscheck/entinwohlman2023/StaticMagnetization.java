package org.spinproof.crosscheck.entinwohlman2023;

import static org.spinproof.crosscheck.entinwohlman2023.Derived.PICTURE;
import static org.spinproof.crosscheck.entinwohlman2023.OscillatingMagnetization.axes;
import static org.spinproof.symbolic.dynamics.InteractionPicture.EK;
import static org.spinproof.symbolic.dynamics.InteractionPicture.EP;
import static org.spinproof.symbolic.dynamics.InteractionPicture.V;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.ExponentialSum;
import org.spinproof.symbolic.dynamics.Frequency;
import org.spinproof.symbolic.dynamics.InnerIntegral;
import org.spinproof.symbolic.dynamics.JunctionClosedForms;
import org.spinproof.symbolic.dynamics.JunctionResponse;
import org.spinproof.symbolic.dynamics.Phase;
import org.spinproof.symbolic.dynamics.PrintedIntegratedSteps;
import org.spinproof.symbolic.dynamics.PrintedSteps;
import org.spinproof.symbolic.dynamics.RationalSum;

/** Supplement, the static magnetization: S34 to S39, equation 7, and what is complete. */
public final class StaticMagnetization {
  private static final Roads ROADS = new Roads(PICTURE);

  private StaticMagnetization() {}

  private static ExponentialSum<GenPolynomial<Complex<BigRational>>> part(
      Axis axis, int outer, int inner) {
    return JunctionResponse.transfers(Derived.Wick.integrand(+1, axis), outer, inner);
  }

  private static ExponentialSum<GenPolynomial<Complex<BigRational>>> both(Axis axis) {
    return PICTURE.exponentials().add(part(axis, -1, +1), part(axis, +1, -1));
  }

  @Checks("S34")
  public static Check thirdTermExactly() {
    return ROADS.exact(s34(), () -> axes(a -> Expansion.of(PICTURE, part(a, -1, +1))), false, true);
  }

  @Checks("S34")
  public static Check thirdTermInFockSpace() {
    return ROADS.fock(
        s34(),
        (s, key) ->
            Perturbation.component(Derived.Fock.nested(s, -1, +1).plus(), Axis.valueOf(key)),
        false,
        true);
  }

  @Checks("S35")
  public static Check fourthTermExactly() {
    return ROADS.exact(s35(), () -> axes(a -> Expansion.of(PICTURE, part(a, +1, -1))), false, true);
  }

  @Checks("S35")
  public static Check fourthTermInFockSpace() {
    return ROADS.fock(
        s35(),
        (s, key) ->
            Perturbation.component(Derived.Fock.nested(s, +1, -1).plus(), Axis.valueOf(key)),
        false,
        true);
  }

  @Checks("S36")
  public static Check bothTermsExactly() {
    return ROADS.exact(s36(), () -> axes(a -> Expansion.of(PICTURE, both(a))), false, true);
  }

  @Checks("S36")
  public static Check bothTermsInFockSpace() {
    return ROADS.fock(
        s36(),
        (s, key) ->
            Perturbation.component(
                Derived.Fock.nested(s, -1, +1).plus().add(Derived.Fock.nested(s, +1, -1).plus()),
                Axis.valueOf(key)),
        false,
        true);
  }

  private static SortedMap<String, Expansion> s34() {
    return axes(axis -> Expansion.of(PICTURE, new PrintedSteps(PICTURE).s34(+1, axis)));
  }

  private static SortedMap<String, Expansion> s35() {
    return axes(axis -> Expansion.of(PICTURE, new PrintedSteps(PICTURE).s35(+1, axis)));
  }

  /** Twice the real part of S35 is S35 and its conjugate, S34. */
  private static SortedMap<String, Expansion> s36() {
    SortedMap<String, Expansion> sum = new TreeMap<>();
    s34().forEach((key, value) -> sum.put(key, value.add(s35().get(key))));
    return sum;
  }

  // ------------------------------------------------------------------ S37

  @Checks("S37")
  public static Check afterOneIntegralAsPrinted() {
    return ROADS.refutation(
        s37Printed(), StaticMagnetization::s37Derived, StaticMagnetization::bothConjugated);
  }

  @Checks("S37")
  public static Check afterOneIntegralAsPrintedInFockSpace() {
    return ROADS.fock(s37Printed(), StaticMagnetization::s37Fock, false, false);
  }

  @Checks("S37")
  public static Check afterOneIntegralExactly() {
    return ROADS.exact(s37(), StaticMagnetization::s37Derived, true, true);
  }

  @Checks("S37")
  public static Check afterOneIntegralInFockSpace() {
    return ROADS.fock(s37(), StaticMagnetization::s37Fock, true, true);
  }

  private static SortedMap<String, Expansion> s37() {
    return axes(axis -> Expansion.of(new PrintedIntegratedSteps(PICTURE).s37(+1, axis)));
  }

  private static SortedMap<String, Expansion> s37Derived() {
    return axes(axis -> Expansion.of(InnerIntegral.of(PICTURE.ring(), both(axis))));
  }

  private static org.apache.commons.math3.complex.Complex s37Fock(Sample sample, String key) {
    return Perturbation.component(
        Derived.Fock.integrated(sample, -1, +1)
            .plus()
            .add(Derived.Fock.integrated(sample, +1, -1).plus()),
        Axis.valueOf(key));
  }

  /** With a star on both amplitudes of −k. */
  private static SortedMap<String, Expansion> s37Printed() {
    Map<String, String> stars = new LinkedHashMap<>();
    for (String name : PICTURE.ring().names()) {
      if (name.startsWith("J-")) {
        stars.put(name, "C" + name.substring(1));
      }
    }
    return new ExpansionMutants(PICTURE).renamed(s37(), stars);
  }

  /** The spin factor of the first line along z, for J_{−k↑,p↑} = i alone. */
  private static Counterexample bothConjugated() {
    return new Counterexample(
        Map.of("J(-k,p)", "{{I, 0}, {0, 0}}", "spin factor of the first line", "z component"),
        "[[3]]",
        "1",
        "-1",
        true);
  }

  // ------------------------------------------------------------------ S38

  @Checks("S38")
  public static Check withoutConstantsAsPrinted() {
    return ROADS.refutation(
        s38(),
        () -> derived(+1),
        () ->
            HandShell.counterexample(
                PICTURE,
                s38().get("Z").terms().get(Phase.NONE),
                Derived.Wick.response(+1, Axis.Z).coefficient(Frequency.ZERO, 0)));
  }

  @Checks("S38")
  public static Check withoutConstantsAsPrintedInFockSpace() {
    return ROADS.fock(s38(), StaticMagnetization::limit, false, false);
  }

  @Checks("S38")
  public static Check withConstantsExactly() {
    return ROADS.exact(withConstants(), () -> derived(+1), true, true);
  }

  @Checks("S38")
  public static Check withConstantsInFockSpace() {
    return ROADS.fock(withConstants(), StaticMagnetization::limit, true, true);
  }

  private static SortedMap<String, Expansion> withConstants() {
    JunctionClosedForms closed = new JunctionClosedForms(PICTURE);
    return axes(axis -> Expansion.of(Phase.NONE, closed.staticMagnetization(+1, axis)));
  }

  private static SortedMap<String, Expansion> derived(int k) {
    return axes(
        axis ->
            Expansion.of(
                Phase.NONE, Derived.Wick.response(k, axis).coefficient(Frequency.ZERO, 0)));
  }

  private static org.apache.commons.math3.complex.Complex limit(Sample sample, String key) {
    return new org.apache.commons.math3.complex.Complex(
        Perturbation.component(
            Derived.Fock.limit(sample).magnetization(+1).dc(), Axis.valueOf(key)));
  }

  /** S38 as printed, integrated over t1: each e^{±2iE_k(t1−t)} gives 1/(±2iE_k). */
  private static SortedMap<String, Expansion> s38() {
    JunctionClosedForms closed = new JunctionClosedForms(PICTURE);
    return axes(
        axis -> {
          GenPolynomial<Complex<BigRational>> spin =
              closed
                  .reflection(+1, axis)
                  .subtract(closed.reflection(-1, axis))
                  .multiply(square("uk"))
                  .multiply(square("vk"));
          var exchange = PICTURE.ring().symbol("fp").subtract(PICTURE.ring().symbol("fk"));
          var pair =
              PICTURE
                  .ring()
                  .one()
                  .subtract(PICTURE.ring().symbol("fk"))
                  .subtract(PICTURE.ring().symbol("fp"));
          RationalSum braces =
              fraction(square("vp").multiply(exchange), EK.minus(EP).minus(V), +1)
                  .add(
                      fraction(square("up").multiply(exchange).negate(), EP.minus(EK).minus(V), -1))
                  .add(fraction(square("up").multiply(pair), EK.plus(EP).minus(V), +1))
                  .add(fraction(square("vp").multiply(pair), EK.plus(EP).plus(V), -1));
          // all braces are real: −2 Re{…}
          return Expansion.of(
              Phase.NONE, braces.multiply(spin.multiply(PICTURE.ring().rational(-2, 1))));
        });
  }

  /** weight/(i ω) · 1/(±2iE_k). */
  private static RationalSum fraction(
      GenPolynomial<Complex<BigRational>> weight, Frequency frequency, int sign) {
    return RationalSum.of(PICTURE.ring(), weight.negate(), frequency, EK.times(2 * sign));
  }

  private static GenPolynomial<Complex<BigRational>> square(String name) {
    return PICTURE.ring().symbol(name).multiply(PICTURE.ring().symbol(name));
  }

  // ------------------------------------------------------------------ S39, 7, u-dc-complete

  @Checks({"S39", "7"})
  public static Check summedAsPrinted() {
    return ROADS.refutation(
        printedSum(),
        StaticMagnetization::derivedSum,
        () ->
            HandShell.counterexample(
                PICTURE,
                printedSum().get("Z").terms().get(Phase.NONE),
                derivedSum().get("Z").terms().get(Phase.NONE)));
  }

  @Checks({"S39", "7"})
  public static Check summedAsPrintedInFockSpace() {
    return ROADS.fock(printedSum(), StaticMagnetization::fockSum, false, false);
  }

  @Checks({"S39", "7"})
  public static Check completeSumExactly() {
    return ROADS.exact(completeSum(), StaticMagnetization::derivedSum, true, true);
  }

  @Checks({"S39", "7"})
  public static Check completeSumInFockSpace() {
    return ROADS.fock(completeSum(), StaticMagnetization::fockSum, true, true);
  }

  @Checks("u-dc-complete")
  public static Check completeExactly() {
    return ROADS.exact(completeSum(), StaticMagnetization::derivedSum, false, true);
  }

  @Checks("u-dc-complete")
  public static Check completeInFockSpace() {
    return ROADS.fock(completeSum(), StaticMagnetization::fockSum, false, true);
  }

  private static SortedMap<String, Expansion> printedSum() {
    JunctionClosedForms closed = new JunctionClosedForms(PICTURE);
    return axes(
        axis ->
            Expansion.of(
                Phase.NONE,
                closed
                    .printedStaticMagnetization(+1, axis)
                    .add(closed.printedStaticMagnetization(-1, axis))));
  }

  private static SortedMap<String, Expansion> completeSum() {
    JunctionClosedForms closed = new JunctionClosedForms(PICTURE);
    return axes(axis -> Expansion.of(Phase.NONE, closed.shellMagnetization(axis)));
  }

  private static SortedMap<String, Expansion> derivedSum() {
    SortedMap<String, Expansion> minus = derived(-1);
    SortedMap<String, Expansion> sum = new TreeMap<>();
    derived(+1).forEach((key, value) -> sum.put(key, value.add(minus.get(key))));
    return sum;
  }

  private static org.apache.commons.math3.complex.Complex fockSum(Sample sample, String key) {
    return new org.apache.commons.math3.complex.Complex(
        Perturbation.component(Derived.Fock.limit(sample).magnetization().dc(), Axis.valueOf(key)));
  }
}
