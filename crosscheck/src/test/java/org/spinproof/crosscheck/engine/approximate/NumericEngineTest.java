package org.spinproof.crosscheck.engine.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinproof.crosscheck.claim.tree.Operation.*;
import static org.spinproof.crosscheck.engine.approximate.Claim.I;
import static org.spinproof.crosscheck.engine.approximate.Claim.apply;
import static org.spinproof.crosscheck.engine.approximate.Claim.dot;
import static org.spinproof.crosscheck.engine.approximate.Claim.let;
import static org.spinproof.crosscheck.engine.approximate.Claim.list;
import static org.spinproof.crosscheck.engine.approximate.Claim.minus;
import static org.spinproof.crosscheck.engine.approximate.Claim.name;
import static org.spinproof.crosscheck.engine.approximate.Claim.number;
import static org.spinproof.crosscheck.engine.approximate.Claim.plus;
import static org.spinproof.crosscheck.engine.approximate.Claim.power;
import static org.spinproof.crosscheck.engine.approximate.Claim.times;
import static org.spinproof.crosscheck.engine.approximate.Claim.zeros;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.engine.OutOfBudget;

/** Known truths, each with a broken twin. */
class NumericEngineTest {
  private static final Node A = name("a");
  private static final Node B = name("b");
  private static final Node C = name("c");
  private static final Node G = name("g");
  private static final Node H = name("h");
  private static final Node N = name("n");
  private static final Node X = name("x");
  private static final Node Y = name("y");
  private static final Node Z = name("z");

  private static void holds(Evidence evidence) {
    assertThat(evidence.outcome()).as(evidence.toString()).isEqualTo(Outcome.HOLDS);
    assertThat(evidence.residual().orElseThrow())
        .isLessThanOrEqualTo(evidence.tolerance().orElseThrow());
    assertThat(evidence.toleranceCause().orElseThrow()).startsWith("rounding");
  }

  private static void fails(Evidence evidence) {
    assertThat(evidence.outcome()).as(evidence.toString()).isEqualTo(Outcome.FAILS);
    assertThat(evidence.residual().orElseThrow()).isGreaterThan(evidence.tolerance().orElseThrow());
    assertThat(evidence.counterexample()).isPresent();
  }

  private static void undecided(Evidence evidence, String reason) {
    assertThat(evidence.outcome()).as(evidence.toString()).isEqualTo(Outcome.UNDECIDED);
    assertThat(evidence.detail()).contains(reason);
  }

  private static Claim vectors() {
    return let("a", Type.VECTOR).and("b", Type.VECTOR).and("c", Type.VECTOR);
  }

  @Test
  void crossProductIdentityInNambuSpaceNeedsTau3() {
    Node product = dot(apply(SLASH_HAT, A), apply(SLASH_HAT, B));
    Node cross = apply(CROSS, A, B);
    Node right = times(number(4), I, cross);
    holds(vectors().equal(apply(TRACE_HAT, dot(product, apply(TAU_HAT, number(3)))), right));
    holds(vectors().equal(apply(TRACE_HAT, product), zeros(3)));
    fails(vectors().equal(apply(TRACE_HAT, product), right));
    fails(
        vectors()
            .equal(
                apply(TRACE_HAT, dot(product, apply(TAU_HAT, number(3)))),
                times(number(4), I, apply(CROSS, B, A))));
    fails(
        vectors()
            .equal(
                apply(TRACE_HAT, dot(product, apply(TAU_HAT, number(3)))),
                times(number(2), I, cross)));
  }

  @Test
  void propagatorsAreNormalisedTracelessAndAnticommuteWithTheirGradient() {
    Claim g = let("g", Type.PROPAGATOR);
    Node identity = apply(IDENTITY_MATRIX, number(4));
    holds(g.equal(dot(G, G), identity));
    holds(g.equal(apply(TR, G), number(0)));
    holds(g.equal(apply(ANTICOMMUTATOR, G, apply(GRAD, G)), zeros(4, 4)));
    fails(g.equal(apply(COMMUTATOR, G, apply(GRAD, G)), zeros(4, 4)));
    fails(g.equal(dot(G, G), times(number(-1), identity)));
    fails(g.equal(apply(GRAD, dot(G, G)), apply(GRAD, G)));
    holds(g.equal(apply(GRAD, dot(G, G)), zeros(4, 4)));
  }

