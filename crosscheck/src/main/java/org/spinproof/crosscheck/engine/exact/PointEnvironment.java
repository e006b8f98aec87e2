package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.symbolic.algebra.Field;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Series;
import org.spinproof.symbolic.algebra.SeriesField;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.TensorAlgebra;
import org.spinproof.symbolic.quasiclassics.PropagatorAlgebra;

/**
 * The names at one point.
 *
 * @param <S> the scalar
 */
final class PointEnvironment<S> implements Environment<S> {
  private final Point point;
  private final Field<S> field;
  private final TensorAlgebra<S> algebra;
  private final Map<String, Tensor<S>> propagators = new HashMap<>();
  private final Map<String, Tensor<S>> gradients = new HashMap<>();

  PointEnvironment(Point point, Field<S> field) {
    this.point = point;
    this.field = field;
    this.algebra = new TensorAlgebra<>(field);
  }

  @Override
  public Tensor<S> value(String name, Energy energy) {
    Point.Value value = valueOf(name);
    if (value instanceof Point.Constant c) {
      Tensor<S> lifted = algebra.lift(c.value());
      return c.timesPi() ? algebra.scale(field.pi(), lifted) : lifted;
    }
    if (value instanceof Point.Propagator p) {
      Tensor<S> known = propagators.get(name + energy);
      if (known == null) {
        boolean plus = energy == Energy.PLUS;
        known =
            new PropagatorAlgebra<>(algebra)
                .fromRiccati(
                    algebra.lift(plus ? p.gamma() : p.gammaFlip()),
                    algebra.conjugate(algebra.lift(plus ? p.gammaFlip() : p.gamma())));
        propagators.put(name + energy, known);
      }
      return known;
    }
    Point.Distribution d = (Point.Distribution) value;
    return Environment.distributionMatrix(
        algebra, energyMode(name, energy), algebra.lift(d.spin()));
  }

  @Override
  public Tensor<S> gradient(String name, Energy energy) {
    if (!(valueOf(name) instanceof Point.Propagator p)) {
      return algebra.zero(value(name, energy).shape());
    }
    Tensor<S> known = gradients.get(name + energy);
    if (known == null) {
      known = gradient(p, energy == Energy.PLUS);
      gradients.put(name + energy, known);
    }
    return known;
  }

  private Tensor<S> gradient(Point.Propagator p, boolean plus) {
    SeriesField<S> dual = new SeriesField<>(field, List.of(1));
    Tensor<Series<S>> gamma = displaced(dual, algebra.lift(p.gamma()), algebra.lift(p.gradGamma()));
    Tensor<Series<S>> flip =
        displaced(dual, algebra.lift(p.gammaFlip()), algebra.lift(p.gradGammaFlip()));
    TensorAlgebra<Series<S>> duals = new TensorAlgebra<>(dual);
    return new PropagatorAlgebra<>(duals)
        .fromRiccati(plus ? gamma : flip, duals.conjugate(plus ? flip : gamma))
        .map(s -> s.coefficients().get(1));
  }

  private static <T> Tensor<Series<T>> displaced(
      SeriesField<T> dual, Tensor<T> value, Tensor<T> slope) {
    List<Series<T>> entries = new ArrayList<>();
    for (int i = 0; i < value.entries().size(); i++) {
      entries.add(dual.linear(value.at(i), slope.at(i), 0));
    }
    return new Tensor<>(value.shape(), entries);
  }

  private Point.Value valueOf(String name) {
    Point.Value value = point.values().get(name);
    if (value == null) {
      throw new IllegalArgumentException("undeclared name " + name);
    }
    return value;
  }

  @Override
  public S energyMode(String name, Energy energy) {
    Gaussian h0 = ((Point.Distribution) valueOf(name)).energy();
    return field.of(energy == Energy.PLUS ? h0 : h0.negated());
  }

  @Override
  public Tensor<S> spinMode(String name) {
    return algebra.lift(((Point.Distribution) valueOf(name)).spin());
  }
}
