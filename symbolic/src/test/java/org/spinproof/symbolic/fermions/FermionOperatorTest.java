package org.spinproof.symbolic.fermions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.symbolic.fermions.Ladder.annihilate;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spinproof.symbolic.dynamics.Relations;

class FermionOperatorTest {
  private final PolynomialCoefficients ring = PolynomialCoefficients.in("v", "u", "E", "f", "g");

  private FermionOperator<GenPolynomial<Complex<BigRational>>> word(long n, Ladder... word) {
    return FermionOperator.of(ring, ring.rational(n, 1), word);
  }

  @Test
  void anticommutatorsAreCanonical() {
    for (int m = 0; m < 3; m++) {
      for (int n = 0; n < 3; n++) {
        var mixed = word(1, annihilate(m)).anticommutator(word(1, Ladder.create(n)));
        assertThat(mixed.subtract(word(m == n ? 1 : 0)).isZero()).isTrue();
        assertThat(word(1, annihilate(m)).anticommutator(word(1, annihilate(n))).isZero()).isTrue();
      }
    }
  }

  @Test
  void numberOperatorCountsAndIsIdempotent() {
    var n = word(1, Ladder.create(2), annihilate(2));
    assertThat(n.multiply(n).subtract(n).isZero()).isTrue();
    assertThat(n.commutator(word(1, Ladder.create(2))).subtract(word(1, Ladder.create(2))).isZero())
        .isTrue();
    assertThat(n.commutator(word(1, Ladder.create(1))).isZero()).isTrue();
  }

  @Test
  void productsAreAssociativeAndTheAdjointReversesThem() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      var a = random(random);
      var b = random(random);
      var c = random(random);
      assertThat(a.multiply(b).multiply(c).subtract(a.multiply(b.multiply(c))).isZero()).isTrue();
      assertThat(
              a.multiply(b)
                  .adjoint(x -> x)
                  .subtract(b.adjoint(x -> x).multiply(a.adjoint(x -> x)))
                  .isZero())
          .isTrue();
    }
  }

  private FermionOperator<GenPolynomial<Complex<BigRational>>> random(Random random) {
    FermionOperator<GenPolynomial<Complex<BigRational>>> sum = FermionOperator.zero(ring);
    for (int term = 0; term < 3; term++) {
      Ladder[] word = new Ladder[1 + random.nextInt(3)];
      for (int i = 0; i < word.length; i++) {
        word[i] = new Ladder(random.nextInt(3), random.nextBoolean());
      }
      sum = sum.add(word(1 + random.nextInt(5), word));
    }
    return sum;
  }

  @Test
  void wickAgreesWithNormalOrdering() {
    ThermalState<GenPolynomial<Complex<BigRational>>> state =
        new ThermalState<>(ring, mode -> ring.symbol(mode == 0 ? "f" : "g"));
    List<Ladder> word =
        List.of(
            annihilate(0),
            Ladder.create(1),
            annihilate(1),
            Ladder.create(0),
            annihilate(1),
            Ladder.create(1));
    var ordered = word(1, word.toArray(Ladder[]::new));
    assertThat(state.average(word).subtract(state.average(ordered)).isZERO()).isTrue();
    // it contains the square of an annihilator
    assertThat(state.average(word).isZERO()).isTrue();
    var separate = ring.one().subtract(ring.symbol("f")).multiply(ring.symbol("g"));
    var average =
        state.average(List.of(annihilate(0), Ladder.create(1), annihilate(1), Ladder.create(0)));
    assertThat(average.subtract(separate).isZERO()).isTrue();
  }

  /** S3–S5, with ξ = E(u²−v²) and Δ = 2Euv (S4): S5 holds up to the energy of the ground state. */
  @Test
  void bogoliubovTransformationDiagonalisesTheLeadUpToAConstant() {
    var u = ring.symbol("u");
    var v = ring.symbol("v");
    var e = ring.symbol("E");
    var norm = u.multiply(u).sum(v.multiply(v)).subtract(ring.one());
    Relations relations = new Relations(List.of(norm));
    var lead = new Bogoliubov<>(ring, u, v, 0);
    var xi = e.multiply(u.multiply(u).subtract(v.multiply(v)));
    var hamiltonian = lead.hamiltonian(xi, e.multiply(u).multiply(v));
    FermionOperator<GenPolynomial<Complex<BigRational>>> diagonal = FermionOperator.zero(ring);
    for (int mode = 0; mode < 4; mode++) {
      diagonal = diagonal.add(FermionOperator.of(ring, e, Ladder.create(mode), annihilate(mode)));
    }
    var rest = hamiltonian.subtract(diagonal);
    rest.terms()
        .forEach(
            (word, coefficient) -> {
              if (word.isEmpty()) {
                // 2(ξ − E), which S5 leaves out
                var groundState = xi.subtract(e).multiply(ring.rational(2, 1));
                assertThat(relations.reduce(coefficient.subtract(groundState)).isZERO()).isTrue();
                assertThat(relations.reduce(coefficient).isZERO()).isFalse();
              } else {
                assertThat(relations.reduce(coefficient).isZERO()).isTrue();
              }
            });
    var anticommutator = lead.annihilator(+1, +1).anticommutator(lead.creator(+1, +1));
    var one = anticommutator.terms().get(List.<Ladder>of());
    assertThat(relations.reduce(one.subtract(ring.one())).isZERO()).isTrue();
    assertThat(lead.annihilator(+1, +1).anticommutator(lead.annihilator(-1, -1)).isZero()).isTrue();
  }
}