  @Test
  void particleHoleSymmetryOfThePropagator() {
    // S75: g22 = -sigma2 (tilde gs - tilde gt . sigma) sigma2 = -tilde(g11)
    Claim g = let("g", Type.PROPAGATOR);
    Node g11 = apply(BLOCK, G, number(1), number(1));
    Node g12 = apply(BLOCK, G, number(1), number(2));
    Node g21 = apply(BLOCK, G, number(2), number(1));
    Node g22 = apply(BLOCK, G, number(2), number(2));
    Node minus = number(-1);
    holds(g.equal(g22, times(minus, apply(TILDE, g11))));
    holds(g.equal(g21, times(minus, apply(TILDE, g12))));
    fails(g.equal(g22, times(minus, apply(CONJUGATE, g11))));
    fails(g.equal(g21, apply(TILDE, g12)));
    holds(g.equal(apply(TILDE, apply(TILDE, G)), G));
    holds(g.equal(apply(GRAD, apply(TILDE, g12)), apply(TILDE, apply(GRAD, g12))));
    holds(g.equal(apply(FLIP, apply(CONJUGATE, G)), apply(TILDE, G)));
    fails(g.equal(apply(FLIP, G), G));
  }

  @Test
  void singletsAndTripletsAssembleThePropagator() {
    Claim g = let("g", Type.PROPAGATOR);
    Node sigma2 = apply(SIGMA, number(2));
    Node one = apply(IDENTITY_MATRIX, number(2));
    Node normal =
        plus(times(apply(NORMAL_SINGLET, G), one), apply(SLASH, apply(NORMAL_TRIPLET, G)));
    Node anomalous = plus(times(apply(SINGLET, G), one), apply(SLASH, apply(TRIPLET, G)));
    holds(g.equal(apply(BLOCK, G, number(1), number(1)), normal));
    holds(g.equal(apply(BLOCK, G, number(1), number(2)), dot(anomalous, times(I, sigma2))));
    fails(g.equal(apply(BLOCK, G, number(1), number(2)), dot(times(I, sigma2), anomalous)));
    // f_s from S91: Tr[(-i sigmaHat2)(tau1 - i tau2) g]/4 reads the lower left block's partner
    holds(
        g.equal(
            apply(SINGLET, G),
            times(
                number(1, 2),
                apply(
                    TR,
                    dot(apply(BLOCK, G, number(1), number(2)), times(number(-1), I, sigma2))))));
  }

  @Test
  void distributionIsOddInEnergyAndEvenInSpin() {
    Claim h = let("h", Type.DISTRIBUTION);
    holds(h.equal(apply(FLIP, apply(ENERGY, H)), times(number(-1), apply(ENERGY, H))));
    holds(h.equal(apply(FLIP, apply(SPIN, H)), apply(SPIN, H)));
    fails(h.equal(apply(FLIP, apply(MATRIX, H)), apply(MATRIX, H)));
    holds(
        h.equal(
            apply(TRACE_HAT, dot(apply(MATRIX, H), apply(TAU_HAT, number(3)))),
            times(number(4), apply(SPIN, H))));
    holds(h.equal(apply(TR, apply(MATRIX, H)), times(number(4), apply(ENERGY, H))));
    holds(h.integrated().equal(apply(ENERGY, H), number(0)));
    fails(let("h", Type.DISTRIBUTION).equal(apply(ENERGY, H), number(0)));
    fails(let("h", Type.DISTRIBUTION).integrated().equal(apply(SPIN, H), zeros(3)));
  }

