package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.numeric.quadrature.GramRule;

/**
 * The road through the complex plane. For a real gap the two branches tanh[(ε ± eVs)/2T] of the
 * distribution contribute equally, so that h0 A + h_s B may be replaced by tanh[(ε − eVs)/2T] (A −
 * B). What multiplies the tanh is analytic above the real axis, hence the integral is a sum over
 * the poles at V + iω_n, ω_n = πT(2n + 1), to which the Dynes broadening adds, minus an arc for the
 * finite cutoff.
 *
 * <p>The sum is taken in panels whose ends grow by a constant factor, each with a Gauss rule for
 * sums. The arc from the cutoff over V + iΩ to minus the cutoff has its top between two poles, Ω =
 * 2πT N; there tanh is the sign function but for a layer of width T, which a Gauss rule for (1 −
 * tanh(y/2)) y in the variable y² integrates.
 */
final class ContourRoad implements Road {
  /** Ratio of the distances of a panel's ends from the real axis. */
  private static final double GROWTH = 3.0;

  /** Number of poles that are taken one by one. */
  private static final long SINGLE = 4;

  private static final long MANY = 1L << 30;

  private static final int POLES = 0;
  private static final int ARC = 1;
  private static final int LAYER = 2;

  /** Points of the rule for all that lies above the top: six or seven digits. */
  private static final int TAIL_POINTS = 7;

  /** Levels of the poles of a fine tail. */
  private static final int FINE_TAIL_LEVEL = 6;

  /** Number of the pole from where on the sum is an integral to 1e-7 (0.15/number²). */
  private static final long FAR = 3000;

  /** Moments 2 (2k + 1)! η(2k + 2) of (1 − tanh(y/2)) y in y², k = 0..3. */
  private static final double[] MOMENTS = {
    Math.PI * Math.PI / 6.0,
    2.0 * 6.0 * 7.0 * Math.pow(Math.PI, 4) / 720.0,
    2.0 * 120.0 * 31.0 * Math.pow(Math.PI, 6) / 30240.0,
    2.0 * 5040.0 * 127.0 * Math.pow(Math.PI, 8) / 1209600.0
  };

  @Override
  public List<EnergyNode> nodes(Film film, double voltage, int level) {
    double t = film.thermalEnergy();
    long poles = polesBelowTop(film);
    List<EnergyNode> nodes = new ArrayList<>();
    double prefactor = 1.0 / (2.0 * Math.log(2.0 * film.cutoff()));
    // the lowest poles one by one, the others in panels of equal growth; the same at every level,
    // so that a higher one
    // is always the more accurate
    long from = Math.min(poles, SINGLE);
    addPoles(nodes, film, voltage, 0, from, (int) SINGLE, prefactor);
    double distance = 2.0 * Math.PI * t * from + film.dynes();
    double growth = (2.0 * Math.PI * t * poles + film.dynes()) / distance;
    int panels = Math.max(1, (int) Math.ceil(Math.log(growth) / Math.log(GROWTH) - 1e-9));
    for (int k = 1; k <= panels && from < poles; k++) {
      double end =
          (distance * Math.pow(growth, (double) k / panels) - film.dynes()) / (2.0 * Math.PI * t);
      long to = k == panels ? poles : Math.min(poles, Math.max(from + 1, Math.round(end)));
      addPoles(nodes, film, voltage, from, to, level, prefactor);
      from = to;
    }
    addArc(nodes, film, voltage, 2.0 * Math.PI * t * poles, level);
    addLayer(nodes, film, voltage, 2.0 * Math.PI * t * poles);
    return nodes;
  }

  /**
   * One panel for all that lies above the top. There the sum over the poles is an integral but for
   * relative corrections of the order of the squared spacing of the poles over the squared top, and
   * with ω = Ω/s² the integrand is smooth in s down to 0: for high energies it is a power series in
   * 1/√ω, beginning at ω^(−5/2).
   */
  @Override
  public List<EnergyNode> tail(Film film, double voltage, int level, int panel) {
    List<EnergyNode> nodes = new ArrayList<>();
    if (panel == 0) {
      addTail(nodes, film, voltage, polesBelowTop(film), TAIL_POINTS);
    }
    return nodes;
  }

  /** Poles, where their spacing matters, then the integral above them. */
  @Override
  public List<EnergyNode> fineTail(Film film, double voltage, int level, int panel) {
    List<EnergyNode> nodes = new ArrayList<>();
    long from = polesBelowTop(film) * Math.round(Math.pow(GROWTH, panel));
    if (from < FAR && panel < 20) {
      addPoles(nodes, film, voltage, from, 3 * from, FINE_TAIL_LEVEL, 0.0);
    } else if (from < 3 * FAR || panel == 0) {
      addTail(nodes, film, voltage, from, TAIL_POINTS + 3);
    }
    return nodes;
  }

