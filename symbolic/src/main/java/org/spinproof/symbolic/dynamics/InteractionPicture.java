package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.symbolic.fermions.Bogoliubov;
import org.spinproof.symbolic.fermions.FermionOperator;
import org.spinproof.symbolic.fermions.Ladder;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;
import org.spinproof.symbolic.fermions.ThermalState;

/**
 * The electrons of one shell ±k, ±p in the interaction picture, their thermal state and the
 * tunnelling, with all sixteen amplitudes as symbols.
 *
 * <p>Symbols: {@code Ek Ep V}; {@code uk vk up vp} with u²+v²=1, which stand for ξ = E(u²−v²) and Δ
 * = 2Euv; {@code fk fp}; {@code J++ud} for J_{+k↑,+p↓} and so on, {@code C++ud} for its complex
 * conjugate. The phase φ0 is in the amplitudes. Momenta and spins are signs, +1 for k, p and ↑.
 */
public final class InteractionPicture {
  public static final Frequency EK = Frequency.of("Ek");
  public static final Frequency EP = Frequency.of("Ep");
  public static final Frequency V = Frequency.of("V");
  private static final int[] SIGNS = {+1, -1};
  private static final int RIGHT_MODES = 4;

  private final PolynomialCoefficients ring = PolynomialCoefficients.in(symbols());
  private final ExponentialSum.Ring<GenPolynomial<Complex<BigRational>>> exponentials =
      new ExponentialSum.Ring<>(ring);
  private final Bogoliubov<GenPolynomial<Complex<BigRational>>> left =
      new Bogoliubov<>(ring, ring.symbol("uk"), ring.symbol("vk"), 0);
  private final Bogoliubov<GenPolynomial<Complex<BigRational>>> right =
      new Bogoliubov<>(ring, ring.symbol("up"), ring.symbol("vp"), RIGHT_MODES);
  private final Relations relations =
      new Relations(
          List.of(unit("uk", "vk"), unit("up", "vp")),
          Optional.of(ModularPoint.onCircles(ring, Map.of("uk", "vk", "up", "vp"), 1)));

  private static List<String> symbols() {
    List<String> names =
        new ArrayList<>(List.of("vk", "vp", "uk", "up", "fk", "fp", "Ek", "Ep", "V"));
    for (int k : SIGNS) {
      for (int p : SIGNS) {
        for (int row : SIGNS) {
          for (int column : SIGNS) {
            names.add(name("J", k, p, row, column));
            names.add(name("C", k, p, row, column));
          }
        }
      }
    }
    return names;
  }

  /** The symbol of an amplitude, {@code letter} J, or of its complex conjugate, C. */
  static String name(String letter, int k, int p, int row, int column) {
    return letter
        + (k > 0 ? "+" : "-")
        + (p > 0 ? "+" : "-")
        + (row > 0 ? "u" : "d")
        + (column > 0 ? "u" : "d");
  }

  private GenPolynomial<Complex<BigRational>> unit(String u, String v) {
    return ring.symbol(u)
        .multiply(ring.symbol(u))
        .sum(ring.symbol(v).multiply(ring.symbol(v)))
        .subtract(ring.one());
  }

  /** The ring of the symbols above. */
  public PolynomialCoefficients ring() {
    return ring;
  }

  /** Sums of exponentials with coefficients in {@link #ring()}. */
  public ExponentialSum.Ring<GenPolynomial<Complex<BigRational>>> exponentials() {
    return exponentials;
  }

  /** u²+v²=1 of both leads. */
  public Relations relations() {
    return relations;
  }

  /** J_{kσ,pσ'}. */
  public GenPolynomial<Complex<BigRational>> amplitude(int k, int p, int row, int column) {
    return ring.symbol(name("J", k, p, row, column));
  }

  /** The complex conjugate of {@link #amplitude}. */
  public GenPolynomial<Complex<BigRational>> conjugate(int k, int p, int row, int column) {
    return ring.symbol(name("C", k, p, row, column));
  }

  /** ⟨γ†γ⟩ = f_k, f_p; averages by Wick's theorem. */
  public ThermalState<ExponentialSum<GenPolynomial<Complex<BigRational>>>> state() {
    return new ThermalState<>(
        exponentials,
        mode -> exponentials.of(ring.symbol(mode < RIGHT_MODES ? "fk" : "fp"), Phase.NONE));
  }

  /** c_{kσ} of a lead at one of the times. */
  public FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> annihilator(
      Lead lead, int momentum, int spin, Time time) {
    return evolve(transformation(lead).annihilator(momentum, spin), Frequency.ZERO, time);
  }

  /** c†_{kσ} of a lead at one of the times. */
  public FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> creator(
      Lead lead, int momentum, int spin, Time time) {
    return evolve(transformation(lead).creator(momentum, spin), Frequency.ZERO, time);
  }

  private Bogoliubov<GenPolynomial<Complex<BigRational>>> transformation(Lead lead) {
    return switch (lead) {
      case LEFT -> left;
      case RIGHT -> right;
    };
  }

  /** Σ e^{ieVt} c†_k J c_p + h.c. at one of the times (equations 2, 3). */
  public FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> tunneling(Time time) {
    FermionOperator<GenPolynomial<Complex<BigRational>>> toLeft = FermionOperator.zero(ring);
    FermionOperator<GenPolynomial<Complex<BigRational>>> toRight = FermionOperator.zero(ring);
    for (int k : SIGNS) {
      for (int p : SIGNS) {
        for (int row : SIGNS) {
          for (int column : SIGNS) {
            toLeft =
                toLeft.add(
                    left.creator(k, row)
                        .multiply(right.annihilator(p, column))
                        .scale(amplitude(k, p, row, column)));
            toRight =
                toRight.add(
                    right
                        .creator(p, column)
                        .multiply(left.annihilator(k, row))
                        .scale(conjugate(k, p, row, column)));
          }
        }
      }
    }
    return evolve(toLeft, V, time).add(evolve(toRight, V.times(-1), time));
  }

  /** γ† → γ† e^{iEt}, and the whole times e^{i·bias·t}. */
  private FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> evolve(
      FermionOperator<GenPolynomial<Complex<BigRational>>> operator, Frequency bias, Time time) {
    return operator.map(
        exponentials,
        (word, coefficient) -> {
          Frequency frequency = bias;
          for (Ladder ladder : word) {
            Frequency energy = ladder.mode() < RIGHT_MODES ? EK : EP;
            frequency = ladder.creator() ? frequency.plus(energy) : frequency.minus(energy);
          }
          return exponentials.of(coefficient, time.phase(frequency));
        });
  }
}