  @Test
  void addingTheOppositeEnergyRemovesWhatIsOdd() {
    Node odd = minus(apply(SINGLET, G), apply(FLIP, apply(SINGLET, G)));
    holds(let("g", Type.PROPAGATOR).integrated().equal(odd, number(0)));
    fails(let("g", Type.PROPAGATOR).equal(odd, number(0)));
    Node difference = minus(apply(TILDE, apply(SINGLET, G)), apply(CONJUGATE, apply(SINGLET, G)));
    holds(let("g", Type.PROPAGATOR).integrated().equal(difference, number(0)));
  }

  @Test
  void jacobiIdentity() {
    Node sum =
        plus(
            apply(CROSS, A, apply(CROSS, B, C)),
            apply(CROSS, B, apply(CROSS, C, A)),
            apply(CROSS, C, apply(CROSS, A, B)));
    holds(vectors().equal(sum, zeros(3)));
    Node broken =
        plus(
            apply(CROSS, A, apply(CROSS, B, C)),
            apply(CROSS, B, apply(CROSS, C, A)),
            apply(CROSS, C, apply(CROSS, B, A)));
    fails(vectors().equal(broken, zeros(3)));
  }

  @Test
  void rotationMatricesInSpinSpace() {
    Claim claim = let("a", Type.REAL).and("n", Type.UNIT_VECTOR);
    Node left = apply(MATRIX_EXP, times(I, A, apply(SLASH, N)));
    Node cos = times(apply(COS, A), apply(IDENTITY_MATRIX, number(2)));
    Node sin = times(I, apply(SIN, A), apply(SLASH, N));
    holds(claim.equal(left, plus(cos, sin)));
    fails(claim.equal(left, minus(cos, sin)));
    fails(let("a", Type.REAL).and("n", Type.REAL_VECTOR).equal(left, plus(cos, sin)));
  }

  @Test
  void trigonometricIdentities() {
    Claim complex = let("x", Type.COMPLEX).and("y", Type.COMPLEX);
    holds(
        complex.equal(
            apply(SIN, plus(X, Y)),
            plus(times(apply(SIN, X), apply(COS, Y)), times(apply(COS, X), apply(SIN, Y)))));
    fails(
        complex.equal(
            apply(SIN, plus(X, Y)),
            minus(times(apply(SIN, X), apply(COS, Y)), times(apply(COS, X), apply(SIN, Y)))));
    holds(complex.equal(apply(TAN, apply(ARC_TAN, X)), X));
    holds(complex.equal(apply(COSH, apply(ARC_COSH, X)), X));
    holds(complex.equal(apply(SIN, apply(ARC_SIN, X)), X));
    fails(complex.equal(apply(ARC_SIN, apply(SIN, X)), X));
    holds(complex.equal(apply(TANH, apply(ARC_TANH, X)), X));
    holds(complex.equal(apply(SINH, apply(ARC_SINH, X)), X));
    holds(complex.equal(apply(COS, apply(ARC_COS, X)), X));
  }

  @Test
  void aClaimThatFailsOnlyOnABranchCutFails() {
    Claim complex = let("z", Type.COMPLEX);
    Evidence evidence =
        complex.equal(apply(CONJUGATE, apply(SQRT, Z)), apply(SQRT, apply(CONJUGATE, Z)));
    fails(evidence);
    assertThat(evidence.counterexample().orElseThrow().values()).containsEntry("z", "-1");
    holds(
        let("x", Type.POSITIVE)
            .equal(apply(CONJUGATE, apply(SQRT, X)), apply(SQRT, apply(CONJUGATE, X))));
    holds(
        let("x", Type.POSITIVE).equal(apply(SQRT, times(number(-1), X)), times(I, apply(SQRT, X))));
    fails(let("x", Type.REAL).equal(apply(SQRT, times(number(-1), X)), times(I, apply(SQRT, X))));
    fails(let("x", Type.REAL).equal(apply(SQRT, power(X, 2)), X));
    holds(let("x", Type.REAL).equal(apply(SQRT, power(X, 2)), apply(ABS, X)));
  }

