package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.symbolic.algebra.ElementaryFunction;
import org.spinproof.symbolic.algebra.Field;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.MatrixExponential;
import org.spinproof.symbolic.algebra.Series;
import org.spinproof.symbolic.algebra.SeriesField;
import org.spinproof.symbolic.algebra.SpinAlgebra;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.TensorAlgebra;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.quasiclassics.PropagatorAlgebra;

/**
 * Evaluates the steps of a program over a field, each once an energy.
 *
 * @param <S> the scalar
 */
final class Evaluator<S> {
  private static final int MAX_ROWS = 64;
  private final Program program;
  private final Environment<S> environment;
  private final Field<S> field;
  private final TensorAlgebra<S> algebra;
  private final SpinAlgebra<S> spin;
  private final PropagatorAlgebra<S> propagators;
  private final Runnable heartbeat;
  private final Map<Energy, List<Tensor<S>>> memo = new EnumMap<>(Energy.class);
  private final List<Derivative<S>> derivative = new ArrayList<>();

  /** Evaluation along the gradient. */
  private record Derivative<S>(Evaluator<Series<S>> evaluator) {}

  Evaluator(Program program, Field<S> field, Environment<S> environment, Runnable heartbeat) {
    this.program = program;
    this.field = field;
    this.environment = environment;
    this.heartbeat = heartbeat;
    this.algebra = new TensorAlgebra<>(field);
    this.spin = new SpinAlgebra<>(algebra);
    this.propagators = new PropagatorAlgebra<>(algebra);
    for (Energy energy : Energy.values()) {
      memo.put(
          energy, new ArrayList<>(java.util.Collections.nCopies(program.steps().size(), null)));
    }
  }

  TensorAlgebra<S> algebra() {
    return algebra;
  }

  Tensor<S> value(int step, Energy energy) {
    Tensor<S> known = memo.get(energy).get(step);
    if (known == null) {
      heartbeat.run();
      known = compute(program.step(step), energy);
      memo.get(energy).set(step, known);
    }
    return known;
  }

  private Tensor<S> compute(Program.Step step, Energy energy) {
    if (step instanceof Program.Step.Exact n) {
      return algebra.number(n.value());
    }
    if (step instanceof Program.Step.Irrational i) {
      return Tensor.scalar(i.symbol() == Node.Constant.Symbol.E ? field.e() : field.pi());
    }
    if (step instanceof Program.Step.Name name) {
      return environment.value(name.name(), energy);
    }
    Program.Step.Apply apply = (Program.Step.Apply) step;
    List<Integer> a = apply.arguments();
    return switch (apply.operation()) {
      case TILDE -> algebra.conjugate(value(a.get(0), energy.opposite()));
      case FLIP -> value(a.get(0), energy.opposite());
      case GRAD -> gradient(a.get(0), energy);
      case ENERGY, SPIN, MATRIX -> distribution(apply.operation(), a.get(0), energy);
      case POWER -> power(a, energy);
      case TIMES -> product(a, energy);
      default -> {
        List<Tensor<S>> arguments = new ArrayList<>(a.size());
        for (int argument : a) {
          arguments.add(value(argument, energy));
        }
        yield apply(apply.operation(), arguments);
      }
    };
  }

  /** Of series the divisors come last: what they have in common with the factors cancels. */
  private Tensor<S> product(List<Integer> factors, Energy energy) {
    Tensor<S> product = algebra.number(Gaussian.ONE);
    S divisor = field.one();
    for (int factor : factors) {
      int n = field instanceof SeriesField ? exponentOfDivisor(factor) : 0;
      if (n > 0) {
        int base = ((Program.Step.Apply) program.step(factor)).arguments().get(0);
        divisor = field.multiply(divisor, field.integerPower(value(base, energy).scalar(), n));
      } else {
        product = algebra.times(product, value(factor, energy));
      }
    }
    S last = divisor;
    return last.equals(field.one()) ? product : product.map(x -> field.divide(x, last));
  }

