package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spinproof.symbolic.fermions.Bogoliubov;
import org.spinproof.symbolic.fermions.FermionOperator;
import org.spinproof.symbolic.fermions.Ladder;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;
import org.spinproof.symbolic.fermions.ThermalState;

/**
 * The second-order response of one shell ±k, ±p with all sixteen tunnelling amplitudes as symbols,
 * from the nested commutator (S12) by Wick's theorem and exact integration.
 *
 * <p>Symbols: {@code Ek Ep V}; {@code uk vk up vp} with u²+v²=1, which stand for ξ = E(u²−v²) and Δ
 * = 2Euv; {@code fk fp}; {@code J++ud} for J_{+k↑,+p↓} and so on, {@code C++ud} for its complex
 * conjugate. The phase φ0 is in the amplitudes.
 */
public final class JunctionResponse {
  public static final Frequency EK = Frequency.of("Ek");
  public static final Frequency EP = Frequency.of("Ep");
  public static final Frequency V = Frequency.of("V");
  private static final int[] SIGNS = {+1, -1};

  private final PolynomialCoefficients ring = PolynomialCoefficients.in(symbols());
  private final ExponentialSum.Ring<GenPolynomial<Complex<BigRational>>> exponentials =
      new ExponentialSum.Ring<>(ring);
  private final Bogoliubov<GenPolynomial<Complex<BigRational>>> left =
      new Bogoliubov<>(ring, ring.symbol("uk"), ring.symbol("vk"), 0);
  private final Bogoliubov<GenPolynomial<Complex<BigRational>>> right =
      new Bogoliubov<>(ring, ring.symbol("up"), ring.symbol("vp"), 4);
  private final Relations relations = new Relations(List.of(unit("uk", "vk"), unit("up", "vp")));

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

  private static String name(String letter, int k, int p, int row, int column) {
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

  /** u²+v²=1 of both leads. */
  public Relations relations() {
    return relations;
  }

  /** J_{kσ,pσ'}; all four are signs: of k, of p, +1 for ↑ and −1 for ↓ twice. */
  public GenPolynomial<Complex<BigRational>> amplitude(int k, int p, int row, int column) {
    return ring.symbol(name("J", k, p, row, column));
  }

  /** The complex conjugate of {@link #amplitude}. */
  public GenPolynomial<Complex<BigRational>> conjugate(int k, int p, int row, int column) {
    return ring.symbol(name("C", k, p, row, column));
  }

  /** ⟨c†_k σ_i c_k⟩ of the momentum of sign {@code k} to second order. */
  public AdiabaticResponse magnetization(int k, Axis axis) {
    ExponentialSum<GenPolynomial<Complex<BigRational>>> sum = exponentials.zero();
    for (int row : SIGNS) {
      for (int column : SIGNS) {
        GenPolynomial<Complex<BigRational>> element = axis.element(ring, row, column);
        if (!element.isZERO()) {
          sum =
              exponentials.add(
                  sum,
                  exponentials.multiply(
                      exponentials.of(element, Phase.NONE), integrand(k, row, column)));
        }
      }
    }
    return AdiabaticResponse.integrate(ring, sum);
  }

  /**
   * ⟨c†_{kσ} c_{kσ'}⟩ to second order, −∫dt1∫dt2 ⟨[H(t2), [H(t1), c†_{kσ}c_{kσ'}(t)]]⟩, with the
   * adiabatic factor; {@code k}, {@code spin}, {@code otherSpin} are signs.
   */
  public AdiabaticResponse density(int k, int spin, int otherSpin) {
    return AdiabaticResponse.integrate(ring, integrand(k, spin, otherSpin));
  }

  /** The integrand of {@link #density}, as a sum of exponentials in t, t1, t2. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> integrand(
      int k, int spin, int otherSpin) {
    FermionOperator<GenPolynomial<Complex<BigRational>>> observable =
        left.creator(k, spin).multiply(left.annihilator(k, otherSpin));
    var inner = evolve(observable, Frequency.ZERO, Time.OBSERVATION);
    var nested = tunneling(Time.INNER).commutator(tunneling(Time.OUTER).commutator(inner));
    ThermalState<ExponentialSum<GenPolynomial<Complex<BigRational>>>> state =
        new ThermalState<>(
            exponentials, mode -> exponentials.of(ring.symbol(mode < 4 ? "fk" : "fp"), Phase.NONE));
    return exponentials.negate(state.average(nested));
  }

  private enum Time {
    OBSERVATION,
    OUTER,
    INNER
  }

  /** Σ e^{ieVt} c†_k J c_p + h.c. at one of the times, in the interaction picture. */
  private FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> tunneling(
      Time time) {
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
    FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> sum =
        FermionOperator.zero(exponentials);
    for (Map.Entry<List<Ladder>, GenPolynomial<Complex<BigRational>>> term :
        operator.terms().entrySet()) {
      Frequency frequency = bias;
      for (Ladder ladder : term.getKey()) {
        Frequency energy = ladder.mode() < 4 ? EK : EP;
        frequency = ladder.creator() ? frequency.plus(energy) : frequency.minus(energy);
      }
      Phase phase =
          switch (time) {
            case OBSERVATION -> Phase.atObservation(frequency);
            case OUTER -> Phase.atOuter(frequency);
            case INNER -> Phase.atInner(frequency);
          };
      sum =
          sum.add(
              FermionOperator.of(
                  exponentials,
                  exponentials.of(term.getValue(), phase),
                  term.getKey().toArray(Ladder[]::new)));
    }
    return sum;
  }
}
