package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Polynomial;
import org.spinproof.symbolic.algebra.Ring;
import org.spinproof.symbolic.algebra.Series;
import org.spinproof.symbolic.algebra.SeriesField;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.TensorAlgebra;
import org.spinproof.symbolic.quasiclassics.PropagatorAlgebra;

/** The names as symbols of a polynomial ring: a value stands for all admissible ones. */
final class SymbolicEnvironment implements Environment<Fraction> {
  /** How a propagator is written. */
  enum Propagators {
    /**
     * By the sixteen functions of S75 and their gradients, all independent: proves what needs no
     * normalization.
     */
    COMPONENTS,
    /** By Riccati matrices: complete. */
    RICCATI
  }

  private final FractionField field;
  private final TensorAlgebra<Fraction> algebra;
  private final Map<String, Type> types;
  private final Propagators propagators;
  private final Map<String, Tensor<Fraction>> known = new HashMap<>();

  SymbolicEnvironment(FractionField field, Map<String, Type> types, Propagators propagators) {
    this.field = field;
    this.algebra = new TensorAlgebra<>(field);
    this.types = types;
    this.propagators = propagators;
    // In the order of declaration, so that nothing depends on which is met first.
    types.forEach(
        (name, type) -> {
          if (type != Type.PROPAGATOR && type != Type.DISTRIBUTION) {
            known.put(name, constant(name, type));
          } else if (type == Type.DISTRIBUTION) {
            known.put(
                "energy " + name, Tensor.scalar(field.symbol(ring().real("energy[" + name + "]"))));
            known.put("spin " + name, reals("spin[" + name + "]"));
          }
        });
  }

  private Ring ring() {
    return field.ring();
  }

  /** From now on a real or complex scalar stands for something else. */
  void bind(String name, Fraction value) {
    known.put(name, Tensor.scalar(value));
  }

  private Tensor<Fraction> constant(String name, Type type) {
    return switch (type) {
      case REAL -> Tensor.scalar(field.symbol(ring().real(name)));
      case POSITIVE -> Tensor.scalar(field.symbol(ring().positive(name)));
      case COMPLEX -> Tensor.scalar(field.symbol(ring().complex(name)));
      case VECTOR -> complexes(name, List.of(3));
      case REAL_VECTOR -> reals(name);
      case UNIT_VECTOR -> unit(name);
      case SPIN_MATRIX -> complexes(name, List.of(2, 2));
      case NAMBU_MATRIX -> complexes(name, List.of(4, 4));
      case PROPAGATOR, DISTRIBUTION -> throw new IllegalStateException(type + " is no constant");
    };
  }