  /** n of 1/x^n, or 0. */
  private int exponentOfDivisor(int step) {
    return program.step(step) instanceof Program.Step.Apply power
            && power.operation() == Operation.POWER
            && program.step(power.arguments().get(1)) instanceof Program.Step.Exact exponent
        ? Math.max(0, -exponent.value().toInt().orElse(0))
        : 0;
  }

  private Tensor<S> power(List<Integer> a, Energy energy) {
    S exponent = value(a.get(1), energy).scalar();
    if (program.step(a.get(0)) instanceof Program.Step.Irrational i
        && i.symbol() == Node.Constant.Symbol.E) {
      return Tensor.scalar(field.apply(ElementaryFunction.EXP, exponent));
    }
    // |z|^2n = (z z*)^n needs no root.
    if (program.step(a.get(0)) instanceof Program.Step.Apply inner
        && inner.operation() == Operation.ABS) {
      var n = field.asNumber(exponent).flatMap(Gaussian::toInt).filter(k -> k % 2 == 0 && k > 0);
      if (n.isPresent()) {
        S z = value(inner.arguments().get(0), energy).scalar();
        return Tensor.scalar(
            field.integerPower(field.multiply(z, field.conjugate(z)), n.get() / 2));
      }
    }
    return Tensor.scalar(field.power(value(a.get(0), energy).scalar(), exponent));
  }

  private Tensor<S> gradient(int argument, Energy energy) {
    if (derivative.isEmpty()) {
      SeriesField<S> dual = new SeriesField<>(field, List.of(1));
      derivative.add(
          new Derivative<>(
              new Evaluator<>(program, dual, Environment.displaced(environment, dual), heartbeat)));
    }
    return derivative.get(0).evaluator.value(argument, energy).map(s -> s.coefficients().get(1));
  }

  private Tensor<S> distribution(Operation operation, int argument, Energy energy) {
    Program.Step step = program.step(argument);
    if (step instanceof Program.Step.Apply inner
        && (inner.operation() == Operation.FLIP || inner.operation() == Operation.TILDE)) {
      return distribution(operation, inner.arguments().get(0), energy.opposite());
    }
    if (!(step instanceof Program.Step.Name name)) {
      throw new Undecidable(operation.spelling() + " of something that is no distribution");
    }
    return switch (operation) {
      case ENERGY -> Tensor.scalar(environment.energyMode(name.name(), energy));
      case SPIN -> environment.spinMode(name.name());
      default ->
          Environment.distributionMatrix(
              algebra,
              environment.energyMode(name.name(), energy),
              environment.spinMode(name.name()));
    };
  }

