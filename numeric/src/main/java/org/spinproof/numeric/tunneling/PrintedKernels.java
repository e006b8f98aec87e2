package org.spinproof.numeric.tunneling;

/** The factors that multiply the spin structures in the closed forms as printed. */
public final class PrintedKernels {
  private PrintedKernels() {}

  /**
   * Equation 7 from Δ_L² on, for one pair of levels: Δ_L²/(4E_k³) [ (f_p−f_k)/((E_k−E_p)²−(eV)²)
   * ((ξ_p/E_p)(E_p−E_k)+eV) + (1−f_k−f_p)/((E_k+E_p)²−(eV)²) ((ξ_p/E_p)(E_p+E_k)+eV) ]. Unit
   * 1/energy². Infinite or not a number where a denominator vanishes.
   */
  public static double dc(Junction junction, double xiLeft, double xiRight) {
    Quasiparticle k = junction.left(xiLeft);
    Quasiparticle p = junction.right(xiRight);
    double bias = junction.voltage();
    double asymmetry = p.electronWeight() - p.holeWeight();
    double difference = p.energy() - k.energy();
    double sum = p.energy() + k.energy();
    double exchange =
        over(p.occupation() - k.occupation(), difference * difference - bias * bias)
            * (asymmetry * difference + bias);
    double pair =
        over(1 - k.occupation() - p.occupation(), sum * sum - bias * bias)
            * (asymmetry * sum + bias);
    double gap = junction.gapLeft();
    return gap * gap / (4 * k.energy() * k.energy() * k.energy()) * (exchange + pair);
  }

  /**
   * Equation 12 from Δ_L Δ_R on, for one pair of levels: Δ_LΔ_R/(2E_kE_p) (eV−ξ_k)/(E_k²−(eV)²) [
   * (2E_k−E_p)(f_p−f_k)/((E_k−E_p)²−(eV)²) − (2E_k+E_p)(1−f_k−f_p)/((E_k+E_p)²−(eV)²) ]. Unit
   * 1/energy². It multiplies Re[e^{i(φ0+2eVt)} q].
   */
  public static double ac(Junction junction, double xiLeft, double xiRight) {
    Quasiparticle k = junction.left(xiLeft);
    Quasiparticle p = junction.right(xiRight);
    double bias = junction.voltage();
    double difference = k.energy() - p.energy();
    double sum = k.energy() + p.energy();
    double exchange =
        (2 * k.energy() - p.energy())
            * over(p.occupation() - k.occupation(), difference * difference - bias * bias);
    double pair =
        (2 * k.energy() + p.energy())
            * over(1 - k.occupation() - p.occupation(), sum * sum - bias * bias);
    return junction.gapLeft()
        * junction.gapRight()
        / (2 * k.energy() * p.energy())
        * (bias - xiLeft)
        / (k.energy() * k.energy() - bias * bias)
        * (exchange - pair);
  }

  /** Zero where the numerator is: without quasiparticles to exchange there is no resonance. */
  private static double over(double numerator, double denominator) {
    return numerator == 0 ? 0 : numerator / denominator;
  }
}
