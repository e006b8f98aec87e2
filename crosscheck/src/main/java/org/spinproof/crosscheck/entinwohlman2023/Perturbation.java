package org.spinproof.crosscheck.entinwohlman2023;

import static org.spinproof.crosscheck.entinwohlman2023.Derived.PICTURE;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.numeric.evolution.AdiabaticEvolution;
import org.spinproof.numeric.fock.SecondOrderResponse;
import org.spinproof.numeric.tunneling.ComplexVector;
import org.spinproof.numeric.tunneling.Magnetization;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.ExponentialSum;
import org.spinproof.symbolic.dynamics.JunctionResponse;
import org.spinproof.symbolic.dynamics.Lead;
import org.spinproof.symbolic.dynamics.Time;
import org.spinproof.symbolic.fermions.FermionOperator;

/** Equation 17 and the supplement from S12 to S16: second order in the tunnelling. */
public final class Perturbation {
  private static final int[] SIGNS = {+1, -1};

  /** Rate of the switching in the comparisons with dynamics, in the samples' unit. */
  private static final double ETA = 0.15;

  private Perturbation() {}

  // ------------------------------------------------------------------ S12, 17

  /** The nested commutator in words: sign of the whole, order of the times, sign inside. */
  private record Nested(int factor, boolean timesExchanged, int inner, int outer) {
    static final Nested PRINTED = new Nested(-1, false, -1, -1);

    /** −[H2, [H1, O]] with 1 for t1 and 2 for t2. */
    Map<String, Integer> words() {
      String one = timesExchanged ? "2" : "1";
      String two = timesExchanged ? "1" : "2";
      Map<String, Integer> words = new HashMap<>();
      words.merge(two + one + "O", factor, Integer::sum);
      words.merge(two + "O" + one, factor * inner, Integer::sum);
      words.merge(one + "O" + two, factor * outer, Integer::sum);
      words.merge("O" + one + two, factor * outer * inner, Integer::sum);
      return words;
    }
  }

  @Checks({"S12", "17"})
  public static Check dysonSeries() {
    return new Check(
        "symbolic",
        budget -> dyson(Nested.PRINTED),
        false,
        List.of(
            new BrokenCheck("sign", b -> dyson(new Nested(1, false, -1, -1))),
            new BrokenCheck("factor 2", b -> dyson(new Nested(-2, false, -1, -1))),
            new BrokenCheck("t1 and t2 exchanged", b -> dyson(new Nested(-1, true, -1, -1))),
            new BrokenCheck("inner anticommutator", b -> dyson(new Nested(-1, false, 1, -1))),
            new BrokenCheck("outer anticommutator", b -> dyson(new Nested(-1, false, -1, 1)))));
  }

  /**
   * U = 1 − i∫H(t1) − ∫∫_{t1>t2} H(t1)H(t2) + …; of U†OU the second order, for t1 > t2: H(t1)O
   * H(t2) and H(t2)O H(t1) from first order twice, −O H(t1)H(t2) and −H(t2)H(t1)O from second
   * order.
   */
  private static Evidence dyson(Nested form) {
    Map<String, Integer> series = Map.of("1O2", 1, "2O1", 1, "O12", -1, "21O", -1);
    boolean equal = series.equals(form.words());
    return Evidence.of(
        "symbolic",
        equal ? Outcome.HOLDS : Outcome.FAILS,
        equal
            ? "its four words of operators are those of the Dyson series to second order"
            : "its words of operators are not those of the Dyson series");
  }

  @Checks({"S12", "17"})
  public static Check equationOfMotion() {
    Derived.prepare();
    Map<Sample, SecondOrderResponse> responses = new HashMap<>();
    for (Sample sample : Sample.ALL) {
      responses.put(sample, SecondOrderResponse.of(sample.junction(), sample.levels(), ETA));
    }
    return new Check(
        "numeric",
        budget -> equationOfMotion(responses, 1),
        false,
        List.of(
            new BrokenCheck("sign", b -> equationOfMotion(responses, -1)),
            new BrokenCheck("factor 2", b -> equationOfMotion(responses, 2))));
  }

  /** The density matrix of the Fock space at a finite rate against the integral of S12 at it. */
  private static Evidence equationOfMotion(
      Map<Sample, SecondOrderResponse> responses, double factor) {
    double worst = 0;
    int samples = 0;
    for (Sample sample : Sample.ALL) {
      SecondOrderResponse fock = responses.get(sample);
      for (int k : SIGNS) {
        Vector3D integral = integral(sample, k).scalarMultiply(factor);
        worst = Math.max(worst, integral.distance(atZero(fock.magnetization(k))));
        samples++;
      }
    }
    return Roads.numeric(
        worst,
        samples,
        "the integral of S12 with the adiabatic factor against the second-order density matrix in"
            + " Fock space");
  }

