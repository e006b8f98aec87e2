package org.spinproof.symbolic.fermions;

import static org.assertj.core.api.Assertions.assertThat;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which antiunitary maps leave the lead S2 invariant, what they do to the spin, and what they
 * demand of the tunnelling amplitudes. Modes are electrons: +↑, +↓, −↑, −↓ on the left, then on the
 * right.
 */
class AntiunitaryTest {
  private static final int[] SIGNS = {+1, -1};
  private final PolynomialCoefficients ring = PolynomialCoefficients.in(symbols());

  private static List<String> symbols() {
    List<String> names = new ArrayList<>(List.of("xi", "gap"));
    for (int left = 0; left < 4; left++) {
      for (int right = 4; right < 8; right++) {
        names.add("J" + left + right);
        names.add("C" + left + right);
      }
    }
    return names;
  }

  private GenPolynomial<Complex<BigRational>> conjugate(GenPolynomial<Complex<BigRational>> p) {
    return ring.conjugate(
        p,
        name ->
            name.startsWith("J")
                ? "C" + name.substring(1)
                : name.startsWith("C") ? "J" + name.substring(1) : name);
  }

  private static int mode(int momentum, int spin) {
    return (momentum > 0 ? 0 : 2) + (spin > 0 ? 0 : 1);
  }

  private static int opposite(int mode) {
    return mode < 4 ? 3 - mode : 11 - mode;
  }

  private static int spin(int mode) {
    return mode % 2 == 0 ? 1 : -1;
  }

  /** c_{kσ} → σ c_{−k−σ}. */
  private Antiunitary<GenPolynomial<Complex<BigRational>>> timeReversal() {
    return new Antiunitary<>(
        ring,
        this::conjugate,
        mode -> new Antiunitary.Image<>(opposite(mode), ring.rational(spin(mode), 1)));
  }

  /** c_{kσ} → i c_{−k−σ}, which asks for S24 as printed. */
  private Antiunitary<GenPolynomial<Complex<BigRational>>> withoutTheSpinSign() {
    return new Antiunitary<>(
        ring,
        this::conjugate,
        mode -> new Antiunitary.Image<>(opposite(mode), ring.imaginaryUnit()));
  }

  private FermionOperator<GenPolynomial<Complex<BigRational>>> lead() {
    // S2 in its own operators is the transformation with u = 1, v = 0
    var bare = new Bogoliubov<>(ring, ring.one(), ring.zero(), 0);
    return bare.hamiltonian(ring.symbol("xi"), ring.symbol("gap").multiply(ring.rational(1, 2)));
  }

  private FermionOperator<GenPolynomial<Complex<BigRational>>> spinFlip(
      GenPolynomial<Complex<BigRational>> upDown) {
    FermionOperator<GenPolynomial<Complex<BigRational>>> sum = FermionOperator.zero(ring);
    for (int momentum : SIGNS) {
      int up = mode(momentum, +1);
      int down = mode(momentum, -1);
      sum =
          sum.add(FermionOperator.of(ring, upDown, Ladder.create(up), Ladder.annihilate(down)))
              .add(
                  FermionOperator.of(
                      ring, conjugate(upDown), Ladder.create(down), Ladder.annihilate(up)));
    }
    return sum;
  }

  @Test
  void timeReversalLeavesTheLeadAloneAndReversesTheSpin() {
    var reversal = timeReversal();
    assertThat(reversal.apply(lead()).subtract(lead()).isZero()).isTrue();
    assertThat(lead().isZero()).isFalse();
    for (var upDown : List.of(ring.one(), ring.imaginaryUnit().negate())) {
      assertThat(reversal.apply(spinFlip(upDown)).add(spinFlip(upDown)).isZero()).isTrue();
    }
    var c = FermionOperator.of(ring, ring.one(), Ladder.annihilate(0));
    assertThat(reversal.apply(reversal.apply(c)).add(c).isZero()).isTrue();
  }

  /**
   * It is a symmetry of S2, but time reversal times a half turn about z: s_x and s_y keep their
   * sign.
   */
  @Test
  void theMapBehindS24IsNotTimeReversal() {
    var map = withoutTheSpinSign();
    assertThat(map.apply(lead()).subtract(lead()).isZero()).isTrue();
    for (var upDown : List.of(ring.one(), ring.imaginaryUnit().negate())) {
      assertThat(map.apply(spinFlip(upDown)).subtract(spinFlip(upDown)).isZero()).isTrue();
    }
    var c = FermionOperator.of(ring, ring.one(), Ladder.annihilate(0));
    assertThat(map.apply(map.apply(c)).subtract(c).isZero()).isTrue();
  }

  @Test
  void invarianceOfTheTunnellingAsksForTheSpinSign() {
    FermionOperator<GenPolynomial<Complex<BigRational>>> tunneling = FermionOperator.zero(ring);
    for (int left = 0; left < 4; left++) {
      for (int right = 4; right < 8; right++) {
        tunneling =
            tunneling.add(
                FermionOperator.of(
                    ring,
                    ring.symbol("J" + left + right),
                    Ladder.create(left),
                    Ladder.annihilate(right)));
      }
    }
    var reversed = timeReversal().apply(tunneling);
    var printed = withoutTheSpinSign().apply(tunneling);
    for (int left = 0; left < 4; left++) {
      for (int right = 4; right < 8; right++) {
        List<Ladder> word =
            List.of(Ladder.create(opposite(left)), Ladder.annihilate(opposite(right)));
        var conjugated = ring.symbol("C" + left + right);
        var signed = conjugated.multiply(ring.rational((long) spin(left) * spin(right), 1));
        assertThat(reversed.terms().get(word).subtract(signed).isZERO()).isTrue();
        assertThat(printed.terms().get(word).subtract(conjugated).isZERO()).isTrue();
      }
    }
  }
}
