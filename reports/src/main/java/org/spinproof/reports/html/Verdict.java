package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

/** A verdict's look: a colour (by its class), a shape and a word, each enough by itself. */
enum Verdict {
  PROVED(
      "True as printed, by an exact proof.",
      "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1ZM6.9 11.6 3.6 8.3 4.9 7 6.9 9 11.2 4.7 12.5 6Z"),
  AGREES(
      "True within an error budget, by numbers only.",
      "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1ZM4 6.2h8v1.5H4ZM4 9h8v1.5H4Z"),
  CONDITIONAL(
      "True only under a condition that the paper does not state.",
      "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1ZM8 2.6V13.4A5.4 5.4 0 0 1 8 2.6Z"),
  ERRATUM(
      "False as printed; a corrected form is shown to hold.",
      "M8 .8 15.6 15H.4ZM7.2 5.5v5h1.6v-5ZM7.2 11.6v1.7h1.6v-1.7Z"),
  REFUTED(
      "False as printed; no correction is known.",
      "M1 1H15V15H1ZM4 5.2 6.8 8 4 10.8 5.2 12 8 9.2 10.8 12 12 10.8 9.2 8 12 5.2 10.8 4 8 6.8 5.2"
          + " 4Z"),
  UNDECIDED(
      "Not decided, with the reason; never counts as a pass.",
      "M8 .5 15.5 8 8 15.5.5 8ZM8 2.8 2.8 8 8 13.2 13.2 8ZM7.2 4.8h1.6v4H7.2ZM7.2 9.8h1.6v1.6H7.2Z"),
  DEFINITION(
      "Asserts nothing: it fixes a name or a convention.",
      "M1 2.5H15V13.5H1ZM2.5 4V12H13.5V4ZM4.5 5.8h7v1.4h-7ZM4.5 8.8h7v1.4h-7Z");

  private final String meaning;
  private final String shape;

  Verdict(String meaning, String shape) {
    this.meaning = meaning;
    this.shape = shape;
  }

  /** The verdict of that name in {@code verification.json}. */
  static Verdict of(String word) {
    for (Verdict verdict : values()) {
      if (verdict.word().equals(word)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("no verdict: " + word);
  }

  /** Its name in {@code verification.json}. */
  String word() {
    return switch (this) {
      case PROVED -> "proved";
      case AGREES -> "agrees";
      case CONDITIONAL -> "conditional";
      case ERRATUM -> "erratum";
      case REFUTED -> "refuted";
      case UNDECIDED -> "undecided";
      case DEFINITION -> "definition";
    };
  }

  /** What it means, in a sentence. */
  String meaning() {
    return meaning;
  }

  /** The verdict of that shape. */
  static Verdict ofShape(String shape) {
    for (Verdict verdict : values()) {
      if (verdict.shape.equals(shape)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("no verdict's shape: " + shape);
  }

  /** Its shape as a letter, where nothing is drawn. */
  String sign() {
    return switch (this) {
      case PROVED -> "✔";
      case AGREES -> "≈";
      case CONDITIONAL -> "◐";
      case ERRATUM -> "▲";
      case REFUTED -> "✖";
      case UNDECIDED -> "◇";
      case DEFINITION -> "≡";
    };
  }

  /** Its shape in a square of 16, filled by the even-odd rule. */
  String shape() {
    return shape;
  }

  /** Shape and word. */
  Html badge() {
    return el("span", cls("badge v-" + word()), icon(), text(word()));
  }

  Html icon() {
    return el(
        "svg",
        cls("icon"),
        at("viewBox", "0 0 16 16"),
        at("width", "14"),
        at("height", "14"),
        at("aria-hidden", "true"),
        el("path", at("fill-rule", "evenodd"), at("d", shape)));
  }

  /** What the standing looks like; nothing where it is {@code supported}. */
  static Html standing(String standing) {
    return switch (standing) {
      case "tainted" -> el("span", cls("badge s-tainted"), text("⚠ tainted"));
      case "compensated" -> el("span", cls("badge s-compensated"), text("⇄ compensated"));
      default -> all(text(standing));
    };
  }
}