  private static void addTail(
      List<EnergyNode> nodes, Film film, double voltage, long from, int points) {
    double top = 2.0 * Math.PI * film.thermalEnergy() * from + film.dynes();
    GramRule rule = new GramRule(MANY, points);
    for (int j = 0; j < rule.size(); j++) {
      double s = (rule.node(j) + 0.5) / MANY;
      double omega = top / (s * s);
      double weight = 4.0 * omega / s * rule.weight(j) / MANY;
      nodes.add(
          new EnergyNode(
              voltage,
              omega,
              1.0,
              0.0,
              ModeWeight.ZERO,
              ModeWeight.ZERO,
              ModeWeight.lower(0.0, weight),
              POLES,
              Math.log(omega)));
    }
  }

  @Override
  public double tailError(Film film) {
    double spacing = 2.0 * Math.PI * film.thermalEnergy();
    double ratio = spacing / (spacing * polesBelowTop(film));
    return 1e-4 + 0.15 * ratio * ratio;
  }

  private static int points(int level) {
    return 3 + level;
  }

  private static long polesBelowTop(Film film) {
    return Math.max(1, Math.round(film.cutoff() / (2.0 * Math.PI * film.thermalEnergy())));
  }

  /** The poles with the numbers from, ..., to − 1: 2πi times the residue 2T of the tanh. */
  private static void addPoles(
      List<EnergyNode> nodes,
      Film film,
      double voltage,
      long from,
      long to,
      int level,
      double prefactor) {
    double t = film.thermalEnergy();
    GramRule rule = new GramRule(to - from, points(level));
    for (int j = 0; j < rule.size(); j++) {
      double omega = Math.PI * t * (2.0 * (from + rule.node(j)) + 1.0);
      double weight = 4.0 * Math.PI * t * rule.weight(j);
      ModeWeight gap =
          prefactor == 0.0 ? ModeWeight.ZERO : ModeWeight.lower(0.0, prefactor * weight);
      nodes.add(
          new EnergyNode(
              voltage,
              omega + film.dynes(),
              1.0,
              0.0,
              gap,
              ModeWeight.ZERO,
              ModeWeight.lower(0.0, weight),
              POLES,
              Math.log(omega + film.dynes())));
    }
  }

  /**
   * Minus the integral along z = W cos θ + (V + iΩ) sin θ, tanh being 1 on the right and −1 on the
   * left quarter.
   */
  private static void addArc(
      List<EnergyNode> nodes, Film film, double voltage, double top, int level) {
    double w = film.cutoff();
    double prefactor = 1.0 / (2.0 * Math.log(2.0 * w));
    // for very many terms the rule for sums is that of Gauss and Legendre
    GramRule rule = new GramRule(MANY, 5 + level);
    for (int side = 0; side < 2; side++) {
      double sign = side == 0 ? 1.0 : -1.0;
      for (int j = 0; j < rule.size(); j++) {
        double theta = 0.5 * Math.PI * ((rule.node(j) + 0.5) / MANY + side);
        double weight = -sign * prefactor * 0.5 * Math.PI * rule.weight(j) / MANY;
        double cos = Math.cos(theta);
        double sin = Math.sin(theta);
        nodes.add(
            new EnergyNode(
                w * cos + voltage * sin,
                top * sin + film.dynes(),
                sin,
                0.0,
                ModeWeight.lower(weight * (voltage * cos - w * sin), weight * top * cos),
                ModeWeight.lower(weight * cos, 0.0),
                ModeWeight.ZERO,
                ARC,
                theta));
      }
    }
  }

  /**
   * Minus the integral of (1 − tanh(s/2T)) [A(c + s) − A(c − s)] over s > 0, at the top c of the
   * arc.
   */
  private static void addLayer(List<EnergyNode> nodes, Film film, double voltage, double top) {
    double t = film.thermalEnergy();
    double prefactor = 1.0 / (2.0 * Math.log(2.0 * film.cutoff()));
    // the monic quadratic v² + p v + q in v = y² that is orthogonal to 1 and v
    double det = MOMENTS[0] * MOMENTS[2] - MOMENTS[1] * MOMENTS[1];
    double p = (MOMENTS[1] * MOMENTS[2] - MOMENTS[0] * MOMENTS[3]) / det;
    double q = (MOMENTS[1] * MOMENTS[3] - MOMENTS[2] * MOMENTS[2]) / det;
    double root = Math.sqrt(0.25 * p * p - q);
    for (double sign : new double[] {-1.0, 1.0}) {
      double v = -0.5 * p + sign * root;
      double other = -0.5 * p - sign * root;
      double weight = (MOMENTS[1] - other * MOMENTS[0]) / (v - other);
      double y = Math.sqrt(v);
      for (double side : new double[] {-1.0, 1.0}) {
        double w = -side * prefactor * t * weight / y;
        nodes.add(
            new EnergyNode(
                voltage + side * t * y,
                top + film.dynes(),
                1.0,
                0.0,
                ModeWeight.lower(w, 0.0),
                ModeWeight.ZERO,
                ModeWeight.ZERO,
                LAYER,
                side * t * y));
      }
    }
  }
}
