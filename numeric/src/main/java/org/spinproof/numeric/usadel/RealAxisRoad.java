package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The road along the real axis: composite Gauss–Legendre rules over the positive energies, which
 * for a real gap stand for the negative ones too. The panels are as narrow as the nearest possible
 * singularity asks for: branch points of the spectral functions at the depth of the Dynes
 * broadening anywhere below the highest gap edge, the poles of the two tanh at the depth πT below
 * the voltage.
 */
final class RealAxisRoad implements Road {
  private final double highestEdge;

  /** For a film between interfaces, which bound how far a gap edge can be shifted. */
  RealAxisRoad(Film film, SpinActiveInterface left, SpinActiveInterface right) {
    // the exchange field that the interfaces amount to in a thin film, for the largest gap
    double exchange =
        (Math.abs(left.conductance()) + Math.abs(right.conductance()))
            / (2.0 * film.length() * film.length());
    this.highestEdge = 1.3 + exchange;
  }

  @Override
  public List<EnergyNode> nodes(Film film, double voltage, int level) {
    List<EnergyNode> nodes = new ArrayList<>();
    add(nodes, film, voltage, level, 0.0, film.cutoff(), 1.0 / Math.log(2.0 * film.cutoff()));
    return nodes;
  }

  @Override
  public List<EnergyNode> tail(Film film, double voltage, int level, int panel) {
    List<EnergyNode> nodes = new ArrayList<>();
    double from = film.cutoff() * Math.pow(3.0, panel);
    add(nodes, film, voltage, level, from, 3.0 * from, 0.0);
    return nodes;
  }

  /**
   * Some times what rule, mesh and the single step of a state have been seen to leave: measured, as
   * the rule's part alone can be told beforehand; a test holds it on varied films.
   */
  @Override
  public double tailError(Film film) {
    return 1e-4;
  }

  /** That of the first panel: the others are like it. */
  @Override
  public double fineTailError(Film film, double voltage, int level) {
    double from = film.cutoff();
    return TailPowers.ofIntegral(tail(film, voltage, level, 0), from, 3.0 * from);
  }

  private void add(
      List<EnergyNode> nodes,
      Film film,
      double voltage,
      int level,
      double a,
      double b,
      double prefactor) {
    if (b - a > 2.0 * allowed(film, voltage, a, b)) {
      double middle = 0.5 * (a + b);
      add(nodes, film, voltage, level, a, middle, prefactor);
      add(nodes, film, voltage, level, middle, b, prefactor);
      return;
    }
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(6 + 2 * level, a, b);
    double t = film.thermalEnergy();
    Injection distribution = new Injection(voltage, Direction.Z);
    for (int j = 0; j < rule.getNumberOfPoints(); j++) {
      double energy = rule.getPoint(j);
      double w = rule.getWeight(j);
      double up = slope(energy + voltage, t);
      double down = slope(energy - voltage, t);
      double h0 = distribution.energyMode(energy, t);
      double hs = distribution.spinMode(energy, t);
      double g = prefactor * w;
      nodes.add(
          new EnergyNode(
              energy,
              film.dynes(),
              0.0,
              0.0,
              new ModeWeight(g * h0, 0.0, g * hs, 0.0),
              new ModeWeight(0.5 * g * (up - down), 0.0, 0.5 * g * (up + down), 0.0),
              new ModeWeight(2.0 * w * h0, 0.0, 2.0 * w * hs, 0.0),
              0,
              energy));
    }
  }

  /** Half the width that a panel may have. */
  private double allowed(Film film, double voltage, double a, double b) {
    double spectral = Math.hypot(film.dynes(), Math.max(0.0, a - highestEdge));
    double distance = Math.max(0.0, Math.max(a - Math.abs(voltage), Math.abs(voltage) - b));
    double depth = Math.PI * film.thermalEnergy();
    // tanh is ±1 to rounding further away than 40 T
    double thermal =
        distance > 40.0 * film.thermalEnergy()
            ? Double.POSITIVE_INFINITY
            : Math.hypot(depth, distance);
    return 2.0 * Math.min(spectral, thermal);
  }

  private static double slope(double energy, double t) {
    double cosh = Math.cosh(Math.min(300.0, Math.abs(energy) / (2.0 * t)));
    return 1.0 / (2.0 * t * cosh * cosh);
  }
}