  @Test
  void seriesAreComparedUpToTheirOrder() {
    Node sine = apply(SIN, B);
    Node cubic = minus(B, times(number(1, 6), power(B, 3)));
    holds(let("b", Type.REAL).order("b", 4).equal(sine, cubic));
    fails(let("b", Type.REAL).order("b", 3).equal(sine, B));
    holds(let("b", Type.REAL).order("b", 2).equal(sine, B));
    fails(let("b", Type.REAL).equal(sine, cubic));
    Node root = apply(SQRT, plus(number(1), B));
    Node second = plus(number(1), times(number(1, 2), B), times(number(-1, 8), power(B, 2)));
    holds(let("b", Type.REAL).order("b", 2).equal(root, second));
    fails(let("b", Type.REAL).order("b", 3).equal(root, second));
  }

  @Test
  void seriesInSeveralNamesKeepMixedTerms() {
    Node left = apply(EXP, plus(X, Y));
    Node right = plus(number(1), X, Y, times(X, Y));
    Claim both = let("x", Type.REAL).and("y", Type.REAL).order("x", 1).order("y", 1);
    holds(both.equal(left, right));
    fails(both.equal(left, plus(number(1), X, Y)));
  }

  @Test
  void seriesInAVectorThroughTheMatrixExponential() {
    Node exponential = apply(MATRIX_EXP, plus(apply(SLASH, A), apply(SLASH, B)));
    Node unexpanded = apply(MATRIX_EXP, apply(SLASH, A));
    Claim claim = let("a", Type.REAL_VECTOR).and("b", Type.REAL_VECTOR).order("b", 1);
    // the first order of Tr exp(A + B) is Tr(exp(A) B)
    holds(
        claim.equal(
            apply(TR, exponential),
            plus(apply(TR, unexpanded), apply(TR, dot(unexpanded, apply(SLASH, B))))));
    fails(claim.equal(exponential, plus(unexpanded, dot(unexpanded, apply(SLASH, B)))));
  }

  @Test
  void aRelativeErrorOfOneInABillionIsFound() {
    Node wrong = times(number(1_000_000_001, 1_000_000_000), X);
    fails(let("x", Type.REAL).equal(wrong, X));
    holds(let("x", Type.REAL).equal(times(number(1), X), X));
  }

  @Test
  void aClaimThatLosesDigitsHoldsWithAnHonestBound() {
    Node big = number(1L << 30);
    Evidence evidence =
        let("x", Type.REAL).equal(minus(plus(X, number(1, 3), big), big), plus(X, number(1, 3)));
    holds(evidence);
    assertThat(evidence.tolerance().orElseThrow()).isBetween(1e-10, 1e-6);
    holds(let("x", Type.REAL).equal(minus(plus(number(1), X), number(1)), X));
  }

  @Test
  void aClaimThatLosesAllDigitsIsUndecided() {
    Node huge = power(number(10), 25);
    undecided(let("x", Type.REAL).equal(minus(plus(X, huge), huge), X), "too few points");
  }

  @Test
  void equalitiesThatAreGivenAreUsed() {
    Claim circle = let("x", Type.REAL).and("y", Type.REAL);
    Node one = number(1);
    Node sum = plus(power(X, 2), power(Y, 2));
    Node left = plus(power(X, 4), times(number(2), power(X, 2), power(Y, 2)), power(Y, 4));
    fails(circle.equal(left, one));
    Evidence evidence = circle.given(sum, Comparison.EQUAL, one).equal(left, one);
    holds(evidence);
    assertThat(evidence.toleranceCause().orElseThrow()).contains("givens");
    fails(circle.equal(plus(power(X, 4), power(Y, 4)), one));
    fails(
        circle.equal(
            plus(power(X, 2), times(number(1_000_000_001, 1_000_000_000), power(Y, 2))), one));
  }

