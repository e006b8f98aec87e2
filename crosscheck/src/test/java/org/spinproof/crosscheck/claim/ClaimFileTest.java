package org.spinproof.crosscheck.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Type;

class ClaimFileTest {
  private static final String DESIGN =
      """
      spinproof: 1
      title: The cross-product identity in Nambu space
      let:
        a: vector
        b: vector
      define:
        product: slashHat[a] . slashHat[b]
      claims:
        - id: nambu-cross
          says: The generalised Pauli identity needs the extra tau3
          equation: traceHat[product . tauHat[3]] == 4 I Cross[a, b]
        - id: nambu-cross-without-tau
          equation: traceHat[product] == 0
      """;

  @Test
  void readsTheExampleOfTheDesign() {
    ClaimFile file = ClaimFile.parse("nambu.yaml", DESIGN);
    assertThat(file.name()).isEqualTo("nambu.yaml");
    assertThat(file.title()).contains("The cross-product identity in Nambu space");
    assertThat(file.paper()).isEmpty();
    assertThat(file.claims())
        .extracting(Claim::id)
        .containsExactly("nambu-cross", "nambu-cross-without-tau");
    assertThat(file.claims()).extracting(Claim::line).containsExactly(9, 12);
    Claim claim = file.claims().get(0);
    assertThat(claim.says()).contains("The generalised Pauli identity needs the extra tau3");
    assertThat(claim.equationText()).contains("traceHat[product . tauHat[3]] == 4 I Cross[a, b]");
    assertThat(claim.expected()).isEqualTo("proved");
    Question question = claim.question().orElseThrow();
    assertThat(question.variables())
        .containsExactly(entry("a", Type.VECTOR), entry("b", Type.VECTOR));
    assertThat(FullForm.of(question.relation()))
        .isEqualTo(
            "traceHat[Dot[Dot[slashHat[a], slashHat[b]], tauHat[3]]] EQUAL Times[4, I, Cross[a, b]]");
    assertThat(question.givens()).isEmpty();
    assertThat(question.order()).isEmpty();
    assertThat(question.integrated()).isFalse();
    assertThat(claim.correctedQuestion()).isEmpty();
    assertThat(claim.steps()).isEmpty();
  }

  @Test
  void givensMakeConditionsAndAssumptionsDoNot() {
    Claim claim =
        ClaimFile.parse(
                "file.yaml",
                """
                spinproof: 1
                let: {c: real, unused: real, B: real, x: real, y: real}
                claims:
                  - id: a
                    equation: x == y
                    corrected: x == 2 y
                    assume: x > 0
                    given:
                      - y > x
                      - c == 1
                    order: {B: 2}
                    at: integrated
                    expect: erratum
                """)
            .claims()
            .get(0);
    Question question = claim.question().orElseThrow();
    assertThat(question.variables().keySet()).containsExactly("c", "B", "x", "y");
    assertThat(question.givens().stream().map(FullForm::of))
        .containsExactly("x GREATER 0", "y GREATER x", "c EQUAL 1");
    assertThat(question.order()).containsExactly(entry("B", 2));
    assertThat(question.integrated()).isTrue();
    Question unconditional = claim.unconditionalQuestion().orElseThrow();
    assertThat(unconditional.givens().stream().map(FullForm::of)).containsExactly("x GREATER 0");
    assertThat(unconditional.variables().keySet()).containsExactly("B", "x", "y");
    Question corrected = claim.correctedQuestion().orElseThrow();
    assertThat(FullForm.of(corrected.relation())).isEqualTo("x EQUAL Times[2, y]");
    assertThat(corrected.givens()).hasSize(3);
    assertThat(corrected.integrated()).isTrue();
    assertThat(claim.expected()).isEqualTo("erratum");
    assertThat(claim.givenTexts()).containsExactly("y > x", "c == 1");
  }

