package org.spinproof.crosscheck.engine.approximate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Jet;
import org.spinproof.numeric.rounding.JetFunctions;
import org.spinproof.numeric.rounding.Tensor;
import org.spinproof.numeric.rounding.Truncation;

/** One operation of the vocabulary applied to its arguments at one energy. */
final class Application {
  private static final Approximate HALF = Approximate.of(0.5);

  private final Evaluation evaluation;
  private final List<Integer> arguments;
  private final Energy energy;
  private final boolean withGradient;
  private final Truncation truncation;

  Application(
      Evaluation evaluation,
      Program.Step step,
      Energy energy,
      boolean withGradient,
      Truncation truncation) {
    this.evaluation = evaluation;
    this.arguments = step.arguments();
    this.energy = energy;
    this.withGradient = withGradient;
    this.truncation = truncation;
  }

  Jet apply(Operation operation) {
    return switch (operation) {
      case PLUS -> fold(Jet::plus);
      case TIMES -> fold(Jet::times);
      case POWER -> JetFunctions.power(argument(0), argument(1));
      case DOT -> fold(Jet::dot);
      case CROSS -> argument(0).bilinear(argument(1), Tensor::cross);
      case LIST -> Jet.list(all());
      case PART -> part();
      case TRANSPOSE -> argument(0).linear(Tensor::transpose);
      case CONJUGATE -> conjugate(argument(0));
      case RE -> elements(argument(0), Approximate::realPart);
      case IM -> elements(argument(0), Approximate::imaginaryPart);
      case ABS -> JetFunctions.abs(argument(0));
      case DET -> argument(0).determinant();
      case INVERSE -> argument(0).inverse();
      case TR -> argument(0).linear(Tensor::trace);
      case IDENTITY_MATRIX -> constant(Tensor.identity(size(0)));
      case MATRIX_EXP -> argument(0).matrixExponential();
      case SQRT -> JetFunctions.sqrt(argument(0));
      case EXP -> JetFunctions.exp(argument(0));
      case LOG -> JetFunctions.log(argument(0));
      case COS -> JetFunctions.cos(argument(0));
      case SIN -> JetFunctions.sin(argument(0));
      case TAN -> JetFunctions.tan(argument(0));
      case COSH -> JetFunctions.cosh(argument(0));
      case SINH -> JetFunctions.sinh(argument(0));
      case TANH -> JetFunctions.tanh(argument(0));
      case ARC_COS -> JetFunctions.arcCos(argument(0));
      case ARC_SIN -> JetFunctions.arcSin(argument(0));
      case ARC_TAN -> JetFunctions.arcTan(argument(0));
      case ARC_COSH -> JetFunctions.arcCosh(argument(0));
      case ARC_SINH -> JetFunctions.arcSinh(argument(0));
      case ARC_TANH -> JetFunctions.arcTanh(argument(0));
      case KRONECKER_DELTA -> constant(kroneckerDelta());
      case SIGNATURE -> constant(signature());
      case SIGMA -> constant(Pauli.sigma(integer(0)));
      case SIGMA_HAT -> constant(Pauli.sigmaHat(integer(0)));
      case TAU_HAT -> constant(Pauli.tauHat(integer(0)));
      case SLASH -> contracted(argument(0), Pauli::sigma);
      case SLASH_HAT -> contracted(argument(0), Pauli::sigmaHat);
      case TRACE -> traced(argument(0), Pauli::sigma);
      case TRACE_HAT -> traced(argument(0), Pauli::sigmaHat);
      case SINGLET -> scalarPart(anomalous());
      case TRIPLET -> vectorPart(anomalous());
      case NORMAL_SINGLET -> scalarPart(normal());
      case NORMAL_TRIPLET -> vectorPart(normal());
      case ENERGY -> constant(Tensor.scalar(distribution().energyMode(energy)));
      case SPIN -> constant(distribution().spinMode());
      case MATRIX -> distributionMatrix();
      case TILDE -> conjugate(evaluation.value(arguments.get(0), energy.opposite(), withGradient));
      case FLIP -> evaluation.value(arguments.get(0), energy.opposite(), withGradient);
      case GRAD -> gradient();
      case DAGGER -> conjugate(argument(0)).linear(Tensor::transpose);
      case COMMUTATOR -> product(0, 1).minus(product(1, 0));
      case ANTICOMMUTATOR -> product(0, 1).plus(product(1, 0));
      case BLOCK -> argument(0).linear(m -> Blocks.block(m, integer(1), integer(2)));
    };
  }

