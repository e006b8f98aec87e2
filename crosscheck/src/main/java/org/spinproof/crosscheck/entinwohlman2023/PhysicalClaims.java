package org.spinproof.crosscheck.entinwohlman2023;

import static org.spinproof.crosscheck.entinwohlman2023.Derived.PICTURE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.numeric.fock.NestedCommutator;
import org.spinproof.numeric.tunneling.ComplexVector;
import org.spinproof.numeric.tunneling.Magnetization;
import org.spinproof.symbolic.dynamics.AdiabaticResponse;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.Frequency;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.Phase;
import org.spinproof.symbolic.dynamics.RationalSum;

/** Main text: what the magnetization is said to do. */
public final class PhysicalClaims {
  private static final Frequency TWICE = InteractionPicture.V.times(2);

  private PhysicalClaims() {}

  // ------------------------------------------------------------------ 6

  /** Per momentum: a limit of slow switching exists, with the frequencies 0 and ±2eV. */
  @Checks("6")
  public static Check staticAndOscillatingExactly() {
    Derived.prepare();
    return new Check(
        "symbolic",
        budget -> frequencies(2, true),
        false,
        List.of(
            new BrokenCheck("oscillation with eV", b -> frequencies(1, true)),
            new BrokenCheck("oscillation with 4eV", b -> frequencies(4, true)),
            new BrokenCheck("the static part dropped", b -> frequencies(2, false))));
  }

  private static Evidence frequencies(int multiple, boolean statics) {
    for (int k : new int[] {+1, -1}) {
      for (Axis axis : Axis.values()) {
        AdiabaticResponse response = Derived.Wick.response(k, axis);
        for (Frequency frequency : response.frequencies()) {
          boolean claimed =
              frequency.isZero()
                  ? statics
                  : frequency.equals(InteractionPicture.V.times(multiple))
                      || frequency.equals(InteractionPicture.V.times(-multiple));
          for (int order = -2; order <= 0; order++) {
            boolean allowed = claimed && order == 0;
            if (!allowed && !response.coefficient(frequency, order).isZero(PICTURE.relations())) {
              return Evidence.of(
                  "symbolic",
                  Outcome.FAILS,
                  "a term at the frequency %s of order %d in the switching rate"
                      .formatted(frequency.parts(), order));
            }
          }
        }
      }
    }
    return Evidence.of(
        "symbolic",
        Outcome.HOLDS,
        "of each momentum no other frequency remains and nothing diverges as the switching slows");
  }

  @Checks("6")
  public static Check staticAndOscillatingInFockSpace() {
    Derived.prepare();
    return new Check(
        "numeric",
        budget -> shifted(2),
        false,
        List.of(
            new BrokenCheck("oscillation with eV", b -> shifted(1)),
            new BrokenCheck("oscillation with 4eV", b -> shifted(4))));
  }

  /** All times shifted alike: the four parts of the response turn with 0 or ±2eV. */
  private static Evidence shifted(int multiple) {
    double shift = 0.83;
    double worst = 0;
    Sample sample = Sample.ALL.get(0);
    NestedCommutator fock = NestedCommutator.of(sample.junction(), sample.levels());
    for (int inner : new int[] {+1, -1}) {
      ComplexVector later =
          fock.at(+1, inner, sample.t() + shift, sample.t1() + shift, sample.t2() + shift).plus();
      double angle = inner > 0 ? multiple * sample.junction().voltage() * shift : 0;
      ComplexVector turned =
          Derived.Fock.nested(sample, +1, inner)
              .plus()
              .times(
                  new org.apache.commons.math3.complex.Complex(Math.cos(angle), Math.sin(angle)));
      worst = Math.max(worst, later.add(turned.times(minus())).real().getNorm());
      worst = Math.max(worst, later.add(turned.times(minus())).imaginary().getNorm());
    }
    return Roads.numeric(worst, 2, "the response in Fock space at two times of observation");
  }

  private static org.apache.commons.math3.complex.Complex minus() {
    return new org.apache.commons.math3.complex.Complex(-1);
  }

  // ------------------------------------------------------------------ the oscillation, summed

  /** As claimed: the left lead as a whole oscillates. */
  @Checks({"u-ac-magnetization", "u-ac-spin-current"})
  public static Check leadOscillates() {
    Derived.prepare();
    return new Check("symbolic", budget -> oscillates(), false, List.of());
  }