  @Test
  void stepsAreEachComparedWithTheOneBefore() {
    Claim claim =
        ClaimFile.parse(
                "file.yaml",
                """
                spinproof: 1
                let: {x: real}
                claims:
                  - id: a
                    steps:
                      - (x + 1)^2 - x^2
                      - 2 x + 1
                      - 0
                """)
            .claims()
            .get(0);
    assertThat(claim.question()).isEmpty();
    assertThat(claim.stepTexts()).containsExactly("(x + 1)^2 - x^2", "2 x + 1", "0");
    assertThat(claim.steps().stream().map(step -> FullForm.of(step.relation())))
        .containsExactly(
            "Plus[Power[Plus[x, 1], 2], Times[-1, Power[x, 2]]] EQUAL Plus[Times[2, x], 1]",
            "Plus[Times[2, x], 1] EQUAL 0");
  }

  @Test
  void readsALedger() {
    ClaimFile ledger =
        ClaimFile.parse(
            "ledger.yaml",
            """
            spinproof: 1
            title: 42
            paper: p2026
            reference: Phys. Rev. B 108, L180501 (2023)
            doi: 10.1103/PhysRevB.108.L180501
            note: An example
            let: {x: positive}
            claims:
              - number: S72
                kind: identity
                section: Methods
                statement: x = 1
                equation: x == 1
                expect: erratum
                reason: x is 2
                corrected: x == 2
                correctedStatement: x = 2
                erratum: {class: factor, explanation: A factor 2 is lost}
                from: [u-start]
                condition: x is large
                note: The OCR lost a digit
              - id: u-start
                kind: definition
                expect: definition
              - id: "1"
            """);
    assertThat(ledger.title()).contains("42");
    assertThat(ledger.paper()).contains("p2026");
    assertThat(ledger.reference()).contains("Phys. Rev. B 108, L180501 (2023)");
    assertThat(ledger.doi()).contains("10.1103/PhysRevB.108.L180501");
    assertThat(ledger.note()).contains("An example");
    Claim claim = ledger.claims().get(0);
    LedgerTexts texts = claim.ledger();
    assertThat(claim.id()).isEqualTo("S72");
    assertThat(claim.from()).isEqualTo(List.of("u-start"));
    assertThat(claim.correctedText()).contains("x == 2");
    assertThat(texts.number()).contains("S72");
    assertThat(texts.kind()).contains("identity");
    assertThat(texts.section()).contains("Methods");
    assertThat(texts.statement()).contains("x = 1");
    assertThat(texts.correctedStatement()).contains("x = 2");
    assertThat(texts.erratumClass()).contains("factor");
    assertThat(texts.erratumExplanation()).contains("A factor 2 is lost");
    assertThat(texts.note()).contains("The OCR lost a digit");
    assertThat(texts.reason()).contains("x is 2");
    assertThat(texts.condition()).contains("x is large");
    assertThat(ledger.claims().get(1).ledger().number()).isEmpty();
    assertThat(ledger.claims().get(1).question()).isEmpty();
    assertThat(ledger.claims().get(2).ledger().number()).contains("1");
  }

  @Test
  void whatIsWrittenAsANumberIsText() {
    ClaimFile file =
        ClaimFile.parse("f", "spinproof: 1\ntitle: 3\nclaims: [{id: 7, equation: 0 == 0}]\n");
    assertThat(file.title()).contains("3");
    assertThat(file.claims().get(0).id()).isEqualTo("7");
  }

  @Test
  void definitionsMayComeInAnyOrder() {
    Claim claim =
        ClaimFile.parse(
                "file.yaml",
                """
                spinproof: 1
                let: {x: real, y: real}
                define: {p: q + 1, q: 2 r, r: x}
                claims: [{id: a, equation: p == y}]
                """)
            .claims()
            .get(0);
    Question question = claim.question().orElseThrow();
    assertThat(FullForm.of(question.relation())).isEqualTo("Plus[Times[2, x], 1] EQUAL y");
    assertThat(question.variables().keySet()).containsExactly("x", "y");
  }
}
