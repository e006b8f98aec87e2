package org.spinproof.crosscheck.ouassou2019;

import static org.spinproof.crosscheck.ouassou2019.Continuity.overMass;
import static org.spinproof.crosscheck.ouassou2019.Electrons.DOWN;
import static org.spinproof.crosscheck.ouassou2019.Electrons.UP;
import static org.spinproof.crosscheck.ouassou2019.Electrons.alongAxis;
import static org.spinproof.crosscheck.ouassou2019.Electrons.axis;
import static org.spinproof.crosscheck.ouassou2019.Electrons.keldysh;
import static org.spinproof.crosscheck.ouassou2019.Electrons.norm;
import static org.spinproof.crosscheck.ouassou2019.Electrons.psi;
import static org.spinproof.crosscheck.ouassou2019.Electrons.symbol;
import static org.spinproof.crosscheck.ouassou2019.Electrons.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.spinproof.crosscheck.ouassou2019.Electrons.Kind;
import org.spinproof.crosscheck.ouassou2019.OperatorEquation.Term;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.symbolic.fermions.FieldOperator;
import org.spinproof.symbolic.fermions.PlaneWaves.Place;

/**
 * Section I.B: S31 to S41 by the algebra of the field operators, with S29 and S30 as they are
 * printed, that is with their sign. The gradients are taken at two places, which then meet.
 */
public final class Currents {
  private static final Place[] BOTH = {Place.THERE, Place.HERE};

  private Currents() {}

  @Checks("S31")
  public static Check splitElectrons() {
    return split(Currents::electrons, s -> psi(Place.THERE, s).adjoint().times(psi(Place.HERE, s)));
  }

  @Checks("S32")
  public static Check splitHoles() {
    return split(Currents::holes, s -> psi(Place.HERE, s).times(psi(Place.THERE, s).adjoint()));
  }

  private static Check split(
      BiFunction<FieldOperator, Integer, FieldOperator> current, IntFunction<FieldOperator> pair) {
    return new OperatorEquation(
            each(d -> bothSpins(s -> current.apply(psi(s), d))),
            gradients(d -> bothSpins(s -> overMass(pair.apply(s), -1))))
        .check();
  }

  @Checks("S35")
  public static Check chargeAsTrace() {
    return new OperatorEquation(
            each(d -> List.of(current(Kind.CHARGE, d))),
            gradients(d -> List.of(traced(Kind.CHARGE, 0))))
        .check();
  }

  @Checks("S36")
  public static Check spinAsTrace() {
    return new OperatorEquation(
            each(d -> List.of(current(Kind.SPIN, d))),
            gradients(d -> List.of(traced(Kind.SPIN, 3))))
        .check();
  }

  /** S33 with the currents along any axis. */
  @Checks("S37")
  public static Check chargeAlongAnyAxis() {
    return new OperatorEquation(
            each(d -> List.of(currentAlongAxis(Kind.CHARGE, d))),
            gradients(d -> List.of(traced(Kind.CHARGE, 0).times(norm()))))
        .check();
  }

  /** S34 with the currents along any axis: that component of S38. */
  @Checks("S38")
  public static Check spinAlongAnyAxis() {
    List<Term> right = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      FieldOperator component = traced(Kind.SPIN, i + 1).times(axis(i));
      right.add(
          new Term(
              "(nabla' - nabla) Tr[sigma_%d G^K]".formatted(i + 1),
              each(d -> List.of(Electrons.split(d).apply(component)))));
    }
    return new OperatorEquation(each(d -> List.of(currentAlongAxis(Kind.SPIN, d))), right).check();
  }

  /** Before the places meet; outside of the condition the spins differ. */
  @Checks("S39")
  public static Check conjugationExchangesCoordinates() {
    return conjugation(UP, UP).checkWithin(conjugation(UP, DOWN));
  }

  private static OperatorEquation conjugation(int spin, int other) {
    FieldOperator left = keldysh(Place.HERE, spin, Place.THERE, other).adjoint();
    FieldOperator right = keldysh(Place.THERE, spin, Place.HERE, other).times(-1, 1);
    return new OperatorEquation(
        each(d -> List.of(left.gradient(Place.THERE, d).minus(left.gradient(Place.HERE, d)))),
        List.of(
            new Term("nabla' G^K", each(d -> List.of(right.gradient(Place.THERE, d)))),
            new Term("nabla G^K", each(d -> List.of(right.gradient(Place.HERE, d).times(-1, 1))))));
  }

  @Checks("S40")
  public static Check chargeIsReal() {
    return real(Kind.CHARGE, List.of(0));
  }

  @Checks("S41")
  public static Check spinIsReal() {
    return real(Kind.SPIN, List.of(1, 2, 3));
  }

  private static Check real(Kind kind, List<Integer> traces) {
    Function<Integer, List<FieldOperator>> sides =
        d -> traces.stream().map(i -> Electrons.split(d).apply(traced(kind, i))).toList();
    return new OperatorEquation(
            each(sides::apply),
            List.of(
                new Term(
                    "Re Tr[sigma (nabla' - nabla) G^K]",
                    each(d -> sides.apply(d).stream().map(FieldOperator::real).toList()))))
        .check();
  }

  /** S29 as printed. */
  private static FieldOperator electrons(FieldOperator psi, int d) {
    FieldOperator creator = psi.adjoint();
    return overMass(
        creator
            .gradient(Place.HERE, d)
            .times(psi)
            .minus(creator.times(psi.gradient(Place.HERE, d))),
        -1);
  }

  /** S30 as printed. */
  private static FieldOperator holes(FieldOperator psi, int d) {
    FieldOperator creator = psi.adjoint();
    return overMass(
        psi.gradient(Place.HERE, d)
            .times(creator)
            .minus(psi.times(creator.gradient(Place.HERE, d))),
        +1);
  }

  /** S33 or S34. */
  private static FieldOperator current(Kind kind, int d) {
    return kind.total(s -> electrons(psi(s), d), s -> holes(psi(s), d));
  }

  private static FieldOperator currentAlongAxis(Kind kind, int d) {
    return kind.total(
        s -> electrons(alongAxis(Place.HERE, s), d), s -> holes(alongAxis(Place.HERE, s), d));
  }

  /** −e/(4m) Tr[σ_i G^K(r; r′)], or with ħ/2. */
  private static FieldOperator traced(Kind kind, int i) {
    return kind.unit(trace(i, (s, t) -> keldysh(Place.HERE, s, Place.THERE, t)))
        .times(symbol("inverseMass"))
        .times(-1, 4);
  }

  /** ∇′ and −∇ of what depends on both places, which then meet. */
  private static List<Term> gradients(IntFunction<List<FieldOperator>> of) {
    List<Term> terms = new ArrayList<>();
    for (Place place : BOTH) {
      int sign = place == Place.THERE ? 1 : -1;
      terms.add(
          new Term(
              place == Place.THERE ? "nabla'" : "nabla",
              each(
                  d ->
                      of.apply(d).stream()
                          .map(x -> x.gradient(place, d).together().times(sign, 1))
                          .toList())));
    }
    return terms;
  }

  private static List<FieldOperator> bothSpins(IntFunction<FieldOperator> of) {
    return List.of(of.apply(UP), of.apply(DOWN));
  }

  /** Along x, y and z. */
  private static List<FieldOperator> each(IntFunction<List<FieldOperator>> of) {
    return IntStream.range(0, 3).boxed().flatMap(d -> of.apply(d).stream()).toList();
  }
}