  private Jet argument(int i) {
    if (i >= arguments.size()) {
      throw new IllegalArgumentException("an argument is missing");
    }
    return evaluation.value(arguments.get(i), energy, withGradient);
  }

  private List<Jet> all() {
    List<Jet> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.add(argument(i));
    }
    return values;
  }

  private int integer(int i) {
    return evaluation.integer(arguments.get(i));
  }

  private int size(int i) {
    int size = integer(i);
    if (size < 1 || size > 64) {
      throw new IllegalArgumentException("no identity matrix of " + size + " rows");
    }
    return size;
  }

  private Jet constant(Tensor value) {
    return Jet.constant(truncation, value);
  }

  private Jet fold(BinaryOperator<Jet> operator) {
    Jet result = argument(0);
    for (int i = 1; i < arguments.size(); i++) {
      result = operator.apply(result, argument(i));
    }
    return result;
  }

  private Jet product(int i, int j) {
    return argument(i).dot(argument(j));
  }

  private static Jet elements(Jet jet, UnaryOperator<Approximate> function) {
    return jet.linear(tensor -> tensor.map(function));
  }

  private static Jet conjugate(Jet jet) {
    return elements(jet, Approximate::conjugate);
  }

  private Jet part() {
    Jet result = argument(0);
    for (int i = 1; i < arguments.size(); i++) {
      int index = integer(i);
      result = result.linear(tensor -> tensor.part(index));
    }
    return result;
  }

  private Tensor kroneckerDelta() {
    boolean equal = true;
    for (int i = 1; i < arguments.size(); i++) {
      equal &= integer(i) == integer(0);
    }
    return Tensor.scalar(equal ? Approximate.ONE : Approximate.ZERO);
  }

  private Tensor signature() {
    Tensor list = argument(0).constantTerm();
    int sign = 1;
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        sign *= Double.compare(list.element(j).re(), list.element(i).re());
      }
    }
    return Tensor.scalar(Approximate.of(sign));
  }

  private interface PauliMatrices {
    Tensor of(int i);
  }

  private static Jet contracted(Jet vector, PauliMatrices matrices) {
    return vector.linear(
        a -> {
          requireThree(a);
          Tensor sum = matrices.of(1).times(a.element(0));
          for (int i = 2; i <= 3; i++) {
            sum = sum.plus(matrices.of(i).times(a.element(i - 1)));
          }
          return sum;
        });
  }

  private static void requireThree(Tensor a) {
    if (a.rank() != 1 || a.size() != 3) {
      throw new IllegalArgumentException("not a vector of three components: " + a.describeShape());
    }
  }

  private static Jet traced(Jet matrix, PauliMatrices matrices) {
    return matrix.linear(
        m -> {
          Approximate[] components = new Approximate[3];
          for (int i = 1; i <= 3; i++) {
            components[i - 1] = matrices.of(i).dot(m).trace().value();
          }
          return Tensor.vector(components);
        });
  }

  /** g_s + g_t.σ of S75. */
  private Jet normal() {
    return argument(0).linear(m -> Blocks.block(m, 1, 1));
  }

  /** f_s + f_t.σ of S75, whose product with iσ2 is the upper right block. */
  private Jet anomalous() {
    Tensor inverse = Pauli.sigma(2).times(Approximate.I.negate());
    return argument(0).linear(m -> Blocks.block(m, 1, 2).dot(inverse));
  }

  private static Jet scalarPart(Jet spin) {
    return spin.linear(m -> m.trace().times(HALF));
  }

  private static Jet vectorPart(Jet spin) {
    return traced(spin, Pauli::sigma).times(HALF);
  }

  private Binding.Distribution distribution() {
    return evaluation.distribution(arguments.get(0));
  }

  /** h0 σ̂0 τ̂0 + hs.σ̂ τ̂3 (S61). */
  private Jet distributionMatrix() {
    Binding.Distribution h = distribution();
    Jet spin = contracted(constant(h.spinMode()), Pauli::sigmaHat).dot(constant(Pauli.tauHat(3)));
    return constant(Tensor.identity(4).times(h.energyMode(energy))).plus(spin);
  }

  private Jet gradient() {
    if (withGradient) {
      throw new IllegalArgumentException("gradients are not nested");
    }
    return evaluation.gradient(arguments.get(0), energy);
  }
}