  private Tensor<S> apply(Operation operation, List<Tensor<S>> a) {
    return switch (operation) {
      case PLUS -> a.stream().reduce(algebra::add).orElseGet(() -> algebra.number(Gaussian.ZERO));
      case DOT -> a.stream().reduce(algebra::dot).orElseThrow();
      case CROSS -> algebra.cross(a.get(0), a.get(1));
      case LIST -> Tensor.stack(a);
      case PART -> {
        Tensor<S> part = a.get(0);
        for (Tensor<S> index : a.subList(1, a.size())) {
          int i = integer(index);
          if (i < 1 || i > part.shape().get(0)) {
            throw new Undecidable("index " + i + " out of range");
          }
          part = part.slice(i - 1);
        }
        yield part;
      }
      case TRANSPOSE -> algebra.transpose(a.get(0));
      case CONJUGATE -> algebra.conjugate(a.get(0));
      case RE -> half(algebra.add(a.get(0), algebra.conjugate(a.get(0))), Gaussian.ONE);
      case IM ->
          half(algebra.subtract(a.get(0), algebra.conjugate(a.get(0))), Gaussian.I.negated());
      case ABS -> elementary(ElementaryFunction.ABS, a);
      case DET -> Tensor.scalar(algebra.determinant(a.get(0)));
      case INVERSE -> algebra.inverse(a.get(0));
      case TR -> algebra.trace(a.get(0));
      case IDENTITY_MATRIX -> {
        int n = integer(a.get(0));
        if (n < 1 || n > MAX_ROWS) {
          throw new Undecidable("too large: a matrix of " + n + " rows");
        }
        yield algebra.identity(n);
      }
      case MATRIX_EXP -> new MatrixExponential<>(algebra).of(a.get(0));
      case SQRT -> elementary(ElementaryFunction.SQRT, a);
      case EXP -> elementary(ElementaryFunction.EXP, a);
      case LOG -> elementary(ElementaryFunction.LOG, a);
      case COS -> elementary(ElementaryFunction.COS, a);
      case SIN -> elementary(ElementaryFunction.SIN, a);
      case TAN -> elementary(ElementaryFunction.TAN, a);
      case COSH -> elementary(ElementaryFunction.COSH, a);
      case SINH -> elementary(ElementaryFunction.SINH, a);
      case TANH -> elementary(ElementaryFunction.TANH, a);
      case ARC_COS -> elementary(ElementaryFunction.ARC_COS, a);
      case ARC_SIN -> elementary(ElementaryFunction.ARC_SIN, a);
      case ARC_TAN -> elementary(ElementaryFunction.ARC_TAN, a);
      case ARC_COSH -> elementary(ElementaryFunction.ARC_COSH, a);
      case ARC_SINH -> elementary(ElementaryFunction.ARC_SINH, a);
      case ARC_TANH -> elementary(ElementaryFunction.ARC_TANH, a);
      case KRONECKER_DELTA ->
          algebra.number(
              a.stream().map(this::integer).distinct().count() <= 1 ? Gaussian.ONE : Gaussian.ZERO);
      case SIGNATURE -> algebra.number(Gaussian.of(signature(a)));
      case SIGMA -> spin.sigma(integer(a.get(0)));
      case SIGMA_HAT -> spin.sigmaHat(integer(a.get(0)));
      case TAU_HAT -> spin.tauHat(integer(a.get(0)));
      case SLASH -> spin.slash(a.get(0));
      case SLASH_HAT -> spin.slashHat(a.get(0));
      case TRACE -> spin.trace(a.get(0));
      case TRACE_HAT -> spin.traceHat(a.get(0));
      case SINGLET -> Tensor.scalar(propagators.anomalous(a.get(0)).singlet());
      case TRIPLET -> propagators.anomalous(a.get(0)).triplet();
      case NORMAL_SINGLET -> Tensor.scalar(propagators.normal(a.get(0)).singlet());
      case NORMAL_TRIPLET -> propagators.normal(a.get(0)).triplet();
      case DAGGER -> algebra.dagger(a.get(0));
      case COMMUTATOR -> algebra.commutator(a.get(0), a.get(1));
      case ANTICOMMUTATOR -> algebra.anticommutator(a.get(0), a.get(1));
      case BLOCK -> spin.block(a.get(0), integer(a.get(1)), integer(a.get(2)));
      case POWER, TIMES, TILDE, FLIP, GRAD, ENERGY, SPIN, MATRIX ->
          throw new IllegalStateException(operation + " depends on the energy");
    };
  }

  private Tensor<S> half(Tensor<S> a, Gaussian factor) {
    return algebra.scale(field.of(factor.times(Gaussian.of(1, 0, 2))), a);
  }

  private Tensor<S> elementary(ElementaryFunction function, List<Tensor<S>> a) {
    return a.get(0).map(x -> field.apply(function, x));
  }

  private int integer(Tensor<S> a) {
    return field
        .asNumber(a.scalar())
        .flatMap(Gaussian::toInt)
        .orElseThrow(() -> new Undecidable("an index that is no integer"));
  }

  private int signature(List<Tensor<S>> arguments) {
    List<Tensor<S>> list = arguments;
    if (arguments.size() == 1 && arguments.get(0).rank() == 1) {
      Tensor<S> only = arguments.get(0);
      list = new ArrayList<>();
      for (int i = 0; i < only.shape().get(0); i++) {
        list.add(only.slice(i));
      }
    }
    int sign = 1;
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        sign *= Integer.compare(integer(list.get(j)), integer(list.get(i)));
      }
    }
    return sign;
  }
}