  private Tensor<Fraction> reals(String name) {
    List<Fraction> entries = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      entries.add(field.symbol(ring().real(name + "[[" + i + "]]")));
    }
    return Tensor.vector(entries);
  }

  private Tensor<Fraction> unit(String name) {
    Ring ring = ring();
    int x = ring.real(name + "[[1]]");
    int y = ring.real(name + "[[2]]");
    int z = ring.real(name + "[[3]]");
    Polynomial rest =
        Polynomial.ONE.minus(ring.power(ring.symbol(x), 2)).minus(ring.power(ring.symbol(y), 2));
    ring.relate(z, 2, rest);
    return Tensor.vector(List.of(field.symbol(x), field.symbol(y), field.symbol(z)));
  }

  private Tensor<Fraction> complexes(String name, List<Integer> shape) {
    Tensor<Gaussian> blank =
        new TensorAlgebra<>(org.spinproof.symbolic.algebra.GaussianField.INSTANCE).zero(shape);
    List<Fraction> entries = new ArrayList<>();
    for (int i = 0; i < blank.entries().size(); i++) {
      entries.add(field.symbol(ring().complex(name + blank.position(i))));
    }
    return new Tensor<>(shape, entries);
  }

  @Override
  public Tensor<Fraction> value(String name, Energy energy) {
    return switch (types.get(name)) {
      case PROPAGATOR -> propagator(name, energy);
      case DISTRIBUTION ->
          Environment.distributionMatrix(algebra, energyMode(name, energy), spinMode(name));
      default -> known.get(name);
    };
  }

  private Tensor<Fraction> propagator(String name, Energy energy) {
    String key = name + " " + energy;
    Tensor<Fraction> g = known.get(key);
    if (g == null) {
      g =
          propagators == Propagators.COMPONENTS
              ? fromComponents(name, energy)
              : fromRiccati(name, energy);
      known.put(key, g);
    }
    return g;
  }

  @Override
  public Tensor<Fraction> gradient(String name, Energy energy) {
    if (types.get(name) != Type.PROPAGATOR) {
      return algebra.zero(value(name, energy).shape());
    }
    String key = "grad " + name + " " + energy;
    Tensor<Fraction> gradient = known.get(key);
    if (gradient == null) {
      gradient =
          propagators == Propagators.COMPONENTS
              ? fromComponents("grad[" + name + "]", energy)
              : gradientFromRiccati(name, energy);
      known.put(key, gradient);
    }
    return gradient;
  }

  private Tensor<Fraction> fromComponents(String name, Energy energy) {
    return new PropagatorAlgebra<>(algebra)
        .fromComponents(
            component(name, "normal", energy, false),
            component(name, "anomalous", energy, false),
            component(name, "normal", energy, true),
            component(name, "anomalous", energy, true));
  }

  /** tilde[x] at −ε is x* at ε, so that everything follows from x and tilde[x] at ε. */
  private PropagatorAlgebra.Component<Fraction> component(
      String name, String part, Energy energy, boolean tilde) {
    boolean plus = energy == Energy.PLUS;
    Tensor<Fraction> symbols = componentSymbols(name, part, plus == tilde);
    Tensor<Fraction> four = plus ? symbols : algebra.conjugate(symbols);
    return new PropagatorAlgebra.Component<>(
        four.at(0), Tensor.vector(four.entries().subList(1, 4)));
  }

  private Tensor<Fraction> componentSymbols(String name, String part, boolean tilde) {
    String key = part + (tilde ? "[tilde[" + name + "]]" : "[" + name + "]");
    Tensor<Fraction> symbols = known.get(key);
    if (symbols == null) {
      symbols = complexes(key, List.of(4));
      known.put(key, symbols);
    }
    return symbols;
  }

  private Tensor<Fraction> gamma(String name, Energy energy) {
    String key = "gamma(" + (energy == Energy.PLUS ? name : "flip[" + name + "]") + ")";
    Tensor<Fraction> symbols = known.get(key);
    if (symbols == null) {
      symbols = complexes(key, List.of(2, 2));
      known.put(key, symbols);
    }
    return symbols;
  }

  private Tensor<Fraction> fromRiccati(String name, Energy energy) {
    return new PropagatorAlgebra<>(algebra)
        .fromRiccati(gamma(name, energy), algebra.conjugate(gamma(name, energy.opposite())));
  }

  private Tensor<Fraction> gradientFromRiccati(String name, Energy energy) {
    SeriesField<Fraction> dual = new SeriesField<>(field, List.of(1));
    TensorAlgebra<Series<Fraction>> duals = new TensorAlgebra<>(dual);
    return new PropagatorAlgebra<>(duals)
        .fromRiccati(
            displacedGamma(dual, name, energy),
            duals.conjugate(displacedGamma(dual, name, energy.opposite())))
        .map(s -> s.coefficients().get(1));
  }

  private Tensor<Series<Fraction>> displacedGamma(
      SeriesField<Fraction> dual, String name, Energy energy) {
    Tensor<Fraction> value = gamma(name, energy);
    Tensor<Fraction> slope = gamma("grad " + name, energy);
    List<Series<Fraction>> entries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      entries.add(dual.linear(value.at(i), slope.at(i), 0));
    }
    return Tensor.square(2, entries);
  }

  @Override
  public Fraction energyMode(String name, Energy energy) {
    Fraction h0 = known.get("energy " + name).scalar();
    return energy == Energy.PLUS ? h0 : field.negate(h0);
  }

  @Override
  public Tensor<Fraction> spinMode(String name) {
    return known.get("spin " + name);
  }
}
