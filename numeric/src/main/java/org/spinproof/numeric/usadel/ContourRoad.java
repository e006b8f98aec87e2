package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.numeric.quadrature.SumRule;

/**
 * The road through the complex plane. For a real gap the two branches tanh[(ε ± eVs)/2T] of the
 * distribution contribute equally, so that h0 A + h_s B may be replaced by tanh[(ε − eVs)/2T] (A −
 * B). What multiplies the tanh is analytic above the real axis, hence the integral is a sum over
 * the poles at V + iω_n, ω_n = πT(2n + 1), to which the Dynes broadening adds, minus an arc for the
 * finite cutoff.
 *
 * <p>Above the real axis the summand is analytic in t = log ω within |Im t| &lt; π/2, so that one
 * Gauss rule in t for the whole sum converges by a factor that the range of t alone decides. The
 * {@link Arc} ends at Ω = 2πT N, between two poles.
 */
final class ContourRoad implements Road {
  /** Ratio of the distances of a panel's ends from the real axis. */
  private static final long GROWTH = 3;

  /** Number of poles that are taken one by one. */
  private static final long SINGLE = 4;

  /** Points of a panel of the sum: its rule is exact to rounding. */
  private static final int FINE = 16;

  /** The rules of the first panels of the sum, which no film changes unless it cuts one short. */
  private static final List<SumRule> PANELS = panels(12);

  /** Digits of the lowest level. */
  private static final double LOWEST_DIGITS = 3.3;

  /** Points of the arc at the lowest level. */
  private static final int ARC_POINTS = 3;

  private static final long MANY = 1L << 30;

  /** Number of the poles among the lines of energies. */
  private static final int POLES = 0;

  /** Points of the rule for all that lies above the top: six or seven digits. */
  private static final int TAIL_POINTS = 7;

  /** Points of the rule for what lies above the last pole that is told from its neighbours. */
  private static final int FARTHEST_POINTS = TAIL_POINTS + 3;

  /** Points of a panel of a fine tail's poles. */
  private static final int FINE_TAIL_POINTS = 9;

  /** Number of the pole from where on the sum is an integral to 1e-7 (0.15/number²). */
  private static final long FAR = 3000;

  @Override
  public List<EnergyNode> nodes(Film film, double voltage, int level) {
    List<EnergyNode> nodes = new ArrayList<>();
    addPoles(nodes, film, voltage, level);
    nodes.addAll(Arc.nodes(film, voltage, top(film), ARC_POINTS + level));
    return nodes;
  }

