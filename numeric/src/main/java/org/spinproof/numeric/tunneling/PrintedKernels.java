package org.spinproof.numeric.tunneling;

import org.spinproof.numeric.rounding.Approximate;

/** The factors that multiply the spin structures in the closed forms as printed. */
public final class PrintedKernels {
  private static final Approximate TWO = Approximate.of(2);
  private static final Approximate FOUR = Approximate.of(4);

  private PrintedKernels() {}

  /**
   * Equation 7 from Δ_L² on, for one pair of levels: Δ_L²/(4E_k³) [ (f_p−f_k)/((E_k−E_p)²−(eV)²)
   * ((ξ_p/E_p)(E_p−E_k)+eV) + (1−f_k−f_p)/((E_k+E_p)²−(eV)²) ((ξ_p/E_p)(E_p+E_k)+eV) ]. Unit
   * 1/energy². Infinite where a denominator vanishes.
   */
  public static double dc(Junction junction, double xiLeft, double xiRight) {
    return Shell.value(dc(Shell.of(junction, xiLeft, xiRight), junction.gapLeft()));
  }

  static Approximate dc(Shell shell, double gapLeft) {
    Approximate e = shell.k().energy();
    Approximate gap = Approximate.of(gapLeft);
    return gap.times(gap)
        .divide(FOUR.times(e).times(e).times(e))
        .times(
            dcTerm(shell, shell.exchange(), shell.difference().negate())
                .plus(dcTerm(shell, shell.pair(), shell.sum())));
  }

  private static Approximate dcTerm(Shell shell, Approximate occupation, Approximate energy) {
    return Shell.over(
        occupation.times(shell.p().asymmetry().times(energy).plus(shell.bias())),
        energy.plus(shell.bias()).times(energy.minus(shell.bias())));
  }

  /**
   * Equation 12 from Δ_L Δ_R on, for one pair of levels: Δ_LΔ_R/(2E_kE_p) (eV−ξ_k)/(E_k²−(eV)²) [
   * (2E_k−E_p)(f_p−f_k)/((E_k−E_p)²−(eV)²) − (2E_k+E_p)(1−f_k−f_p)/((E_k+E_p)²−(eV)²) ]. Unit
   * 1/energy²; infinite where a denominator vanishes. It multiplies Re[e^{i(φ0+2eVt)} q].
   */
  public static double ac(Junction junction, double xiLeft, double xiRight) {
    return Shell.value(ac(Shell.of(junction, xiLeft, xiRight), junction));
  }

  static Approximate ac(Shell shell, Junction junction) {
    Approximate k = shell.k().energy();
    Approximate p = shell.p().energy();
    Approximate v = shell.bias();
    Approximate d = shell.difference();
    Approximate s = shell.sum();
    Approximate exchange =
        Shell.over(shell.exchange().times(TWO.times(k).minus(p)), d.plus(v).times(d.minus(v)));
    Approximate pair =
        Shell.over(shell.pair().times(TWO.times(k).plus(p)), s.plus(v).times(s.minus(v)));
    return Approximate.of(junction.gapLeft())
        .times(Approximate.of(junction.gapRight()))
        .divide(TWO.times(k).times(p))
        .times(Shell.over(v.minus(shell.k().xi()), k.plus(v).times(k.minus(v))))
        .times(exchange.minus(pair));
  }
}
