package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;

/** The arc's nodes against its path itself, for pairing with the symmetry of Γ(−z*). */
class ArcTest {
  private static final double SPLITTING = 0.3;
  private static final Film FILM = new Film(1.0, 0.3, 0.05, 12.0);
  private static final double TOP = 11.7;

  /**
   * ½ [0.8/√((z + h)² − 0.64) ± the same of z − h]: f_s and f_t of a bulk with a spin splitting.
   */
  private static Complex pairing(Complex z, double sign) {
    return root(z.add(SPLITTING)).add(root(z.subtract(SPLITTING)).multiply(sign)).multiply(0.5);
  }

  private static Complex root(Complex z) {
    Complex root = z.multiply(z).subtract(0.64).sqrt();
    return new Complex(root.getImaginary() < 0.0 ? -0.8 : 0.8).divide(root);
  }

  private static double sum(double voltage, int points, Function<EnergyNode, ModeWeight> weights) {
    double sum = 0.0;
    for (EnergyNode e : Arc.nodes(FILM, voltage, TOP, points)) {
      ModeWeight w = weights.apply(e);
      Complex z = new Complex(e.zr(), e.zi());
      sum +=
          new Complex(w.energyRe(), w.energyIm()).multiply(pairing(z, 1.0)).getReal()
              + new Complex(w.spinRe(), w.spinIm()).multiply(pairing(z, -1.0)).getReal();
    }
    return sum;
  }

  /**
   * Minus twice the integral of f_s along the quarter, and of f_s − f_t along Im z = Ω with the
   * weight 1 − tanh[(x − V)/2T], less 2 where x is negative; by the trapezoidal rule, refined once.
   */
  private static double path(double voltage) {
    double prefactor = 1.0 / (2.0 * Math.log(2.0 * FILM.cutoff()));
    return prefactor * (quarter() + line(0.0, -20.0, voltage) - line(0.0, 20.0, voltage));
  }

  private static double quarter() {
    return -2.0
        * trapezia(
            theta -> {
              Complex z =
                  new Complex(
                      FILM.cutoff() * Math.cos(theta), TOP * Math.sin(theta) + FILM.dynes());
              Complex slope = new Complex(-FILM.cutoff() * Math.sin(theta), TOP * Math.cos(theta));
              return pairing(z, 1.0).multiply(slope).getReal();
            },
            0.5 * Math.PI);
  }

  private static double line(double from, double to, double voltage) {
    return trapezia(
        x -> {
          Complex z = new Complex(from + x, TOP + FILM.dynes());
          double tanh = Math.tanh((from + x - voltage) / (2.0 * FILM.thermalEnergy()));
          return (1.0 - tanh - (to < 0.0 ? 2.0 : 0.0))
              * pairing(z, 1.0).subtract(pairing(z, -1.0)).getReal();
        },
        to - from);
  }

  private static double trapezia(Function<Double, Double> f, double length) {
    double coarse = trapezia(f, length, 20_000);
    return (4.0 * trapezia(f, length, 40_000) - coarse) / 3.0;
  }

  private static double trapezia(Function<Double, Double> f, double length, int parts) {
    double sum = 0.5 * (f.apply(0.0) + f.apply(length));
    for (int k = 1; k < parts; k++) {
      sum += f.apply(length * k / parts);
    }
    return sum * length / parts;
  }

  @Test
  void theNodesGiveTheIntegralOverTheWholePath() {
    for (double voltage : new double[] {-2.5, 0.0, 0.4, 3.0}) {
      double exact = path(voltage);
      assertThat(Math.abs(exact)).isGreaterThan(1e-3);
      assertThat(sum(voltage, 12, EnergyNode::gap)).isCloseTo(exact, within(1e-10));
    }
  }

  /** Of what few points give too, the top and its layer are as exact as the quarter. */
  @Test
  void fewPointsSufficeForThreeDigits() {
    for (double voltage : new double[] {-0.6, 0.6}) {
      assertThat(sum(voltage, 3, EnergyNode::gap)).isCloseTo(path(voltage), within(2e-4));
    }
  }

  @Test
  void theWeightsMoveWithTheVoltage() {
    double h = 1e-4;
    for (double voltage : new double[] {-0.7, 0.0, 0.9}) {
      double slope =
          (sum(voltage + h, 8, EnergyNode::gap) - sum(voltage - h, 8, EnergyNode::gap)) / (2.0 * h);
      assertThat(Math.abs(slope)).isGreaterThan(1e-4);
      assertThat(sum(voltage, 8, EnergyNode::gapMotion)).isCloseTo(slope, within(1e-9));
    }
    List<EnergyNode> nodes = Arc.nodes(FILM, 0.4, TOP, 5);
    assertThat(nodes).allMatch(e -> e.motionRe() == 0.0 && e.motionIm() == 0.0);
  }
}
