package org.spinproof.crosscheck.engine.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.crosscheck.engine.approximate.Claim.I;
import static org.spinproof.crosscheck.engine.approximate.Claim.PI;
import static org.spinproof.crosscheck.engine.approximate.Claim.apply;
import static org.spinproof.crosscheck.engine.approximate.Claim.list;
import static org.spinproof.crosscheck.engine.approximate.Claim.number;
import static org.spinproof.crosscheck.engine.approximate.Claim.plus;
import static org.spinproof.crosscheck.engine.approximate.Claim.times;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Tensor;

/** Every operation against values worked out by hand. */
class OperationsTest {
  /** An application and what it must give. */
  private record Case(Node application, Node value) {}

  private static final Budget BUDGET = Budget.of(1, 1, Duration.ofMinutes(1));

  private static Case of(Node application, Node value) {
    return new Case(application, value);
  }

  private static Node n(long value) {
    return number(value);
  }

  private static Node row(long... values) {
    return list(java.util.Arrays.stream(values).mapToObj(Claim::number).toArray(Node[]::new));
  }

  private static Node complex(long re, long im) {
    return plus(n(re), times(n(im), I));
  }

  private static Node complex(long re, long im, long denominator) {
    return times(number(1, denominator), complex(re, im));
  }

  /** The digits as printed in a table: off by up to half a unit in the last of 16. */
  private static Node decimal(String digits) {
    BigDecimal value = new BigDecimal(digits);
    return new Node.Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  private static final Node M = list(row(1, 2), row(3, 4));
  private static final Node RAISING = list(row(0, 1), row(0, 0));
  private static final Node LOWERING = list(row(0, 0), row(1, 0));
  private static final Node NAMBU =
      list(row(3, 1, -1, 2), row(1, -1, -2, 1), row(5, 6, 7, 8), row(9, 10, 11, 12));
  private static final Node G = Claim.name("g");
  private static final Node H = Claim.name("h");

  private static final Map<Operation, List<Case>> CASES = cases();

  private static Map<Operation, List<Case>> cases() {
    Map<Operation, List<Case>> cases = new LinkedHashMap<>();
    put(cases, Operation.PLUS, List.of(row(1, 2), row(3, 4), row(10, 20)), row(14, 26));
    put(
        cases,
        Operation.TIMES,
        List.of(n(2), M, I),
        list(list(complex(0, 2), complex(0, 4)), list(complex(0, 6), complex(0, 8))));
    put(cases, Operation.POWER, List.of(n(2), n(-3)), number(1, 8));
    put(cases, Operation.POWER, List.of(n(-4), number(3, 2)), complex(0, -8));
    put(cases, Operation.POWER, List.of(I, I), decimal("0.20787957635076191"));
    put(cases, Operation.POWER, List.of(n(0), n(2)), n(0));
    put(cases, Operation.DOT, List.of(M, row(5, 6)), row(17, 39));
    put(cases, Operation.DOT, List.of(row(5, 6), M, row(1, -1)), n(23 - 34));
    put(cases, Operation.CROSS, List.of(row(1, 2, 3), row(4, 5, 6)), row(-3, 6, -3));
    put(cases, Operation.LIST, List.of(n(3), n(4)), row(3, 4));
    put(cases, Operation.PART, List.of(M, n(2), n(1)), n(3));
    put(cases, Operation.PART, List.of(M, n(1)), row(1, 2));
    put(
        cases,
        Operation.TRANSPOSE,
        List.of(list(row(1, 2, 3), row(4, 5, 6))),
        list(row(1, 4), row(2, 5), row(3, 6)));
    put(cases, Operation.CONJUGATE, List.of(complex(2, 3)), complex(2, -3));
    put(cases, Operation.RE, List.of(complex(2, 3)), n(2));
    put(cases, Operation.IM, List.of(complex(2, 3)), n(3));
    put(cases, Operation.ABS, List.of(complex(-3, 4)), n(5));
    put(cases, Operation.ABS, List.of(n(-3)), n(3));
    put(cases, Operation.DET, List.of(M), n(-2));
    put(cases, Operation.DET, List.of(list(row(2, 0, 1), row(1, 3, 2), row(1, 1, 4))), n(18));
    put(
        cases,
        Operation.INVERSE,
        List.of(list(row(1, 2), row(3, 5))),
        list(row(-5, 2), row(3, -1)));
    put(
        cases,
        Operation.INVERSE,
        List.of(list(row(0, 1), row(2, 0))),
        list(list(n(0), number(1, 2)), row(1, 0)));
    put(cases, Operation.TR, List.of(M), n(5));
    put(cases, Operation.IDENTITY_MATRIX, List.of(n(2)), list(row(1, 0), row(0, 1)));
    put(cases, Operation.MATRIX_EXP, List.of(RAISING), list(row(1, 1), row(0, 1)));
    put(
        cases,
        Operation.MATRIX_EXP,
        List.of(times(PI, list(row(0, -1), row(1, 0)))),
        list(row(-1, 0), row(0, -1)));
    put(cases, Operation.SQRT, List.of(complex(3, -4)), complex(2, -1));
    put(cases, Operation.SQRT, List.of(n(-4)), complex(0, 2));
    put(cases, Operation.SQRT, List.of(complex(-3, -4)), complex(1, -2));
    put(cases, Operation.EXP, List.of(times(I, PI)), n(-1));
    put(cases, Operation.EXP, List.of(n(1)), Claim.E);
    put(cases, Operation.LOG, List.of(n(-1)), times(I, PI));
    put(
        cases,
        Operation.LOG,
        List.of(complex(1, -1)),
        plus(decimal("0.34657359027997265"), times(number(-1, 4), I, PI)));
    put(cases, Operation.COS, List.of(I), decimal("1.5430806348152438"));
    put(cases, Operation.SIN, List.of(I), times(I, decimal("1.1752011936438015")));
    put(cases, Operation.TAN, List.of(n(1)), decimal("1.5574077246549022"));
    put(cases, Operation.COSH, List.of(n(1)), decimal("1.5430806348152438"));
    put(cases, Operation.SINH, List.of(n(1)), decimal("1.1752011936438015"));
    put(cases, Operation.TANH, List.of(n(1)), decimal("0.7615941559557649"));
    // outside [-1, 1]: as Mathematica's ArcCos[2] = 1.31696 I, ArcSin[2] = 1.5708 - 1.31696 I
    put(cases, Operation.ARC_COS, List.of(n(2)), times(I, decimal("1.3169578969248167")));
    put(cases, Operation.ARC_COS, List.of(number(1, 2)), times(number(1, 3), PI));
    put(
        cases,
        Operation.ARC_SIN,
        List.of(n(2)),
        plus(times(number(1, 2), PI), times(I, decimal("-1.3169578969248167"))));
    put(cases, Operation.ARC_SIN, List.of(number(-1, 2)), times(number(-1, 6), PI));
    put(cases, Operation.ARC_TAN, List.of(n(1)), times(number(1, 4), PI));
    put(
        cases,
        Operation.ARC_TAN,
        List.of(times(number(1, 2), I)),
        times(I, decimal("0.5493061443340549")));
    put(cases, Operation.ARC_COSH, List.of(n(0)), times(number(1, 2), I, PI));
    put(cases, Operation.ARC_COSH, List.of(n(2)), decimal("1.3169578969248167"));
    put(cases, Operation.ARC_SINH, List.of(n(-1)), decimal("-0.8813735870195430"));
    put(cases, Operation.ARC_TANH, List.of(number(1, 2)), decimal("0.5493061443340549"));
    put(cases, Operation.KRONECKER_DELTA, List.of(n(2), n(2)), n(1));
    put(cases, Operation.KRONECKER_DELTA, List.of(n(2), n(3)), n(0));
    put(cases, Operation.SIGNATURE, List.of(row(2, 1, 3)), n(-1));
    put(cases, Operation.SIGNATURE, List.of(row(2, 3, 1)), n(1));
    put(cases, Operation.SIGNATURE, List.of(row(2, 3, 2)), n(0));
    put(cases, Operation.SIGMA, List.of(n(2)), list(list(n(0), complex(0, -1)), list(I, n(0))));
    put(cases, Operation.SIGMA, List.of(n(1)), list(row(0, 1), row(1, 0)));
    put(cases, Operation.SIGMA, List.of(n(3)), list(row(1, 0), row(0, -1)));
    put(cases, Operation.SIGMA, List.of(n(0)), list(row(1, 0), row(0, 1)));
    put(
        cases,
        Operation.SIGMA_HAT,
        List.of(n(2)),
        times(I, list(row(0, -1, 0, 0), row(1, 0, 0, 0), row(0, 0, 0, 1), row(0, 0, -1, 0))));
    put(
        cases,
        Operation.TAU_HAT,
        List.of(n(2)),
        times(I, list(row(0, 0, -1, 0), row(0, 0, 0, -1), row(1, 0, 0, 0), row(0, 1, 0, 0))));
    put(
        cases,
        Operation.TAU_HAT,
        List.of(n(3)),
        list(row(1, 0, 0, 0), row(0, 1, 0, 0), row(0, 0, -1, 0), row(0, 0, 0, -1)));
    put(
        cases,
        Operation.SLASH,
        List.of(row(1, 2, 3)),
        list(list(n(3), complex(1, -2)), list(complex(1, 2), n(-3))));
    put(
        cases,
        Operation.SLASH_HAT,
        List.of(list(n(1), n(2), complex(0, 3))),
        list(
            list(complex(0, 3), complex(1, -2), n(0), n(0)),
            list(complex(1, 2), complex(0, -3), n(0), n(0)),
            list(n(0), n(0), complex(0, 3), complex(1, 2)),
            list(n(0), n(0), complex(1, -2), complex(0, -3))));
    put(cases, Operation.TRACE, List.of(M), list(n(5), complex(0, -1), n(-3)));
    put(
        cases,
        Operation.TRACE_HAT,
        List.of(list(row(1, 2, 9, 9), row(3, 4, 9, 9), row(9, 9, 10, 20), row(9, 9, 50, 60))),
        list(n(5 + 70), complex(0, -1 + 30), n(-3 - 50)));
    put(cases, Operation.SINGLET, List.of(NAMBU), n(2));
    put(cases, Operation.TRIPLET, List.of(NAMBU), row(1, 0, 0));
    put(cases, Operation.NORMAL_SINGLET, List.of(NAMBU), n(1));
    put(cases, Operation.NORMAL_TRIPLET, List.of(NAMBU), row(1, 0, 2));
    put(cases, Operation.BLOCK, List.of(NAMBU, n(2), n(1)), list(row(5, 6), row(9, 10)));
    put(
        cases,
        Operation.DAGGER,
        List.of(list(list(n(1), I), row(2, 3))),
        list(row(1, 2), list(complex(0, -1), n(3))));
    put(cases, Operation.COMMUTATOR, List.of(RAISING, LOWERING), list(row(1, 0), row(0, -1)));
    put(cases, Operation.ANTICOMMUTATOR, List.of(RAISING, LOWERING), list(row(1, 0), row(0, 1)));
    energies(cases);
    return cases;
  }

  /** γ(ε) = 1/2, γ(−ε) = i/2, ∇γ(ε) = 1, ∇γ(−ε) = 0, all times the identity. */
  private static void energies(Map<Operation, List<Case>> cases) {
    Node anomalous = apply(Operation.PART, G, n(1), n(3));
    // 2 x / (1 - x conj y), its partner at the other energy, and its derivative by x
    cases.put(
        Operation.GRAD,
        List.of(of(apply(Operation.GRAD, anomalous), complex(32 * 15, -32 * 8, 289))));
    cases.put(
        Operation.FLIP,
        List.of(
            of(anomalous, complex(16, -4, 17)),
            of(apply(Operation.PART, G, n(1), n(1)), complex(15, -8, 17)),
            of(apply(Operation.PART, G, n(3), n(3)), complex(-15, 8, 17)),
            // i / (1 - i/4)
            of(apply(Operation.FLIP, anomalous), complex(-4, 16, 17))));
    cases.put(
        Operation.TILDE,
        List.of(
            of(apply(Operation.TILDE, anomalous), complex(-4, -16, 17)),
            of(apply(Operation.PART, G, n(3), n(1)), complex(4, 16, 17))));
    cases.put(
        Operation.ENERGY,
        List.of(
            of(apply(Operation.ENERGY, H), number(1, 2)),
            of(apply(Operation.FLIP, apply(Operation.ENERGY, H)), number(-1, 2))));
    Node spin = list(number(1, 4), n(0), number(-3, 4));
    cases.put(
        Operation.SPIN,
        List.of(
            of(apply(Operation.SPIN, H), spin),
            of(apply(Operation.FLIP, apply(Operation.SPIN, H)), spin)));
    Node matrix = list(row(-1, 1, 0, 0), row(1, 5, 0, 0), row(0, 0, 5, -1), row(0, 0, -1, -1));
    cases.put(
        Operation.MATRIX, List.of(of(apply(Operation.MATRIX, H), times(number(1, 4), matrix))));
  }

  private static void put(
      Map<Operation, List<Case>> cases, Operation operation, List<Node> arguments, Node value) {
    cases.merge(
        operation,
        List.of(of(new Node.Apply(operation, arguments), value)),
        (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
  }

  private static Tensor timesIdentity(double re, double im) {
    return Tensor.identity(2).times(Approximate.of(re, im));
  }

  private static Environment environment() {
    Binding propagator =
        new Binding.Propagator(
            new Binding.AtBothEnergies(timesIdentity(0.5, 0), timesIdentity(0, 0.5)),
            new Binding.AtBothEnergies(timesIdentity(1, 0), timesIdentity(0, 0)));
    Binding distribution =
        new Binding.Distribution(
            Approximate.of(0.5),
            Tensor.vector(Approximate.of(0.25), Approximate.ZERO, Approximate.of(-0.75)));
    return new Environment(Map.of("g", propagator, "h", distribution));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void givesTheValueWorkedOutByHand(Operation operation) {
    assertThat(CASES).containsKey(operation);
    for (Case example : CASES.get(operation)) {
      Relation relation = new Relation(example.application(), Comparison.EQUAL, example.value());
      Question question =
          new Question(
              Map.of("g", Type.PROPAGATOR, "h", Type.DISTRIBUTION),
              relation,
              List.of(),
              Map.of(),
              false);
      Deviation deviation = Interpreter.evaluate(question, environment(), BUDGET);
      assertThat(deviation.largestBound()).as(example.toString()).isLessThan(1e-13);
      // 2e-16: the last digit of the tables
      assertThat(deviation.residual())
          .as(example + " " + deviation)
          .isLessThanOrEqualTo(deviation.bound() + 2e-16);
    }
  }

  @Test
  void exactArithmeticHasNoErrorAtAll() {
    Node left = apply(Operation.DET, list(row(2, 0, 1), row(1, 3, 2), row(1, 1, 4)));
    Relation scalar = new Relation(left, Comparison.EQUAL, n(18));
    Question question = new Question(Map.of(), scalar, List.of(), Map.of(), false);
    Deviation deviation = Interpreter.evaluate(question, new Environment(Map.of()), BUDGET);
    assertThat(deviation.residual()).isZero();
    assertThat(deviation.largestBound()).isZero();
  }
}
