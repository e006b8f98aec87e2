package org.spinproof.crosscheck.entinwohlman2023;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.Monomial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexUtils;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.tunneling.SpinMatrix;
import org.spinproof.numeric.tunneling.TunnelingAmplitudes;
import org.spinproof.symbolic.dynamics.ExponentialSum;
import org.spinproof.symbolic.dynamics.Frequency;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.Phase;
import org.spinproof.symbolic.dynamics.RationalSum;

/**
 * A shell with numbers for all symbols of {@link InteractionPicture}, at which exact forms are
 * evaluated in floating point. None of the parameters is a unit or degenerate.
 *
 * @param t t0 ≥ t1 ≥ t2
 */
record Sample(Junction junction, Levels levels, double t, double t1, double t2) {
  private static final TunnelingAmplitudes GENERIC =
      TunnelingAmplitudes.of(
          Map.of(
              MomentumPair.KP, matrix(0.8, 0.2, 0.3, -0.4, 0.1, 0.7, 0.9, -0.2),
              MomentumPair.MINUS_K_MINUS_P, matrix(0.4, 0.3, -0.6, 0.2, 0.5, -0.8, 0.1, 1.1),
              MomentumPair.K_MINUS_P, matrix(0.7, -0.9, 0.2, 0.6, -0.3, 0.4, 1.2, 0.5),
              MomentumPair.MINUS_K_P, matrix(-0.5, 0.1, 0.8, -0.7, 0.6, 0.2, -0.1, 0.3)));

  /** Finite and zero temperature, both signs of the bias, below the sum of the gaps and above. */
  static final List<Sample> ALL =
      List.of(
          new Sample(
              new Junction(1.1, 0.8, 0.35, 0.4, 0.9, GENERIC),
              new Levels(0.3, -0.7),
              0.4,
              -0.3,
              -1.1),
          new Sample(
              new Junction(0.7, 1.3, -2.9, 0, 0.5, GENERIC),
              new Levels(-0.6, 0.45),
              0.2,
              -0.7,
              -0.9));

  private static SpinMatrix matrix(double... x) {
    return new SpinMatrix(
        new Complex(x[0], x[1]),
        new Complex(x[2], x[3]),
        new Complex(x[4], x[5]),
        new Complex(x[6], x[7]));
  }

  /** The values of the symbols. */
  Map<String, Complex> values() {
    Map<String, Complex> values = new HashMap<>();
    lead(values, "k", levels.xiLeft(), junction.gapLeft());
    lead(values, "p", levels.xiRight(), junction.gapRight());
    values.put("V", new Complex(junction.voltage()));
    Complex phase = ComplexUtils.polar2Complex(1, junction.phase() / 2);
    for (MomentumPair pair : MomentumPair.values()) {
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 2; column++) {
          String name =
              (pair.leftSign() > 0 ? "+" : "-")
                  + (pair.rightSign() > 0 ? "+" : "-")
                  + "ud".charAt(row)
                  + "ud".charAt(column);
          Complex amplitude = junction.amplitudes().get(pair).get(row, column).multiply(phase);
          values.put("J" + name, amplitude);
          values.put("C" + name, amplitude.conjugate());
        }
      }
    }
    return values;
  }

  private void lead(Map<String, Complex> values, String index, double xi, double gap) {
    double energy = Math.hypot(xi, gap);
    values.put("E" + index, new Complex(energy));
    values.put("u" + index, new Complex(Math.sqrt((1 + xi / energy) / 2)));
    values.put("v" + index, new Complex(Math.sqrt((1 - xi / energy) / 2)));
    double temperature = junction.temperature();
    values.put(
        "f" + index, new Complex(temperature == 0 ? 0 : 1 / (Math.exp(energy / temperature) + 1)));
  }

  /** The expansion at the sample's times. */
  Complex evaluate(InteractionPicture picture, Expansion expansion) {
    Map<String, Complex> values = values();
    List<String> names = picture.ring().names();
    Complex sum = Complex.ZERO;
    for (Map.Entry<Phase, RationalSum> term : expansion.terms().entrySet()) {
      Phase phase = term.getKey();
      double angle =
          value(phase.at(), values) * t
              + value(phase.atOuter(), values) * t1
              + value(phase.atInner(), values) * t2;
      Complex coefficient = Complex.ZERO;
      for (var part : term.getValue().terms().entrySet()) {
        double denominator = 1;
        for (var form : part.getKey().entrySet()) {
          denominator *= Math.pow(value(form.getKey(), values), form.getValue());
        }
        coefficient = coefficient.add(evaluate(names, part.getValue(), values).divide(denominator));
      }
      sum = sum.add(coefficient.multiply(ComplexUtils.polar2Complex(1, angle)));
    }
    return sum;
  }

  /** ∫∫ of the sum with e^{η(t1+t2)} at t = 0: 1/((η + iω)(2η + iΩ)) for each exponential. */
  Complex integrate(
      InteractionPicture picture,
      ExponentialSum<GenPolynomial<edu.jas.poly.Complex<BigRational>>> integrand,
      double eta) {
    Map<String, Complex> values = values();
    Complex sum = Complex.ZERO;
    for (var term : integrand.terms().entrySet()) {
      double inner = value(term.getKey().atInner(), values);
      double both = inner + value(term.getKey().atOuter(), values);
      sum =
          sum.add(
              evaluate(picture.ring().names(), term.getValue(), values)
                  .divide(new Complex(eta, inner).multiply(new Complex(2 * eta, both))));
    }
    return sum;
  }

  private static double value(Frequency frequency, Map<String, Complex> values) {
    double sum = 0;
    for (Map.Entry<String, Integer> part : frequency.parts().entrySet()) {
      sum += part.getValue() * values.get(part.getKey()).getReal();
    }
    return sum;
  }

  private static Complex evaluate(
      List<String> names,
      GenPolynomial<edu.jas.poly.Complex<BigRational>> polynomial,
      Map<String, Complex> values) {
    Complex sum = Complex.ZERO;
    for (Monomial<edu.jas.poly.Complex<BigRational>> monomial : polynomial) {
      Complex product =
          new Complex(monomial.c.getRe().doubleValue(), monomial.c.getIm().doubleValue());
      for (int i = 0; i < names.size(); i++) {
        for (long n = monomial.e.getVal(names.size() - 1 - i); n > 0; n--) {
          product = product.multiply(values.get(names.get(i)));
        }
      }
      sum = sum.add(product);
    }
    return sum;
  }
}
