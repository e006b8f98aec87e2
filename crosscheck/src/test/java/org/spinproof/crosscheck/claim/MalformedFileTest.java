package org.spinproof.crosscheck.claim;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file is refused at its mark, with a message that contains the piece. */
class MalformedFileTest {
  private static final String CLAIM = "claims:\n  - {id: c, equation: 1 == 1}\n";

  static Stream<Arguments> files() {
    return Stream.of(
        // YAML
        arguments("¦", "the file is empty"),
        arguments("¦# only a comment\n", "the file is empty"),
        arguments("¦just words\n", "must be a mapping"),
        arguments("¦- a\n- b\n", "must be a mapping"),
        arguments("spinproof: 1\ntitle: \"open\n¦", "this is not YAML"),
        arguments("spinproof: 1\ntitle: a¦: b\n", "this is not YAML"),
        arguments("spinproof: 1\n¦\ttitle: x\n", "this is not YAML"),
        arguments("spinproof: 1\n" + CLAIM + "¦---\nspinproof: 1\n", "a second document"),
        arguments("spinproof: 1\n¦spinproof: 1\n", "stands here twice: it is on line 1"),
        arguments("spinproof: ¦!!int 1\n", "tags (!...) are refused"),
        arguments("spinproof: 1\ntitle: ¦!!str x\n", "tags (!...) are refused"),
        arguments("spinproof: 1\ntitle: ¦!javax.script x\n", "tags (!...) are refused"),
        arguments("¦%TAG ! tag:x,2000:\n---\nspinproof: 1\n", "%TAG"),
        arguments("spinproof: 1\ntitle: ¦&t x\n", "anchors"),
        arguments("spinproof: 1\ntitle: ¦*t\n", "aliases"),
        arguments("spinproof: 1\nlet:\n  ¦<<: {a: real}\n", "merge keys"),
        arguments("spinproof: 1\n? ¦[a, b]\n: 1\n", "a key must be text"),
        arguments("spinproof: 1\n¦: x\n", "not YAML"),
        arguments("spinproof: 1\n¦'': x\n", "a key is missing"),
        arguments("spinproof: 1\ntitle: a\u0000¦\n".replace("\u0000¦", "¦\u0000"), "U+0000"),
        arguments("spinproof: 1\ntitle: é¦\u0007\n", "U+0007"),
        // LaTeX
        arguments(
            "spinproof: 1\nclaims:\n  - {id: c, equation: 1 == 1, ¦latex: 1 = 1}\n",
            "leave one of the two out"),
        arguments("spinproof: 1\nclaims:\n  - {id: c, latex: '1 = ¦\\input{x}'}\n", "\\input"),
        arguments(
            "spinproof: 1\nsymbols: {'\\alpha': ¦q}\nclaims:\n  - {id: c, latex: '1 = 1'}\n",
            "not declared"),
        arguments("spinproof: 1\nclaims:\n  - {id: c, given: {¦tex: x}}\n", "unknown key"),
        // top level
        arguments("¦title: x\n" + CLAIM, "lacks the key spinproof"),
        arguments("spinproof: ¦2\n" + CLAIM, "version \"2\" is not known"),
        arguments("spinproof: ¦1.0\n" + CLAIM, "version \"1.0\" is not known"),
        arguments("spinproof: ¦[1]\n" + CLAIM, "must be text, not a list"),
        arguments("¦spinproof: 1\n", "no claims"),
        arguments("spinproof: 1\nclaims: ¦[]\n", "the list of claims is empty"),
        arguments("spinproof: 1\nclaims:¦\n", "claims must be a list"),
        arguments("spinproof: 1\nclaims:\n  ¦id: x\n", "claims must be a list"),
        arguments("spinproof: 1\nclaims:\n  - ¦text\n", "a claim must be a mapping"),
        arguments("spinproof: 1\n¦claim: 2\n" + CLAIM, "did you mean claims?"),
        arguments("spinproof: 1\n¦colour: red\n" + CLAIM, "known are spinproof, title"),
        arguments("spinproof: 1\ntitle: ¦{a: b}\n" + CLAIM, "must be text, not a mapping"),
        // let and define
        arguments("spinproof: 1\nlet: ¦[a]\n" + CLAIM, "let must be a mapping"),
        arguments("spinproof: 1\nlet:\n  a: ¦reel\n" + CLAIM, "did you mean real?"),
        arguments("spinproof: 1\nlet:\n  a: ¦quaternion\n" + CLAIM, "known are real, positive"),
        arguments("spinproof: 1\nlet:\n  a:¦\n" + CLAIM, "is empty"),
        arguments("spinproof: 1\nlet:\n  ¦a_b: real\n" + CLAIM, "a letter, then letters"),
        arguments("spinproof: 1\nlet:\n  ¦1: real\n" + CLAIM, "a letter, then letters"),
        arguments("spinproof: 1\nlet:\n  ¦Sin: real\n" + CLAIM, "belongs to the language"),
        arguments("spinproof: 1\nlet:\n  ¦I: real\n" + CLAIM, "belongs to the language"),
        arguments("spinproof: 1\nlet:\n  ¦Sum: real\n" + CLAIM, "belongs to the language"),
        arguments(
            "spinproof: 1\nlet: {a: real}\ndefine:\n  ¦a: 2\n" + CLAIM, "declared in let already"),
        arguments("spinproof: 1\ndefine:\n  ¦Dot: 2\n" + CLAIM, "belongs to the language"),
        arguments("spinproof: 1\ndefine:\n  p: ¦q\n" + CLAIM, "is not declared"),
        arguments("spinproof: 1\ndefine:\n  p: 1 ¦== 1\n" + CLAIM, "not a comparison"),
        arguments("spinproof: 1\ndefine:\n  p: ¦q\n  q: 1 + p\n" + CLAIM, "in a circle: p -> q"),
        arguments("spinproof: 1\ndefine:\n  p: ¦p\n" + CLAIM, "in a circle: p -> p"),
        // claims
        arguments("spinproof: 1\nclaims:\n  - ¦equation: 1 == 1\n", "a claim needs an id"),
        arguments("spinproof: 1\nclaims:\n  - id: ¦c\n", "needs an equation"),
        arguments("spinproof: 1\nclaims:\n  - id: ¦a b\n    equation: 1 == 1\n", "1 to 64"),
        arguments(
            "spinproof: 1\nclaims:\n  - id: ¦" + "x".repeat(65) + "\n    equation: 1 == 1\n",
            "1 to 64"),
        arguments("spinproof: 1\n" + CLAIM + "  - {id: ¦c, equation: 1 == 1}\n", "on line 3"),
        arguments("spinproof: 1\n" + CLAIM + "  - id: d\n    ¦equations: 1\n", "mean equation?"),
        arguments(
            "spinproof: 1\n" + CLAIM + "  - id: d\n    equation: 1 == 1\n    ¦timeout: 3\n",
            "unknown key \"timeout\""),
        arguments("spinproof: 1\nclaims:\n  - id: c\n    equation: {1, 2} ¦== 0\n", "not YAML"),
        arguments("spinproof: 1\nclaims:\n  - id: c\n    equation: ¦[x]\n", "must be text"),
        claim("expect: ¦prooved", "did you mean proved?"),
        claim("at: ¦everywhere", "known are integrated"),
        claim("from: [¦d]", "no claim of this file has that id"),
        claim("from: ¦d", "no claim of this file has that id"),
        claim("order: ¦3", "order must be a mapping"),
        claim("order: {¦y: 1}", "not declared in let"),
        claim("order: {¦a: 1}", "is a vector"),
        claim("order: {x: ¦5}", "a whole number from 0 to 4"),
        claim("order: {x: ¦-1}", "a whole number from 0 to 4"),
        claim("order: {x: ¦1.5}", "a whole number from 0 to 4"),
        claim("given: {¦x: 1}", "must be text"),
        claim("given: x¦", "needs one of =="),
        claim("given: [x > 0, ¦a > 0]", "compares real scalars"),
        claim("given: ¦''", "given is empty"),
        claim("corrected: x¦", "needs one of =="),
        claim("steps: ¦[x]", "two expressions or more"),
        claim("steps: ¦x", "steps must be a list"),
        claim("steps: [x, x ¦== x]", "not a comparison"),
        claim("steps: [x, ¦a]", "this step is a vector of 3, the one before a scalar"),
        claim("kind: ¦lemma", "unknown kind"),
        claim("erratum: {class: ¦typo}", "unknown erratum class"),
        claim("erratum: {¦why: sign}", "unknown key"),
        claim("erratum: ¦sign", "erratum must be a mapping"),
        arguments(
            "spinproof: 1\npaper: p\nclaims:\n  - id: S1\n    ¦corrected: 1 == 1\n",
            "beside the equation"),
        arguments(
            "spinproof: 1\npaper: p\nclaims:\n  - id: ¦S1\n    number: S2\n",
            "the id of a numbered equation is its number"),
        arguments(
            "spinproof: 1\nclaims:\n  - {id: ¦c, equation: 1 == 1, from: d}\n  - {id: d, equation: 1 == 1, from: [c]}\n",
            "follows from itself"),
        arguments(
            "spinproof: 1\nlet: {x: real}\nclaims:\n  - id: c\n    equation: x ¦< 1\n    at: integrated\n",
            "at: integrated is for equalities"),
        arguments(
            "spinproof: 1\nlet: {x: real}\nclaims:\n  - id: c\n    equation: x ¦< 1\n    order: {x: 1}\n",
            "order: is for equalities"),
        // places in scalars of every style
        arguments("spinproof: 1\nclaims:\n  - id: c\n    equation: 1 == ¦y\n", "not declared"),
        arguments("spinproof: 1\nclaims:\n  - id: c\n    equation: '1 == ¦y'\n", "not declared"),
        arguments(
            "spinproof: 1\nclaims:\n  - id: c\n    equation:\n      1 +\n        ¦y == 1\n", "y"),
        arguments("spinproof: 1\nclaims:\n  - id: c\n    equation: |\n      1\n      == ¦y\n", "y"),
        arguments(
            "spinproof: 1\nclaims:\n  - id: c\n    equation: >-\n\n      1\n      == ¦y\n", "y"),
        arguments(
            "spinproof: 1\nclaims:\n  - id: c\n    equation: \"1 \\\n      + \\x31 == ¦y\"\n", "y"),
        arguments("spinproof: 1\r\nclaims:\r\n  - id: c\r\n    equation: ¦y == 1\r\n", "y"));
  }

  private static Arguments claim(String line, String piece) {
    return arguments(
        "spinproof: 1\nlet: {x: real, a: vector}\nclaims:\n  - id: c\n    equation: x == x\n    "
            + line
            + "\n",
        piece);
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefused(String file, String piece) {
    Marked.isRefusedAtTheMark(file, piece);
  }
}
