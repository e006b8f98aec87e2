package org.spinproof.crosscheck.ouassou2019;

import static org.spinproof.crosscheck.ouassou2019.Electrons.DOWN;
import static org.spinproof.crosscheck.ouassou2019.Electrons.UP;
import static org.spinproof.crosscheck.ouassou2019.Electrons.advanced;
import static org.spinproof.crosscheck.ouassou2019.Electrons.alongAxis;
import static org.spinproof.crosscheck.ouassou2019.Electrons.axis;
import static org.spinproof.crosscheck.ouassou2019.Electrons.electrons;
import static org.spinproof.crosscheck.ouassou2019.Electrons.holes;
import static org.spinproof.crosscheck.ouassou2019.Electrons.keldysh;
import static org.spinproof.crosscheck.ouassou2019.Electrons.norm;
import static org.spinproof.crosscheck.ouassou2019.Electrons.psi;
import static org.spinproof.crosscheck.ouassou2019.Electrons.retarded;
import static org.spinproof.crosscheck.ouassou2019.Electrons.trace;

import java.util.List;
import java.util.function.BiFunction;
import org.spinproof.crosscheck.ouassou2019.Electrons.Kind;
import org.spinproof.crosscheck.ouassou2019.OperatorEquation.Term;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.symbolic.fermions.FieldOperator;
import org.spinproof.symbolic.fermions.PlaneWaves.Place;

/** Section I.A: S8 to S17 by the algebra of the field operators. */
public final class Densities {
  private Densities() {}

  @Checks("S8")
  public static Check electronsFromPropagators() {
    return fromPropagators(List.of(electrons(psi(UP)), electrons(psi(DOWN))), -1);
  }

  @Checks("S9")
  public static Check holesFromPropagators() {
    return fromPropagators(List.of(holes(psi(UP)), holes(psi(DOWN))), +1);
  }

  /** (i/2) [G^R − G^A ± G^K] for both spins. */
  private static Check fromPropagators(List<FieldOperator> densities, int sign) {
    return new OperatorEquation(
            densities,
            List.of(
                both("G^R", (s, t) -> retarded(s, t).timesI().times(1, 2)),
                both("G^A", (s, t) -> advanced(s, t).timesI().times(-1, 2)),
                both("G^K", (s, t) -> keldysh(s, t).timesI().times(sign, 2))))
        .check();
  }

  private static Term both(String name, BiFunction<Integer, Integer, FieldOperator> g) {
    return Term.of(name, g.apply(UP, UP), g.apply(DOWN, DOWN));
  }

  @Checks("S12")
  public static Check chargeAsTrace() {
    return OperatorEquation.of(accumulation(Kind.CHARGE), traced(Kind.CHARGE, 0)).check();
  }

  @Checks("S13")
  public static Check spinAsTrace() {
    return OperatorEquation.of(accumulation(Kind.SPIN), traced(Kind.SPIN, 3)).check();
  }

  /** S10 with the densities along any axis. */
  @Checks("S14")
  public static Check chargeAlongAnyAxis() {
    Term right = traced(Kind.CHARGE, 0);
    return OperatorEquation.of(
            accumulationAlongAxis(Kind.CHARGE),
            Term.of(right.name(), right.components().get(0).times(norm())))
        .check();
  }

  /** S11 with the densities along any axis: that component of S15. */
  @Checks("S15")
  public static Check spinAlongAnyAxis() {
    return OperatorEquation.of(
            accumulationAlongAxis(Kind.SPIN), component(0), component(1), component(2))
        .check();
  }

  private static Term component(int i) {
    Term right = traced(Kind.SPIN, i + 1);
    return Term.of(right.name(), right.components().get(0).times(axis(i)));
  }

  @Checks("u-keldysh-antihermitian")
  public static Check keldyshIsImaginary() {
    return new OperatorEquation(
            List.of(keldysh(UP, UP).adjoint(), keldysh(DOWN, DOWN).adjoint()),
            List.of(both("G^K", (s, t) -> keldysh(s, t).times(-1, 1))))
        .check();
  }

  @Checks("S16")
  public static Check chargeIsReal() {
    return OperatorEquation.of(accumulation(Kind.CHARGE), realTrace(Kind.CHARGE, 0)).check();
  }

  /** Along x, y and z; the left side is S15. */
  @Checks("S17")
  public static Check spinIsReal() {
    return new OperatorEquation(
            List.of(
                traced(Kind.SPIN, 1).components().get(0),
                traced(Kind.SPIN, 2).components().get(0),
                traced(Kind.SPIN, 3).components().get(0)),
            List.of(
                Term.of(
                    "-(1/2) (hbar/2) Re Tr[i sigma G^K]",
                    realTrace(Kind.SPIN, 1).components().get(0),
                    realTrace(Kind.SPIN, 2).components().get(0),
                    realTrace(Kind.SPIN, 3).components().get(0))))
        .check();
  }

  /** S10 or S11 with S1 to S4. */
  private static FieldOperator accumulation(Kind kind) {
    return kind.total(s -> electrons(psi(s)), s -> holes(psi(s)));
  }

  private static FieldOperator accumulationAlongAxis(Kind kind) {
    return kind.total(
        s -> electrons(alongAxis(Place.HERE, s)), s -> holes(alongAxis(Place.HERE, s)));
  }

  /** −(i/2) e Tr[σ_i G^K], or with ħ/2. */
  private static Term traced(Kind kind, int i) {
    return Term.of(
        "Tr[sigma_%d G^K]".formatted(i),
        kind.unit(trace(i, Electrons::keldysh)).timesI().times(-1, 2));
  }

  /** −½ e Re Tr[i σ_i G^K], or with ħ/2. */
  private static Term realTrace(Kind kind, int i) {
    return Term.of(
        "Re Tr[i sigma_%d G^K]".formatted(i),
        kind.unit(trace(i, Electrons::keldysh)).timesI().real().times(-1, 2));
  }
}