  @Test
  void givensOnVectorsAndPropagators() {
    Claim orthogonal = vectors().given(dot(A, B), Comparison.EQUAL, number(0));
    Node bac = times(number(-1), A, dot(B, B));
    holds(orthogonal.equal(apply(CROSS, B, apply(CROSS, B, A)), bac));
    fails(vectors().equal(apply(CROSS, B, apply(CROSS, B, A)), bac));
    Claim pure = let("g", Type.PROPAGATOR).given(apply(TRIPLET, G), Comparison.EQUAL, zeros(3));
    Node anomalous = apply(BLOCK, G, number(1), number(2));
    holds(pure.equal(anomalous, times(I, apply(SINGLET, G), apply(SIGMA, number(2)))));
    fails(
        let("g", Type.PROPAGATOR)
            .equal(anomalous, times(I, apply(SINGLET, G), apply(SIGMA, number(2)))));
  }

  @Test
  void givensThatNothingSatisfies() {
    undecided(
        let("x", Type.REAL).given(power(X, 2), Comparison.EQUAL, number(-1)).equal(X, number(3)),
        "no point satisfying the givens was found");
  }

  @Test
  void inequalitiesThatAreGiven() {
    Claim outside = let("x", Type.REAL).given(power(X, 2), Comparison.GREATER, number(1));
    Node root = apply(SQRT, minus(number(1), power(X, 2)));
    Node claimed = times(I, apply(SQRT, minus(power(X, 2), number(1))));
    holds(outside.equal(root, claimed));
    fails(let("x", Type.REAL).equal(root, claimed));
    Claim narrow =
        let("x", Type.REAL)
            .given(X, Comparison.GREATER, number(100))
            .given(X, Comparison.LESS, number(101));
    holds(narrow.examine(X, Comparison.GREATER, number(99)));
    fails(narrow.examine(X, Comparison.GREATER, number(1001, 10)));
  }

