package org.spinproof.crosscheck.claim.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Printer;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.document.Text;

/**
 * The LaTeX of these ledger entries, as it is printed there, is read as the same tree as their
 * machine form, up to {@link NormalForm}.
 */
class LatexOfTheLedgersTest {
  private static final ClaimFile FIRST = ledger("ouassou2019");
  private static final ClaimFile SECOND = ledger("entinwohlman2023");
  private static final List<String> UNIT_MATRIX = List.of("\\hat", "1");
  private static final Pattern LETTER =
      Pattern.compile("[A-Za-z]|(\\\\[a-z]+\\{)+\\\\?[A-Za-z]+\\}+");
  private static final Pattern SCRIPT =
      Pattern.compile("[A-Za-z0-9]+|\\\\[A-Za-z]+|(\\\\[a-z]+\\{)+\\\\?[A-Za-z]+\\}+");

  private static final List<String> OF_THE_FIRST =
      List.of(
          "u-even-density",
          "7",
          "u-perpendicular-injection",
          "u-perpendicular-equilibrium",
          "u-perpendicular-spectral",
          "10",
          "S14",
          "u-keldysh-antihermitian",
          "S16",
          "S17",
          "S59",
          "S60",
          "u-distribution-symmetry",
          "u-kinetic-film",
          "u-kinetic-interfaces",
          "u-normalisation",
          "S66",
          "u-anticommute",
          "S67",
          "S68",
          "u-delta",
          "S69",
          "S70",
          "u-pauli-product",
          "u-pauli-trace",
          "u-pauli-trace-conjugate",
          "S71",
          "S72",
          "S73",
          "u-alpha-underlined",
          "u-alpha-real",
          "u-alpha-odd",
          "S74",
          "u-particle-hole",
          "S75",
          "u-sigma-2",
          "S76",
          "S78",
          "S79",
          "u-mixed-terms",
          "S80",
          "S83",
          "S84",
          "S85",
          "S86",
          "u-gap-matrix");

  private static final List<String> OF_THE_SECOND =
      List.of("S26", "S27", "u-zeeman-factor", "u-dc-complete-zeeman", "u-ratio");

  /** Of these more than a symbol has been given a meaning: a side, or arguments in parentheses. */
  private static final List<String> WITH_GIVEN_SIDES =
      List.of("u-conservation", "u-alpha-flip", "S91");

  private static final List<String> CORRECTED =
      List.of("S60", "u-alpha-flip", "S74", "S83", "S84", "S91");

  private static ClaimFile ledger(String paper) {
    return ClaimFile.read(Path.of("..", "src", "papers", paper, "ledger.yaml"));
  }

  static List<String> ofTheFirst() {
    return OF_THE_FIRST;
  }

  static List<String> ofTheSecond() {
    return OF_THE_SECOND;
  }

  static List<String> corrected() {
    return CORRECTED;
  }

  static List<String> withGivenSides() {
    return WITH_GIVEN_SIDES;
  }

  @Test
  void theseAreFiftyEquationsAndMore() {
    assertEquals(46, OF_THE_FIRST.stream().distinct().count());
    assertEquals(5, OF_THE_SECOND.stream().distinct().count());
  }

  /**
   * What {@code symbols:} gives a meaning is a letter with accents and scripts, or the gradient of
   * one: no side of an equation, no product, no quotient, no argument in parentheses. The bias
   * {@code eV} is a symbol of two letters, the unit matrix one without any.
   */
  @Test
  void onlySymbolsAreGivenAMeaning() {
    for (String id : OF_THE_FIRST) {
      assertThat(claim(FIRST, id).symbols().keys())
          .as(id)
          .allMatch(LatexOfTheLedgersTest::isSymbol);
    }
    for (String id : OF_THE_SECOND) {
      assertThat(claim(SECOND, id).symbols().keys())
          .as(id)
          .allMatch(LatexOfTheLedgersTest::isSymbol);
    }
    for (String id : WITH_GIVEN_SIDES) {
      assertThat(claim(FIRST, id).symbols().keys()).as(id).anyMatch(words -> !isSymbol(words));
    }
  }

  private static boolean isSymbol(List<String> words) {
    if (words.equals(List.of("e", "V")) || words.equals(UNIT_MATRIX)) {
      return true;
    }
    List<String> letter = words.get(0).equals("\\nabla") ? words.subList(1, words.size()) : words;
    Set<String> between = Set.of("_", "^", "{", "}", ",", "*");
    return (LETTER.matcher(letter.get(0)).matches()
            || Lexer.GREEK.containsKey(letter.get(0).replace("\\", "")))
        && letter.stream()
            .skip(1)
            .allMatch(word -> between.contains(word) || SCRIPT.matcher(word).matches());
  }

  @ParameterizedTest
  @MethodSource("ofTheFirst")
  void theFirstPaperIsReadAsItsMachineForm(String id) {
    Claim claim = claim(FIRST, id);
    assertSame(claim, claim.ledger().statement().orElseThrow(), claim.equation().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("ofTheSecond")
  void theSecondPaperIsReadAsItsMachineForm(String id) {
    Claim claim = claim(SECOND, id);
    assertSame(claim, claim.ledger().statement().orElseThrow(), claim.equation().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("withGivenSides")
  void withASideGivenTheRestIsReadAsTheMachineForm(String id) {
    Claim claim = claim(FIRST, id);
    assertSame(claim, claim.ledger().statement().orElseThrow(), claim.equation().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("corrected")
  void correctedStatementsAreReadAsTheirMachineForm(String id) {
    Claim claim = claim(FIRST, id);
    assertSame(
        claim, claim.ledger().correctedStatement().orElseThrow(), claim.corrected().orElseThrow());
  }

  /** What is printed wrongly is not read as the correction: the normal form tells them apart. */
  @ParameterizedTest
  @MethodSource("corrected")
  void misprintsAreNotReadAsTheirCorrections(String id) {
    Claim claim = claim(FIRST, id);
    assertNotEquals(
        normal(claim, claim.corrected().orElseThrow()),
        normal(claim, latex(claim, claim.ledger().statement().orElseThrow())));
  }

  /** What is shown back says the same in the claim language. */
  @ParameterizedTest
  @MethodSource("ofTheFirst")
  void whatIsShownBackIsTheSameTree(String id) {
    Claim claim = claim(FIRST, id);
    Formula.Compared read = latex(claim, claim.ledger().statement().orElseThrow());
    Formula.Compared again =
        org.spinproof.crosscheck.claim.formula.Parser.relation(
            Text.of("shown", Printer.print(read)));
    assertEquals(normal(claim, read), normal(claim, again));
  }

  private static void assertSame(Claim claim, String latex, Formula.Compared machine) {
    assertEquals(normal(claim, machine), normal(claim, latex(claim, latex)));
  }

  private static Formula.Compared latex(Claim claim, String latex) {
    return LatexParser.relation(Text.of("statement", latex), claim.scope(), claim.symbols());
  }

  private static Relation normal(Claim claim, Formula.Compared formula) {
    Relation relation = claim.scope().variant(formula);
    return new Relation(
        NormalForm.of(relation.left()), relation.comparison(), NormalForm.of(relation.right()));
  }

  private static Claim claim(ClaimFile file, String id) {
    return file.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
