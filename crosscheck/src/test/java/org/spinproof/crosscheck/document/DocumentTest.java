package org.spinproof.crosscheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader as solver files and ledgers use it. */
class DocumentTest {

  private static Text text(String value) {
    return Document.parse("file.yaml", "key: " + value + "\n").require("key", "it").asText("key");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1.50, 1.50",
    "-3, -3",
    "+2, 2",
    ".5, 0.5",
    "2., 2",
    "1e-3, 0.001",
    "6.02E23, 602000000000000000000000",
  })
  void numbersKeepTheirDigits(String written, String value) {
    assertThat(text(written).number("it").toPlainString()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'1'", "one", "1 2", "0x10", ".inf", "1_000", "1e99999", "1,5"})
  void whatIsNoNumberIsRefused(String written) {
    assertThatThrownBy(() -> text(written).number("length"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("file.yaml:1:6: length must be a number such as 0.25, not \"");
  }

  @Test
  void wholeNumbersHaveARange() {
    assertThat(text("4").integer("order", 0, 4)).isEqualTo(4);
    assertThatThrownBy(() -> text("5").integer("order", 0, 4))
        .hasMessage("file.yaml:1:6: order must be a whole number from 0 to 4, not \"5\"");
    assertThatThrownBy(() -> text("99999999999").integer("order", 0, 4))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void scalarsAreTextWhateverYamlMakesOfThem() {
    for (String word : List.of("true", "null", "~", "yes", "3", "0x1F", "2026-11-21", "1e3")) {
      assertThat(text(word).text()).isEqualTo(word);
    }
  }

  @Test
  void structureIsKeptInOrder() {
    Mapping root =
        Document.parse(
            "file.yaml",
            """
            # a comment
            interfaces:
              left:  {conductance: 0.6, magnetization: [1, 0, -0.5]}
              right: {conductance: 0.3}
            """);
    Mapping interfaces = root.require("interfaces", "the file").asMapping("interfaces");
    assertThat(interfaces.entries().keySet()).containsExactly("left", "right");
    Mapping left = interfaces.require("left", "interfaces").asMapping("left");
    Sequence direction = left.require("magnetization", "left").asSequence("magnetization");
    assertThat(direction.items())
        .extracting(item -> item.asText("a component").number("a component"))
        .containsExactly(BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("-0.5"));
    assertThat(direction.items().get(2).position()).isEqualTo(new Position("file.yaml", 3, 51));
    assertThat(left.get("voltage")).isEmpty();
  }

  @Test
  void unknownAndMissingKeysAreNamed() {
    Mapping root = Document.parse("file.yaml", "lenght: 1\n");
    assertThatThrownBy(() -> root.allowOnly("superconductor", List.of("length", "dynes")))
        .hasMessage(
            "file.yaml:1:1: unknown key \"lenght\" in superconductor; did you mean length?");
    assertThatThrownBy(() -> root.require("dynes", "superconductor"))
        .hasMessage("file.yaml:1:1: superconductor lacks the key dynes");
  }

  @Test
  void kindsOfValuesAreToldApart() {
    Mapping root = Document.parse("file.yaml", "a: text\nb: [1]\nc: {d: 1}\ne:\n");
    assertThatThrownBy(() -> root.require("a", "it").asSequence("a"))
        .hasMessage("file.yaml:1:4: a must be a list (- ...), not text");
    assertThatThrownBy(() -> root.require("b", "it").asMapping("b"))
        .hasMessage("file.yaml:2:4: b must be a mapping (key: value), not a list");
    assertThatThrownBy(() -> root.require("c", "it").asText("c"))
        .hasMessage("file.yaml:3:4: c must be text, not a mapping");
    assertThatThrownBy(() -> root.require("e", "it").asMapping("e"))
        .hasMessage("file.yaml:4:3: e must be a mapping (key: value), not nothing");
  }

  @Test
  void charactersAreFoundInFoldedAndEscapedText() {
    Mapping root =
        Document.parse(
            "file.yaml",
            """
            plain: one
              two three
            single: 'it''s
              here'
            double: "a\\tb\\u0041 \\
              end"
            literal: |2
               indented
              less
            folded: >
              first
              second
            """);
    assertPlace(root, "plain", "three", 2, 7);
    assertPlace(root, "single", "s", 3, 14);
    assertPlace(root, "single", "here", 4, 3);
    assertPlace(root, "double", "b", 5, 13);
    assertPlace(root, "double", "end", 6, 3);
    assertPlace(root, "literal", "indented", 8, 4);
    assertPlace(root, "literal", "less", 9, 3);
    assertPlace(root, "folded", "second", 12, 3);
  }

  private static void assertPlace(Mapping root, String key, String word, int line, int column) {
    Text text = root.require(key, "it").asText(key);
    assertThat(text.position(text.text().indexOf(word)))
        .isEqualTo(new Position("file.yaml", line, column));
  }

  @Test
  void nearestWordIsTheOneThatWasMeant() {
    List<String> known = List.of("Sin", "Sinh", "slash", "slashHat", "x");
    assertThat(Nearest.to("sin", known)).contains("Sin");
    assertThat(Nearest.to("slsh", known)).contains("slash");
    assertThat(Nearest.to("slahs", known)).contains("slash");
    assertThat(Nearest.to("slashhat", known)).contains("slashHat");
    assertThat(Nearest.to("y", known)).isEmpty();
    assertThat(Nearest.to("commutator", known)).isEmpty();
  }
}