  @Test
  void inequalities() {
    Claim real = let("x", Type.REAL).and("y", Type.REAL);
    Node square = power(minus(X, Y), 2);
    holds(real.examine(square, Comparison.GREATER_OR_EQUAL, number(0)));
    Evidence touched = real.examine(square, Comparison.GREATER, number(0));
    assertThat(touched.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(touched.residual()).hasValue(0.0);
    assertThat(touched.tolerance()).hasValue(0.0);
    fails(real.examine(plus(power(X, 2), times(X, Y)), Comparison.GREATER_OR_EQUAL, number(-1, 4)));
    holds(
        real.examine(
            times(number(2), X, Y), Comparison.LESS_OR_EQUAL, plus(power(X, 2), power(Y, 2))));
  }

  @Test
  void aViolationInASmallRegionIsFoundByDescent() {
    // negative only within 0.07 of (0.3, -0.7, 0.4)
    Claim real = let("x", Type.REAL).and("y", Type.REAL).and("z", Type.REAL);
    Node distance =
        plus(
            power(minus(X, number(3, 10)), 2),
            power(plus(Y, number(7, 10)), 2),
            power(minus(Z, number(4, 10)), 2));
    fails(real.examine(distance, Comparison.GREATER, number(1, 200)));
  }

  @Test
  void aStrictInequalityThatIsTouchedIsInconclusive() {
    Node square = power(minus(X, Claim.PI), 2);
    undecided(
        let("x", Type.REAL)
            .given(X, Comparison.EQUAL, Claim.PI)
            .examine(square, Comparison.GREATER, number(0)),
        "strict inequality");
  }

  @Test
  void undefinedValuesAreNoCounterexamples() {
    Claim real = let("x", Type.REAL);
    holds(real.equal(times(X, power(X, -1)), number(1)));
    undecided(real.equal(power(minus(X, X), -1), number(1)), "too few points");
  }

  @Test
  void theSameSeedGivesTheSameEvidence() {
    Claim claim = let("g", Type.PROPAGATOR);
    Evidence first = claim.equal(dot(G, G), apply(IDENTITY_MATRIX, number(4)));
    assertThat(claim.equal(dot(G, G), apply(IDENTITY_MATRIX, number(4)))).isEqualTo(first);
  }

  @Test
  void whatDoesNotFitIsUndecided() {
    undecided(let("a", Type.VECTOR).equal(A, list(number(1), number(2))), "shapes differ");
    undecided(
        let("g", Type.PROPAGATOR).equal(apply(GRAD, apply(GRAD, G)), zeros(4, 4)), "not nested");
  }

  @Test
  void functionsOfThePropagatorUseItsNormalisation() {
    Claim g = let("g", Type.PROPAGATOR);
    Node one = number(1);
    Node identity = apply(IDENTITY_MATRIX, number(4));
    Node exponential = apply(MATRIX_EXP, G);
    holds(
        g.equal(exponential, plus(times(apply(COSH, one), identity), times(apply(SINH, one), G))));
    holds(g.equal(apply(GRAD, exponential), times(apply(SINH, one), apply(GRAD, G))));
    fails(g.equal(apply(GRAD, exponential), times(apply(COSH, one), apply(GRAD, G))));
    holds(g.equal(apply(INVERSE, G), G));
    holds(g.equal(apply(DET, G), one));
    Node block = apply(BLOCK, G, number(1), number(1));
    Node inverse = apply(INVERSE, block);
    holds(
        g.equal(
            apply(GRAD, apply(DET, block)),
            times(apply(DET, block), apply(TR, dot(inverse, apply(GRAD, block))))));
    holds(
        g.equal(
            apply(GRAD, inverse), times(number(-1), dot(inverse, apply(GRAD, block), inverse))));
    fails(g.equal(apply(GRAD, inverse), dot(inverse, apply(GRAD, block), inverse)));
  }

  @Test
  void seriesOfInverseFunctionsInvertTheSeriesOfTheFunctions() {
    Claim claim = let("b", Type.COMPLEX).order("b", 4);
    Node small = plus(B, number(1, 3));
    Node large = plus(B, number(7, 3));
    holds(claim.equal(apply(SIN, apply(ARC_SIN, small)), small));
    holds(claim.equal(apply(COS, apply(ARC_COS, small)), small));
    holds(claim.equal(apply(TAN, apply(ARC_TAN, small)), small));
    holds(claim.equal(apply(SINH, apply(ARC_SINH, small)), small));
    holds(claim.equal(apply(COSH, apply(ARC_COSH, large)), large));
    holds(claim.equal(apply(TANH, apply(ARC_TANH, small)), small));
    holds(claim.equal(apply(LOG, apply(EXP, small)), small));
    holds(claim.equal(apply(EXP, apply(LOG, small)), small));
    holds(claim.equal(power(apply(POWER, large, number(1, 3)), 3), large));
    holds(claim.equal(times(power(large, -2), power(large, 2)), number(1)));
    Node cubic = minus(B, times(number(1, 3), power(B, 3)));
    holds(claim.equal(apply(ARC_TAN, B), cubic));
    fails(claim.equal(apply(ARC_TAN, B), minus(B, times(number(1, 2), power(B, 3)))));
  }

  @Test
  void evidenceIsTheSameOnManyThreads() {
    Claim claim = vectors().given(dot(A, B), Comparison.EQUAL, number(0));
    Node left = apply(CROSS, B, apply(CROSS, B, A));
    Evidence alone = claim.equal(left, times(number(-1), A, dot(B, B)));
    assertThat(
            IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> claim.equal(left, times(number(-1), A, dot(B, B))))
                .distinct())
        .containsExactly(alone);
  }

  @Test
  void timeIsKept() {
    Node tower = X;
    for (int i = 0; i < 30; i++) {
      tower = apply(EXP, times(tower, plus(X, number(i))));
    }
    Claim series = let("x", Type.REAL).and("y", Type.REAL).and("z", Type.REAL);
    series.order("x", 4).order("y", 4).order("z", 4);
    Question question = series.question(plus(tower, times(Y, Z)), Comparison.EQUAL, X);
    assertThatThrownBy(
            () -> new NumericEngine().examine(question, Budget.of(1, 100, Duration.ofMillis(1))))
        .isInstanceOf(OutOfBudget.class);
  }
}
