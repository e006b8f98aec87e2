package org.spinproof.symbolic.fermions;

import static org.assertj.core.api.Assertions.assertThat;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import org.junit.jupiter.api.Test;
import org.spinproof.symbolic.fermions.PlaneWaves.Place;

/** Fields of plane waves obey what fields obey. */
class PlaneWavesTest {
  private static final PlaneWaves WAVES =
      new PlaneWaves(2, "hbar", "inverseMass", "theta", "amp", "ampc");
  private static final FieldOperator UP = WAVES.annihilator(Place.HERE, 0);
  private static final FieldOperator DOWN = WAVES.annihilator(Place.HERE, 1);
  private static final FieldOperator UP_THERE = WAVES.annihilator(Place.THERE, 0);

  private static GenPolynomial<Complex<BigRational>> symbol(String name) {
    return WAVES.ring().symbol(name);
  }

  private static FieldOperator number(GenPolynomial<Complex<BigRational>> value) {
    return new FieldOperator(WAVES, FermionOperator.of(WAVES.ring(), value));
  }

  @Test
  void fieldsAnticommuteToTheSumOverTheWaves() {
    GenPolynomial<Complex<BigRational>> sum =
        symbol("z0").multiply(symbol("w0c")).sum(symbol("z1").multiply(symbol("w1c")));
    assertThat(UP.anticommutator(UP_THERE.adjoint()).minus(number(sum)).isZero()).isTrue();
    assertThat(number(sum).isZero()).isFalse();
    assertThat(UP.anticommutator(DOWN.adjoint()).isZero()).isTrue();
    assertThat(UP.anticommutator(UP_THERE).isZero()).isTrue();
  }

  @Test
  void kineticEnergyGivesTheHeisenbergEquations() {
    FieldOperator kinetic = WAVES.kineticEnergy(symbol("inverseMass"));
    FieldOperator half = UP.laplacian(Place.HERE).times(symbol("inverseMass")).times(1, 2);
    assertThat(UP.rate(kinetic).minus(half.timesI()).isZero()).isTrue();
    assertThat(UP.adjoint().rate(kinetic).plus(half.adjoint().timesI()).isZero()).isTrue();
    assertThat(UP.rate(kinetic).isZero()).isFalse();
  }

  @Test
  void gradientObeysTheProductRuleAndSeesItsOwnPlaceOnly() {
    FieldOperator density = UP.adjoint().times(UP);
    FieldOperator parts =
        UP.adjoint()
            .gradient(Place.HERE, 1)
            .times(UP)
            .plus(UP.adjoint().times(UP.gradient(Place.HERE, 1)));
    assertThat(density.gradient(Place.HERE, 1).minus(parts).isZero()).isTrue();
    assertThat(density.gradient(Place.HERE, 1).isZero()).isFalse();
    assertThat(density.gradient(Place.THERE, 1).isZero()).isTrue();
    assertThat(density.gradient(Place.HERE, 1).minus(density.gradient(Place.HERE, 2)).isZero())
        .isFalse();
  }

  @Test
  void gradientOfOneWaveIsItsMomentum() {
    PlaneWaves one = new PlaneWaves(1);
    FieldOperator psi = one.annihilator(Place.HERE, 0);
    FieldOperator expected = psi.timesI().times(one.momentum(0, 2));
    assertThat(psi.gradient(Place.HERE, 2).minus(expected).isZero()).isTrue();
    assertThat(psi.adjoint().gradient(Place.HERE, 2).minus(expected.adjoint()).isZero()).isTrue();
  }

  @Test
  void splitFieldsMeet() {
    FieldOperator apart = UP_THERE.adjoint().times(UP);
    assertThat(apart.together().minus(UP.adjoint().times(UP)).isZero()).isTrue();
    assertThat(apart.minus(UP.adjoint().times(UP)).isZero()).isFalse();
  }

  @Test
  void adjointConjugatesComplexSymbolsOnly() {
    FieldOperator real = number(symbol("hbar").multiply(symbol("theta")));
    assertThat(real.adjoint().minus(real).isZero()).isTrue();
    FieldOperator complex = number(symbol("amp"));
    assertThat(complex.adjoint().minus(number(symbol("ampc"))).isZero()).isTrue();
    assertThat(complex.timesI().real().plus(complex.timesI().adjoint()).isZero()).isFalse();
    assertThat(UP.times(DOWN).adjoint().minus(DOWN.adjoint().times(UP.adjoint())).isZero())
        .isTrue();
  }
}