  @Checks({"S12", "17"})
  public static Check evolution() {
    Derived.prepare();
    Evolved.prepare();
    return new Check(
        "solver",
        budget -> evolution(1),
        false,
        List.of(
            new BrokenCheck("sign", b -> evolution(-1)),
            new BrokenCheck("factor 2", b -> evolution(2))));
  }

  /** Evolutions are slow: one for all comparisons. */
  private static final class Evolved {
    private static final Sample SAMPLE = Sample.ALL.get(0);
    private static final AdiabaticEvolution.Extrapolation VALUE =
        AdiabaticEvolution.of(SAMPLE.junction(), SAMPLE.levels()).secondOrder(0.04, ETA);

    static void prepare() {
      // initialises the class
    }
  }

  private static Evidence evolution(double factor) {
    var evolved = Evolved.VALUE;
    double residual =
        Math.max(
            evolved.plus().distance(integral(Evolved.SAMPLE, +1).scalarMultiply(factor)),
            evolved.minus().distance(integral(Evolved.SAMPLE, -1).scalarMultiply(factor)));
    return Evidence.within(
        "solver",
        residual,
        evolved.error(),
        "last step of the extrapolation to zero amplitude, and the integrator",
        2,
        "against the evolution to all orders in the tunnelling, extrapolated to small amplitudes");
  }

  private static Vector3D atZero(Magnetization magnetization) {
    return magnetization.dc().add(magnetization.cosine());
  }

  private static Vector3D integral(Sample sample, int k) {
    return new Vector3D(
        integral(sample, k, Axis.X), integral(sample, k, Axis.Y), integral(sample, k, Axis.Z));
  }

  private static double integral(Sample sample, int k, Axis axis) {
    return sample.integrate(PICTURE, Derived.Wick.integrand(k, axis), ETA).getReal();
  }

  // ------------------------------------------------------------------ S13

  /** Signs of the two parts of S13 and what may be broken in them. */
  private record Inner(int toLeft, int toRight, boolean conjugated, boolean reordered) {}

  @Checks("S13")
  public static Check innerCommutator() {
    return new Check(
        "symbolic",
        budget -> inner(new Inner(1, 1, true, false)),
        false,
        List.of(
            new BrokenCheck("sign of the first part", b -> inner(new Inner(-1, 1, true, false))),
            new BrokenCheck("sign of the second part", b -> inner(new Inner(1, -1, true, false))),
            new BrokenCheck("the first part dropped", b -> inner(new Inner(0, 1, true, false))),
            new BrokenCheck("the second part dropped", b -> inner(new Inner(1, 0, true, false))),
            new BrokenCheck("factor 2", b -> inner(new Inner(2, 1, true, false))),
            new BrokenCheck("conjugation lost", b -> inner(new Inner(1, 1, false, false))),
            new BrokenCheck(
                "operators of the second part exchanged",
                b -> inner(new Inner(1, 1, true, true)))));
  }

  private static Evidence inner(Inner form) {
    ExactRoad road = new ExactRoad(PICTURE);
    for (int spin : SIGNS) {
      for (int other : SIGNS) {
        var observable =
            road.operator(new TimedOperator(Lead.LEFT, 1, spin, true, Time.OBSERVATION))
                .multiply(
                    road.operator(new TimedOperator(Lead.LEFT, 1, other, false, Time.OBSERVATION)));
        var difference = PICTURE.tunneling(Time.OUTER).commutator(observable);
        for (int k : SIGNS) {
          for (int row : SIGNS) {
            var create =
                road.operator(new TimedOperator(Lead.LEFT, k, row, true, Time.OUTER))
                    .commutator(observable);
            var annihilate =
                road.operator(new TimedOperator(Lead.LEFT, k, row, false, Time.OUTER))
                    .commutator(observable);
            for (int p : SIGNS) {
              for (int column : SIGNS) {
                difference =
                    difference.subtract(
                        part(road, form, create, annihilate, new int[] {k, row, p, column}));
              }
            }
          }
        }
        if (difference.terms().values().stream()
            .anyMatch(sum -> !Expansion.of(PICTURE, sum).isZero(PICTURE.relations()))) {
          return Evidence.of("symbolic", Outcome.FAILS, "the two operators differ");
        }
      }
    }
    return Evidence.of(
        "symbolic", Outcome.HOLDS, "equal as normal-ordered operators, for all amplitudes");
  }

