package org.spinproof.crosscheck.engine.exact;

import java.util.List;
import org.spinproof.symbolic.algebra.Field;
import org.spinproof.symbolic.algebra.Series;
import org.spinproof.symbolic.algebra.SeriesField;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.TensorAlgebra;

/**
 * What the declared names stand for.
 *
 * @param <S> the scalar
 */
interface Environment<S> {

  /** The value of a name; a propagator's is its 4×4 matrix. */
  Tensor<S> value(String name, Energy energy);

  /** One spatial component of the gradient; empty-handed constants have the zero of their shape. */
  Tensor<S> gradient(String name, Energy energy);

  /** h0 of a distribution. */
  S energyMode(String name, Energy energy);

  /** hs of a distribution, the same at both energies. */
  Tensor<S> spinMode(String name);

  /** The same names, displaced by an infinitesimal along the gradient. */
  static <S> Environment<Series<S>> displaced(Environment<S> base, SeriesField<S> dual) {
    return new Environment<>() {
      @Override
      public Tensor<Series<S>> value(String name, Energy energy) {
        Tensor<S> value = base.value(name, energy);
        Tensor<S> slope = base.gradient(name, energy);
        java.util.ArrayList<Series<S>> entries = new java.util.ArrayList<>();
        for (int i = 0; i < value.entries().size(); i++) {
          entries.add(dual.linear(value.at(i), slope.at(i), 0));
        }
        return new Tensor<>(value.shape(), entries);
      }

      @Override
      public Tensor<Series<S>> gradient(String name, Energy energy) {
        throw new org.spinproof.symbolic.algebra.Undecidable("nested grad");
      }

      @Override
      public Series<S> energyMode(String name, Energy energy) {
        return dual.constant(base.energyMode(name, energy));
      }

      @Override
      public Tensor<Series<S>> spinMode(String name) {
        return base.spinMode(name).map(dual::constant);
      }
    };
  }

  /** The same names, with the small ones multiplied by an infinitesimal each. */
  static <S> Environment<Series<S>> scaled(
      Environment<S> base, SeriesField<S> series, List<String> small) {
    Field<S> field = series.base();
    return new Environment<>() {
      @Override
      public Tensor<Series<S>> value(String name, Energy energy) {
        int index = small.indexOf(name);
        return index < 0
            ? base.value(name, energy).map(series::constant)
            : base.value(name, energy).map(x -> series.linear(field.zero(), x, index));
      }

      @Override
      public Tensor<Series<S>> gradient(String name, Energy energy) {
        return base.gradient(name, energy).map(series::constant);
      }

      @Override
      public Series<S> energyMode(String name, Energy energy) {
        return series.constant(base.energyMode(name, energy));
      }

      @Override
      public Tensor<Series<S>> spinMode(String name) {
        return base.spinMode(name).map(series::constant);
      }
    };
  }

  /** The matrix h0 + hs·σ̂ τ̂3 of a distribution (S61). */
  static <S> Tensor<S> distributionMatrix(TensorAlgebra<S> algebra, S energy, Tensor<S> spin) {
    var pauli = new org.spinproof.symbolic.algebra.SpinAlgebra<>(algebra);
    return algebra.add(
        algebra.scale(energy, algebra.identity(4)),
        algebra.dot(pauli.slashHat(spin), pauli.tauHat(3)));
  }
}