  /**
   * One panel for all that lies above the top Ω: the sum over the poles itself, compressed. With ω
   * = Ω/s² the summand times dω/ds is smooth in s down to 0, for at high energies the summand is a
   * power series in 1/√ω that begins at ω^(−5/2).
   */
  @Override
  public List<EnergyNode> tail(Film film, double voltage, int level, int panel) {
    List<EnergyNode> nodes = new ArrayList<>();
    if (panel > 0) {
      return nodes;
    }
    double top = top(film) + film.dynes();
    List<EnergyNode> all = fineTail(film, voltage, level);
    double[] at = all.stream().mapToDouble(e -> Math.sqrt(top / e.zi())).toArray();
    double[] mass = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      mass[i] = all.get(i).current().energyIm() * at[i] / (2.0 * all.get(i).zi());
    }
    SumRule rule = SumRule.overPoints(at, mass, TAIL_POINTS);
    for (int j = 0; j < rule.size(); j++) {
      double s = rule.node(j);
      double omega = top / (s * s);
      nodes.add(observed(voltage, omega, 2.0 * omega / s * rule.weight(j)));
    }
    return nodes;
  }

  private List<EnergyNode> fineTail(Film film, double voltage, int level) {
    List<EnergyNode> all = new ArrayList<>();
    List<EnergyNode> next = fineTail(film, voltage, level, 0);
    for (int k = 1; !next.isEmpty(); k++) {
      all.addAll(next);
      next = fineTail(film, voltage, level, k);
    }
    return all;
  }

  @Override
  public double fineTailError(Film film, double voltage, int level) {
    double spacing = 2.0 * Math.PI * film.thermalEnergy();
    double lowest = spacing * (polesBelowTop(film) + 0.5) + film.dynes();
    return TailPowers.ofPoles(fineTail(film, voltage, level), lowest, spacing);
  }

  @Override
  public double layerError(Film film, double x) {
    long from = polesBelowTop(film);
    while (from < FAR) {
      from *= GROWTH;
    }
    double top = 2.0 * Math.PI * film.thermalEnergy() * from + film.dynes();
    return TailPowers.ofLayer(x * Math.sqrt(2.0 * top), FARTHEST_POINTS);
  }

  /** Poles, where their spacing matters, then the integral above them. */
  @Override
  public List<EnergyNode> fineTail(Film film, double voltage, int level, int panel) {
    List<EnergyNode> nodes = new ArrayList<>();
    double t = film.thermalEnergy();
    long from = polesBelowTop(film) * Math.round(Math.pow(GROWTH, panel));
    if (from < FAR && panel < 20) {
      SumRule rule = SumRule.overIntegers(2 * from, FINE_TAIL_POINTS);
      for (int j = 0; j < rule.size(); j++) {
        double omega = Math.PI * t * (2.0 * (from + rule.node(j)) + 1.0) + film.dynes();
        nodes.add(observed(voltage, omega, 4.0 * Math.PI * t * rule.weight(j)));
      }
    } else if (from < 3 * FAR || panel == 0) {
      double top = 2.0 * Math.PI * t * from + film.dynes();
      SumRule rule = SumRule.overIntegers(MANY, FARTHEST_POINTS);
      for (int j = 0; j < rule.size(); j++) {
        double s = (rule.node(j) + 0.5) / MANY;
        double omega = top / (s * s);
        nodes.add(observed(voltage, omega, 4.0 * omega / s * rule.weight(j) / MANY));
      }
    }
    return nodes;
  }

  /** A node on the line of the poles that only the observables need. */
  private static EnergyNode observed(double voltage, double omega, double weight) {
    return new EnergyNode(
        voltage,
        omega,
        1.0,
        0.0,
        ModeWeight.ZERO,
        ModeWeight.ZERO,
        ModeWeight.lower(0.0, weight),
        POLES,
        Math.log(omega));
  }

  /**
   * Five times what rule, mesh and the single step of a state have been seen to leave: measured, as
   * the rule's part alone can be told beforehand; a test holds it on varied films.
   */
  @Override
  public double tailError(Film film) {
    return 5e-5;
  }

  /** Energy of the arc's top, between two poles. */
  private static double top(Film film) {
    return 2.0 * Math.PI * film.thermalEnergy() * polesBelowTop(film);
  }

  private static long polesBelowTop(Film film) {
    return Math.max(1, Math.round(film.cutoff() / (2.0 * Math.PI * film.thermalEnergy())));
  }

  /**
   * The poles below the top, with 2πi times the residue 2T of the tanh: first in panels of equal
   * growth, exact to rounding, then compressed to a Gauss rule in log ω for the weight 1/ω.
   */
  private static void addPoles(List<EnergyNode> nodes, Film film, double voltage, int level) {
    double t = film.thermalEnergy();
    long poles = polesBelowTop(film);
    List<double[]> fine = new ArrayList<>();
    long from = 0;
    long to = Math.min(poles, SINGLE);
    for (int panel = 0; from < poles; panel++) {
      SumRule rule =
          panel < PANELS.size() && to < poles
              ? PANELS.get(panel)
              : SumRule.overIntegers(to - from, FINE);
      for (int j = 0; j < rule.size(); j++) {
        double omega = Math.PI * t * (2.0 * (from + rule.node(j)) + 1.0) + film.dynes();
        fine.add(new double[] {Math.log(omega), 4.0 * Math.PI * t * rule.weight(j) / omega});
      }
      from = to;
      to = Math.min(poles, GROWTH * from);
    }
    double[] at = fine.stream().mapToDouble(point -> point[0]).toArray();
    double[] mass = fine.stream().mapToDouble(point -> point[1]).toArray();
    double range = at[at.length - 1] - at[0];
    SumRule rule = SumRule.overPoints(at, mass, points(range, level));
    double prefactor = 1.0 / (2.0 * Math.log(2.0 * film.cutoff()));
    for (int j = 0; j < rule.size(); j++) {
      double omega = Math.exp(rule.node(j));
      double weight = rule.weight(j) * omega;
      nodes.add(
          new EnergyNode(
              voltage,
              omega,
              1.0,
              0.0,
              ModeWeight.lower(0.0, prefactor * weight),
              ModeWeight.ZERO,
              ModeWeight.lower(0.0, weight),
              POLES,
              rule.node(j)));
    }
  }

  private static List<SumRule> panels(int count) {
    List<SumRule> rules = new ArrayList<>();
    long from = 0;
    long to = SINGLE;
    for (int panel = 0; panel < count; panel++) {
      rules.add(SumRule.overIntegers(to - from, FINE));
      from = to;
      to = GROWTH * from;
    }
    return List.copyOf(rules);
  }

  /** The points in t that gain a digit a level: with singularities at ±iπ/2, ρ^(−2) a point. */
  private static int points(double range, int level) {
    double y = Math.PI / Math.max(range, 1e-3);
    double rate = 2.0 * Math.log10(y + Math.sqrt(1.0 + y * y));
    return (int) Math.ceil((LOWEST_DIGITS + level) / rate);
  }
}
