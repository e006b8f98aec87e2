package org.spinproof.crosscheck.engine.approximate;

import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Jet;
import org.spinproof.numeric.rounding.Tensor;
import org.spinproof.numeric.rounding.Truncation;

/** The value of a variable. */
public sealed interface Binding {

  /** Scalars, vectors and matrices: the same at every energy. */
  record Constant(Tensor value) implements Binding {}

  /**
   * A propagator by its Riccati matrices at one pair of opposite energies; each element carries its
   * uncertainty as the error bound.
   *
   * @param gamma γ(ε) and γ(−ε), 2×2
   * @param gradient one spatial component of ∇γ(ε) and ∇γ(−ε), 2×2
   */
  record Propagator(AtBothEnergies gamma, AtBothEnergies gradient) implements Binding {
    private static final Truncation INFINITESIMAL = Truncation.NONE.withInfinitesimal();

    /**
     * The retarded 4×4 propagator and, as the coefficient of the infinitesimal, its gradient: g =
     * diag(N, −Ñ).((1+γγ̃, 2γ), (2γ̃, 1+γ̃γ)), N = (1−γγ̃)⁻¹, Ñ = (1−γ̃γ)⁻¹, γ̃(ε) = γ*(−ε) (S93 as
     * it must read).
     */
    Jet matrix(Energy energy) {
      Jet riccati = jet(energy);
      Jet partner = jet(energy.opposite()).linear(t -> t.map(Approximate::conjugate));
      Jet one = Jet.constant(INFINITESIMAL, Tensor.identity(2));
      Jet product = riccati.dot(partner);
      Jet partnerProduct = partner.dot(riccati);
      Jet n = one.minus(product).inverse();
      Jet partnerN = one.minus(partnerProduct).inverse().negate();
      Approximate two = Approximate.of(2);
      return Blocks.assemble(
          n.dot(one.plus(product)),
          n.dot(riccati.times(two)),
          partnerN.dot(partner.times(two)),
          partnerN.dot(one.plus(partnerProduct)));
    }

    private Jet jet(Energy energy) {
      Jet slope = Jet.small(INFINITESIMAL, 0, gradient.at(energy));
      return Jet.constant(INFINITESIMAL, gamma.at(energy)).plus(slope);
    }
  }

  /**
   * A position-independent distribution at one pair of opposite energies (S61).
   *
   * @param energyMode h0(ε), real; h0(−ε) = −h0(ε)
   * @param spinMode hs(ε) = hs(−ε), three real components
   */
  record Distribution(Approximate energyMode, Tensor spinMode) implements Binding {

    /** From double-precision values with one uncertainty for all of them. */
    public static Distribution of(double energyMode, double[] spinMode, double uncertainty) {
      return new Distribution(
          Approximate.ofReal(energyMode, uncertainty),
          Tensor.vector(
              Approximate.ofReal(spinMode[0], uncertainty),
              Approximate.ofReal(spinMode[1], uncertainty),
              Approximate.ofReal(spinMode[2], uncertainty)));
    }

    /** h0 at one of the two energies. */
    Approximate energyMode(Energy energy) {
      return energy == Energy.PLUS ? energyMode : energyMode.negate();
    }
  }

  /** A 2×2 matrix at ε and at −ε. */
  record AtBothEnergies(Tensor plus, Tensor minus) {
    /** The matrix at one of the two energies. */
    Tensor at(Energy energy) {
      return energy == Energy.PLUS ? plus : minus;
    }

    /** From double-precision arrays [row][column] with one uncertainty for all elements. */
    public static AtBothEnergies of(
        double[][] plusRe,
        double[][] plusIm,
        double[][] minusRe,
        double[][] minusIm,
        double uncertainty) {
      return new AtBothEnergies(
          matrix(plusRe, plusIm, uncertainty), matrix(minusRe, minusIm, uncertainty));
    }

    private static Tensor matrix(double[][] re, double[][] im, double uncertainty) {
      Approximate[] elements = new Approximate[4];
      for (int i = 0; i < 4; i++) {
        elements[i] = Approximate.of(re[i / 2][i % 2], im[i / 2][i % 2], uncertainty);
      }
      return Tensor.matrix(2, 2, elements);
    }
  }
}