  private static Evidence oscillates() {
    for (Axis axis : Axis.values()) {
      if (!oscillation(axis, +1).isZero(PICTURE.relations())) {
        return Evidence.of("symbolic", Outcome.HOLDS, "an oscillation remains");
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("J(k,p)", "{{1, 0}, {0, 0}}");
    values.put("J(-k,-p)", "{{0, 0}, {0, 1}}");
    values.put("spin factor of 12, z component", "of (k,p): 1, of (-k,-p): -1");
    return new Evidence(
        "symbolic",
        Outcome.FAILS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Counterexample(values, "[[3]]", "0", "1", true)),
        "what oscillates with 2eV adds up to zero over k and -k, for all amplitudes and levels");
  }

  @Checks({"u-ac-magnetization", "u-ac-spin-current"})
  public static Check leadOscillatesInFockSpace() {
    Derived.prepare();
    return new Check("numeric", budget -> oscillatesInFockSpace(), false, List.of());
  }

  /** As claimed, an amplitude beyond rounding. */
  private static Evidence oscillatesInFockSpace() {
    Evidence still = still(+1);
    return new Evidence(
        still.engine(),
        still.outcome() == Outcome.FAILS ? Outcome.HOLDS : Outcome.FAILS,
        still.residual(),
        still.tolerance(),
        still.toleranceCause(),
        still.samples(),
        Optional.empty(),
        "the claim needs an amplitude beyond rounding: " + still.detail());
  }

  @Checks({"u-ac-magnetization", "u-ac-spin-current"})
  public static Check nothingOscillatesExactly() {
    Derived.prepare();
    return new Check(
        "symbolic",
        budget -> vanishes(+1),
        true,
        List.of(
            new BrokenCheck("sign between k and -k", b -> vanishes(-1)),
            new BrokenCheck("-k dropped", b -> vanishes(0)),
            new BrokenCheck("factor 2 on -k", b -> vanishes(2))));
  }

  private static Evidence vanishes(int weight) {
    for (Axis axis : Axis.values()) {
      if (!oscillation(axis, weight).isZero(PICTURE.relations())) {
        return Evidence.of("symbolic", Outcome.FAILS, "an oscillation remains along " + axis);
      }
    }
    return Evidence.of(
        "symbolic", Outcome.HOLDS, "the coefficient of exp(2 i eV t) summed over k and -k is zero");
  }

  private static RationalSum oscillation(Axis axis, int weight) {
    return Derived.Wick.response(+1, axis)
        .coefficient(TWICE, 0)
        .add(
            Derived.Wick.response(-1, axis)
                .coefficient(TWICE, 0)
                .multiply(PICTURE.ring().rational(weight, 1)));
  }

  @Checks({"u-ac-magnetization", "u-ac-spin-current"})
  public static Check nothingOscillatesInFockSpace() {
    Derived.prepare();
    return new Check(
        "numeric",
        budget -> still(+1),
        true,
        List.of(
            new BrokenCheck("sign between k and -k", b -> still(-1)),
            new BrokenCheck("-k dropped", b -> still(0)),
            new BrokenCheck("factor 2 on -k", b -> still(2))));
  }

  private static Evidence still(int weight) {
    double worst = 0;
    for (Sample sample : Sample.ALL) {
      Magnetization plus = Derived.Fock.limit(sample).magnetization(+1);
      Magnetization minus = Derived.Fock.limit(sample).magnetization(-1);
      Vector3D cosine = plus.cosine().add(weight, minus.cosine());
      Vector3D sine = plus.sine().add(weight, minus.sine());
      worst = Math.max(worst, Math.max(cosine.getNorm(), sine.getNorm()));
    }
    return Roads.numeric(
        worst, Sample.ALL.size(), "amplitudes of cos 2eVt and sin 2eVt in Fock space");
  }

  // ------------------------------------------------------------------ spin current

  /**
   * Between two tunnelling events the spin of the left lead does not change: what is observed at t
   * is what was there at t1.
   */
  @Checks("u-spin-conserved")
  public static Check leadConservesSpinExactly() {
    Derived.prepare();
    return new Check(
        "symbolic",
        budget -> conserved(+1),
        false,
        List.of(
            new BrokenCheck("-k dropped", b -> conserved(0)),
            new BrokenCheck("sign between k and -k", b -> conserved(-1)),
            new BrokenCheck("factor 2 on -k", b -> conserved(2))));
  }

  private static Evidence conserved(int weight) {
    for (Axis axis : Axis.values()) {
      Expansion minus = Expansion.of(PICTURE, Derived.Wick.integrand(-1, axis));
      Expansion sum = Expansion.of(PICTURE, Derived.Wick.integrand(+1, axis));
      for (int n = 0; n < Math.abs(weight); n++) {
        sum = weight > 0 ? sum.add(minus) : sum.subtract(minus);
      }
      for (Map.Entry<Phase, RationalSum> term : sum.terms().entrySet()) {
        if (!term.getKey().at().isZero() && !term.getValue().isZero(PICTURE.relations())) {
          return Evidence.of(
              "symbolic", Outcome.FAILS, "the spin changes with the time of observation");
        }
      }
    }
    return Evidence.of(
        "symbolic",
        Outcome.HOLDS,
        "the integrand of S12 summed over k and -k does not depend on t, but on t1 and t2 alone");
  }

  @Checks("u-spin-conserved")
  public static Check leadConservesSpinInFockSpace() {
    Derived.prepare();
    return new Check(
        "numeric",
        budget -> unchanged(+1),
        false,
        List.of(
            new BrokenCheck("-k dropped", b -> unchanged(0)),
            new BrokenCheck("sign between k and -k", b -> unchanged(-1)),
            new BrokenCheck("factor 2 on -k", b -> unchanged(2))));
  }

  private static Evidence unchanged(int weight) {
    Sample sample = Sample.ALL.get(0);
    NestedCommutator fock = NestedCommutator.of(sample.junction(), sample.levels());
    NestedCommutator.Response later = fock.at(+1, -1, sample.t() + 0.6, sample.t1(), sample.t2());
    NestedCommutator.Response now = Derived.Fock.nested(sample, +1, -1);
    ComplexVector change =
        later
            .plus()
            .add(now.plus().times(minus()))
            .add(
                later
                    .minus()
                    .add(now.minus().times(minus()))
                    .times(new org.apache.commons.math3.complex.Complex(weight)));
    return Roads.numeric(
        Math.max(change.real().getNorm(), change.imaginary().getNorm()),
        1,
        "the response in Fock space at two times of observation, after the same tunnelling");
  }
}
