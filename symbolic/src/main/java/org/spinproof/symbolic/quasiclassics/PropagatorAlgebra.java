package org.spinproof.symbolic.quasiclassics;

import java.util.List;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.SpinAlgebra;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.TensorAlgebra;

/**
 * Retarded 4×4 propagators: from components, from Riccati matrices, and back to components.
 *
 * @param <S> the scalar
 */
public final class PropagatorAlgebra<S> {
  private final TensorAlgebra<S> algebra;
  private final SpinAlgebra<S> spin;

  /** On top of the given linear algebra. */
  public PropagatorAlgebra(TensorAlgebra<S> algebra) {
    this.algebra = algebra;
    this.spin = new SpinAlgebra<>(algebra);
  }

  /**
   * The matrix of S75, linear in its components.
   *
   * @param normal g_s, g_t at this energy
   * @param anomalous f_s, f_t at this energy
   * @param normalTilde the tilde conjugates of g_s, g_t
   * @param anomalousTilde the tilde conjugates of f_s, f_t
   */
  public Tensor<S> fromComponents(
      Component<S> normal,
      Component<S> anomalous,
      Component<S> normalTilde,
      Component<S> anomalousTilde) {
    Tensor<S> iSigma2 = algebra.scale(algebra.field().of(Gaussian.I), spin.sigma(2));
    Tensor<S> sigma2 = spin.sigma(2);
    Tensor<S> g = spin.matrix(normal.singlet(), normal.triplet());
    Tensor<S> f = algebra.dot(spin.matrix(anomalous.singlet(), anomalous.triplet()), iSigma2);
    Tensor<S> ft =
        algebra.negate(
            algebra.dot(
                iSigma2,
                spin.matrix(anomalousTilde.singlet(), algebra.negate(anomalousTilde.triplet()))));
    Tensor<S> gt =
        algebra.negate(
            algebra.dot(
                algebra.dot(
                    sigma2,
                    spin.matrix(normalTilde.singlet(), algebra.negate(normalTilde.triplet()))),
                sigma2));
    return algebra.blocks(g, f, ft, gt);
  }

  /**
   * A singlet and a triplet component.
   *
   * @param singlet a scalar
   * @param triplet a 3-vector
   * @param <S> the scalar
   */
  public record Component<S>(S singlet, Tensor<S> triplet) {}

  /** g_s + g_t·σ = the upper left block. */
  public Component<S> normal(Tensor<S> g) {
    Tensor<S> block = spin.block(g, 1, 1);
    return new Component<>(spin.scalarPart(block), spin.vectorPart(block));
  }

  /** f_s + f_t·σ = the upper right block times (iσ_2)⁻¹ = −iσ_2. */
  public Component<S> anomalous(Tensor<S> g) {
    Tensor<S> minusISigma2 = algebra.scale(algebra.field().of(Gaussian.I.negated()), spin.sigma(2));
    Tensor<S> block = algebra.dot(spin.block(g, 1, 2), minusISigma2);
    return new Component<>(spin.scalarPart(block), spin.vectorPart(block));
  }

  /**
   * diag(N, −Ñ)·((1 + γγ̃, 2γ), (2γ̃, 1 + γ̃γ)) with N = (1 − γγ̃)⁻¹ and Ñ = (1 − γ̃γ)⁻¹: S93 as it
   * must read for g² = 1. The determinants of both denominators are equal, so that it is divided by
   * one of them only.
   *
   * @param gamma γ at this energy, 2×2
   * @param gammaTilde complex conjugate of γ at the opposite energy, 2×2
   * @throws org.spinproof.symbolic.algebra.Undefined if 1 − γγ̃ is singular
   */
  public Tensor<S> fromRiccati(Tensor<S> gamma, Tensor<S> gammaTilde) {
    gamma.requireShape(List.of(2, 2));
    gammaTilde.requireShape(List.of(2, 2));
    var field = algebra.field();
    Tensor<S> one = algebra.identity(2);
    Tensor<S> product = algebra.dot(gamma, gammaTilde);
    Tensor<S> productTilde = algebra.dot(gammaTilde, gamma);
    Tensor<S> denominator = algebra.subtract(one, product);
    S inverse = field.divide(field.one(), algebra.determinant(denominator));
    Tensor<S> n = adjugate(denominator);
    Tensor<S> nTilde = adjugate(algebra.subtract(one, productTilde));
    S two = field.of(Gaussian.of(2));
    Tensor<S> g =
        algebra.blocks(
            algebra.dot(n, algebra.add(one, product)),
            algebra.scale(two, algebra.dot(n, gamma)),
            algebra.negate(algebra.scale(two, algebra.dot(nTilde, gammaTilde))),
            algebra.negate(algebra.dot(nTilde, algebra.add(one, productTilde))));
    return algebra.scale(inverse, g);
  }

  private Tensor<S> adjugate(Tensor<S> m) {
    var field = algebra.field();
    return Tensor.square(
        2, List.of(m.at(1, 1), field.negate(m.at(0, 1)), field.negate(m.at(1, 0)), m.at(0, 0)));
  }
}
