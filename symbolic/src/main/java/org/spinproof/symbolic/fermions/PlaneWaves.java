package org.spinproof.symbolic.fermions;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Electrons of both spins in a few plane waves, at two places r and r′: Ψ_σ(r) = Σ_n z_n c_{nσ},
 * where the symbol z_n stands for the wave exp(i k_n·r − iωt) and any amplitude, and w_n for the
 * same at r′.
 *
 * <p>The waves are independent symbols with independent momenta, so what holds for two of them
 * holds for each pair of waves, and what is bilinear in Ψ† and Ψ holds for all fields. A gradient
 * is a derivation of the symbols: ∂z_n = i k_n z_n, ∂z̄_n = −i k_n z̄_n. Units: ħ = 1 except where
 * a symbol hbar is asked for.
 */
public final class PlaneWaves {
  private static final String[] DIRECTIONS = {"x", "y", "z"};

  private final int waves;
  private final PolynomialCoefficients ring;

  /**
   * That many waves.
   *
   * @param parameters further symbols: a name is real, unless the name with an appended c is there
   *     too, which then is its complex conjugate
   */
  public PlaneWaves(int waves, String... parameters) {
    this.waves = waves;
    List<String> names = new ArrayList<>(Arrays.asList(parameters));
    for (int n = 0; n < waves; n++) {
      for (String direction : DIRECTIONS) {
        names.add("k" + n + direction);
      }
      for (Place place : Place.values()) {
        names.add(place.wave(n));
        names.add(place.wave(n) + "c");
      }
    }
    this.ring = PolynomialCoefficients.in(names);
  }

  /** Where a field is taken. */
  public enum Place {
    /** r. */
    HERE("z"),
    /** r′. */
    THERE("w");

    private final String letter;

    Place(String letter) {
      this.letter = letter;
    }

    private String wave(int n) {
      return letter + n;
    }
  }

  /** The coefficients of the fields. */
  public PolynomialCoefficients ring() {
    return ring;
  }

  /** Ψ_σ at a place; the spin is 0 for ↑ and 1 for ↓. */
  public FieldOperator annihilator(Place place, int spin) {
    FieldOperator sum = new FieldOperator(this, FermionOperator.zero(ring));
    for (int n = 0; n < waves; n++) {
      sum = sum.plus(mode(n, spin).times(ring.symbol(place.wave(n))));
    }
    return sum;
  }

  /** c_{nσ}. */
  public FieldOperator mode(int n, int spin) {
    return new FieldOperator(
        this, FermionOperator.of(ring, ring.one(), Ladder.annihilate(2 * n + spin)));
  }

  /** The kinetic energy Σ k²/2m c†c; {@code inverseMass} is 1/m. */
  public FieldOperator kineticEnergy(GenPolynomial<Complex<BigRational>> inverseMass) {
    FieldOperator sum = new FieldOperator(this, FermionOperator.zero(ring));
    for (int n = 0; n < waves; n++) {
      GenPolynomial<Complex<BigRational>> square = ring.zero();
      for (int direction = 0; direction < DIRECTIONS.length; direction++) {
        square = square.sum(momentum(n, direction).multiply(momentum(n, direction)));
      }
      for (int spin = 0; spin < 2; spin++) {
        FieldOperator c = mode(n, spin);
        sum =
            sum.plus(
                c.adjoint()
                    .times(c)
                    .times(square.multiply(inverseMass).multiply(ring.rational(1, 2))));
      }
    }
    return sum;
  }

  /** The momentum of a wave along x, y or z (0, 1, 2). */
  public GenPolynomial<Complex<BigRational>> momentum(int n, int direction) {
    return ring.symbol("k" + n + DIRECTIONS[direction]);
  }

  int waves() {
    return waves;
  }

  /** ∂ of a coefficient with respect to the coordinate of one place. */
  GenPolynomial<Complex<BigRational>> gradient(
      GenPolynomial<Complex<BigRational>> p, Place place, int direction) {
    return ring.derivation(
        p,
        name -> {
          boolean conjugate = name.endsWith("c");
          for (int n = 0; n < waves; n++) {
            if (name.equals(place.wave(n)) || name.equals(place.wave(n) + "c")) {
              GenPolynomial<Complex<BigRational>> slope =
                  momentum(n, direction).multiply(ring.imaginaryUnit()).multiply(ring.symbol(name));
              return conjugate ? slope.negate() : slope;
            }
          }
          return ring.zero();
        });
  }

  /** r′ → r in a coefficient. */
  GenPolynomial<Complex<BigRational>> together(GenPolynomial<Complex<BigRational>> p) {
    return ring.renamed(
        p,
        name ->
            name.startsWith(Place.THERE.letter)
                ? Place.HERE.letter + name.substring(Place.THERE.letter.length())
                : name);
  }

  /** The complex conjugate of a coefficient. */
  GenPolynomial<Complex<BigRational>> conjugate(GenPolynomial<Complex<BigRational>> p) {
    return ring.conjugate(p, this::conjugateName);
  }

  private String conjugateName(String name) {
    if (ring.names().contains(name + "c")) {
      return name + "c";
    }
    String other = name.endsWith("c") ? name.substring(0, name.length() - 1) : name;
    return ring.names().contains(other) ? other : name;
  }
}