  private static FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> part(
      ExactRoad road,
      Inner form,
      FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> create,
      FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> annihilate,
      int[] at) {
    var right = road.operator(new TimedOperator(Lead.RIGHT, at[2], at[3], false, Time.OUTER));
    var rightCreator = road.operator(new TimedOperator(Lead.RIGHT, at[2], at[3], true, Time.OUTER));
    var amplitude = road.amplitude(at[0], at[1], at[2], at[3], true, Time.OUTER);
    var conjugate =
        form.conjugated()
            ? road.amplitude(at[0], at[1], at[2], at[3], false, Time.OUTER)
            : amplitude;
    var first = create.multiply(right).scale(amplitude).scale(number(form.toLeft()));
    var second =
        (form.reordered() ? annihilate.multiply(rightCreator) : rightCreator.multiply(annihilate))
            .scale(conjugate)
            .scale(number(form.toRight()));
    return first.add(second);
  }

  private static ExponentialSum<GenPolynomial<Complex<BigRational>>> number(int n) {
    return PICTURE
        .exponentials()
        .of(PICTURE.ring().rational(n, 1), org.spinproof.symbolic.dynamics.Phase.NONE);
  }

  // ------------------------------------------------------------------ S14, S16

  @Checks("S14")
  public static Check fourTermsExactly() {
    return exact(FourTerms.printed());
  }

  @Checks("S14")
  public static Check fourTermsInFockSpace() {
    return fock(FourTerms.printed());
  }

  @Checks("S16")
  public static Check firstTermExactly() {
    return exact(FourTerms.firstTerm());
  }

  @Checks("S16")
  public static Check firstTermInFockSpace() {
    return fock(FourTerms.firstTerm());
  }

  private static Check exact(FourTerms printed) {
    Derived.prepare();
    List<BrokenCheck> broken = new ArrayList<>();
    printed
        .mutants()
        .forEach((change, form) -> broken.add(new BrokenCheck(change, b -> exactly(form))));
    return new Check("symbolic", budget -> exactly(printed), false, broken);
  }

  private static Check fock(FourTerms printed) {
    Derived.prepare();
    List<BrokenCheck> broken = new ArrayList<>();
    printed
        .mutants()
        .forEach((change, form) -> broken.add(new BrokenCheck(change, b -> numerically(form))));
    return new Check("numeric", budget -> numerically(printed), false, broken);
  }

  private static boolean whole(FourTerms form) {
    return form.summands().size() > 2;
  }

  private static Evidence exactly(FourTerms form) {
    for (Axis axis : Axis.values()) {
      var derived = Derived.Wick.integrand(+1, axis);
      var expected = whole(form) ? derived : JunctionResponse.transfers(derived, +1, +1);
      var difference =
          Expansion.of(PICTURE, form.integrand(new ExactRoad(PICTURE), axis))
              .subtract(Expansion.of(PICTURE, expected));
      if (!difference.isZero(PICTURE.relations())) {
        return Evidence.of("symbolic", Outcome.FAILS, "differs from S12 in the component " + axis);
      }
    }
    return Evidence.of(
        "symbolic",
        Outcome.HOLDS,
        "equal to the average of the nested commutator of S12 by Wick's theorem");
  }

  private static Evidence numerically(FourTerms form) {
    double worst = 0;
    int samples = 0;
    for (Sample sample : Sample.ALL) {
      FockRoad road = Derived.Fock.road(sample);
      for (Axis axis : Axis.values()) {
        var value = form.integrand(road, axis);
        for (int outer : SIGNS) {
          for (int inner : SIGNS) {
            if (whole(form) || (outer > 0 && inner > 0)) {
              value =
                  value.subtract(component(Derived.Fock.nested(sample, outer, inner).plus(), axis));
            }
          }
        }
        worst = Math.max(worst, value.abs());
        samples++;
      }
    }
    return Roads.numeric(
        worst,
        samples,
        "products of averages over 16 states each against the nested commutator in 256");
  }

  static org.apache.commons.math3.complex.Complex component(ComplexVector vector, Axis axis) {
    return switch (axis) {
      case X -> vector.x();
      case Y -> vector.y();
      case Z -> vector.z();
    };
  }

  static double component(Vector3D vector, Axis axis) {
    return switch (axis) {
      case X -> vector.getX();
      case Y -> vector.getY();
      case Z -> vector.getZ();
    };
  }
}
