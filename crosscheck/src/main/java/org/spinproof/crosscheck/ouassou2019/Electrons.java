package org.spinproof.crosscheck.ouassou2019;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.spinproof.symbolic.fermions.FieldOperator;
import org.spinproof.symbolic.fermions.PlaneWaves;
import org.spinproof.symbolic.fermions.PlaneWaves.Place;

/**
 * S1 to S7, S10, S11, S33 and S34 as operators: what the angle brackets enclose.
 *
 * <p>An axis of the spin has the spinors (a, b) and (−b*, a*), of norm N = |a|² + |b|², which is
 * left as it is: what is taken along the axis is N times what it would be along a unit vector.
 */
final class Electrons {
  /** Two waves: what is bilinear and holds for each pair of waves holds for all fields. */
  static final PlaneWaves WAVES =
      new PlaneWaves(2, "e", "hbar", "inverseMass", "theta", "a", "ac", "b", "bc");

  static final int UP = 0;
  static final int DOWN = 1;

  private Electrons() {}

  /** The factor by which a density or current enters S10, S11, S33, S34 for its spin. */
  enum Kind {
    /** e/2. */
    CHARGE,
    /** ħ/4, with opposite signs for the two spins. */
    SPIN;

    FieldOperator weigh(FieldOperator up, FieldOperator down) {
      return this == CHARGE
          ? up.plus(down).times(symbol("e")).times(1, 2)
          : up.minus(down).times(symbol("hbar")).times(1, 4);
    }

    /** S10, S11, S33, S34: electrons less holes. */
    FieldOperator total(IntFunction<FieldOperator> electrons, IntFunction<FieldOperator> holes) {
      return weigh(
          electrons.apply(UP).minus(holes.apply(UP)),
          electrons.apply(DOWN).minus(holes.apply(DOWN)));
    }

    /** e or ħ/2 times the operator. */
    FieldOperator unit(FieldOperator x) {
      return this == CHARGE ? x.times(symbol("e")) : x.times(symbol("hbar")).times(1, 2);
    }
  }

  static GenPolynomial<Complex<BigRational>> symbol(String name) {
    return WAVES.ring().symbol(name);
  }

  /** Ψ_σ at r. */
  static FieldOperator psi(int spin) {
    return WAVES.annihilator(Place.HERE, spin);
  }

  /** Ψ_σ at r or r′. */
  static FieldOperator psi(Place place, int spin) {
    return WAVES.annihilator(place, spin);
  }

  /** S1, S2 as S18. */
  static FieldOperator electrons(FieldOperator psi) {
    return psi.adjoint().times(psi);
  }

  /** S3, S4 as S19. */
  static FieldOperator holes(FieldOperator psi) {
    return psi.times(psi.adjoint());
  }

  /** The field of spin along (0) or against (1) the axis. */
  static FieldOperator alongAxis(Place place, int spin) {
    return spin == UP
        ? psi(place, UP).times(symbol("ac")).plus(psi(place, DOWN).times(symbol("bc")))
        : psi(place, DOWN).times(symbol("a")).minus(psi(place, UP).times(symbol("b")));
  }

  /** N times the component (0, 1, 2) of the axis. */
  static GenPolynomial<Complex<BigRational>> axis(int component) {
    GenPolynomial<Complex<BigRational>> up = symbol("ac").multiply(symbol("b"));
    GenPolynomial<Complex<BigRational>> down = symbol("a").multiply(symbol("bc"));
    return switch (component) {
      case 0 -> up.sum(down);
      case 1 -> down.subtract(up).multiply(WAVES.ring().imaginaryUnit());
      default -> symbol("a").multiply(symbol("ac")).subtract(symbol("b").multiply(symbol("bc")));
    };
  }

  /** N. */
  static GenPolynomial<Complex<BigRational>> norm() {
    return symbol("a").multiply(symbol("ac")).sum(symbol("b").multiply(symbol("bc")));
  }

  /** S5, with the symbol theta for the step function. */
  static FieldOperator retarded(int spin, int other) {
    return psi(spin).anticommutator(psi(other).adjoint()).timesI().times(symbol("theta").negate());
  }

  /** S6, with 1 − theta for the opposite step function. */
  static FieldOperator advanced(int spin, int other) {
    return psi(spin)
        .anticommutator(psi(other).adjoint())
        .timesI()
        .times(WAVES.ring().one().subtract(symbol("theta")));
  }

  /** S7 with the field at one place and its partner at another. */
  static FieldOperator keldysh(Place first, int spin, Place second, int other) {
    return psi(first, spin).commutator(psi(second, other).adjoint()).timesI().times(-1, 1);
  }

  /** S7 at equal coordinates. */
  static FieldOperator keldysh(int spin, int other) {
    return keldysh(Place.HERE, spin, Place.HERE, other);
  }

  /** Tr[σ_i M] for i = 0 to 3. */
  static FieldOperator trace(int i, BiFunction<Integer, Integer, FieldOperator> m) {
    return switch (i) {
      case 0 -> m.apply(UP, UP).plus(m.apply(DOWN, DOWN));
      case 1 -> m.apply(DOWN, UP).plus(m.apply(UP, DOWN));
      case 2 -> m.apply(UP, DOWN).minus(m.apply(DOWN, UP)).timesI();
      default -> m.apply(UP, UP).minus(m.apply(DOWN, DOWN));
    };
  }

  /** (∇′ − ∇) along a direction, followed by r′ → r. */
  static UnaryOperator<FieldOperator> split(int direction) {
    return x ->
        x.gradient(Place.THERE, direction).minus(x.gradient(Place.HERE, direction)).together();
  }
}
