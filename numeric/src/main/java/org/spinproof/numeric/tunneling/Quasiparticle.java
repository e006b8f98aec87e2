package org.spinproof.numeric.tunneling;

/**
 * The Bogoliubov quasiparticle of one level (S4, S6): energy E = √(ξ²+Δ²), u² and v², and
 * occupation f(E).
 *
 * @param xi ξ
 * @param energy E, not negative
 * @param electronWeight u² = (1 + ξ/E)/2
 * @param holeWeight v² = (1 − ξ/E)/2
 * @param occupation f = 1/(e^{E/T} + 1); at zero temperature 0, and 1/2 where E = 0
 */
public record Quasiparticle(
    double xi, double energy, double electronWeight, double holeWeight, double occupation) {

  static Quasiparticle of(double xi, double gap, double temperature) {
    double energy = Math.hypot(xi, gap);
    double asymmetry = energy == 0 ? 0 : xi / energy;
    return new Quasiparticle(
        xi, energy, (1 + asymmetry) / 2, (1 - asymmetry) / 2, fermi(energy, temperature));
  }

  static double fermi(double energy, double temperature) {
    if (energy == 0) {
      return 0.5;
    }
    return temperature == 0 ? 0 : 1 / (Math.exp(energy / temperature) + 1);
  }
}
