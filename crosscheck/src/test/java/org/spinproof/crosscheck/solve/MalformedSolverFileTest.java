package org.spinproof.crosscheck.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinproof.crosscheck.document.BadInput;

/** Each file is refused at its mark ¦, with a message that contains the piece. */
class MalformedSolverFileTest {
  private static final String FILM =
      """
      spinproof: 1
      superconductor: {length: 1.5, temperature: 0.1, dynes: 0.01, cutoff: 30, gap: 1}
      interfaces:
        left: {conductance: 0.6, magnetization: [1, 0, 0]}
        right: {conductance: 0.6, magnetization: [0, 1, 0]}
      injection: {voltage: 0.25, axis: [1, 0, 0]}
      sweep: {over: voltage, from: 0, to: 0.9, step: 0.05, branch: up}
      """;

  private static final String JUNCTION =
      """
      spinproof: 1
      junction:
        left: {gap: 1.1}
        right: {gap: 0.8}
        voltage: 0.5
        temperature: 0.1
        phase: 0.25
        levels: {xi_k: 0.3, xi_p: -0.7}
        tunneling:
          kp: [[1, 0.2i], [0.1, 0.9]]
          -k-p: time-reversed
          k-p: [[0.7, 0.3], [-0.2i, 1.1]]
          -kp: time-reversed
      """;

  private static Arguments film(String old, String marked, String message) {
    return changed(FILM, old, marked, message);
  }

  private static Arguments junction(String old, String marked, String message) {
    return changed(JUNCTION, old, marked, message);
  }

  private static Arguments link(String link, String message) {
    return changed(
        JUNCTION, JUNCTION.substring(JUNCTION.indexOf("  tunneling")), "  link: " + link, message);
  }

  private static Arguments changed(String file, String old, String marked, String message) {
    assertThat(file).contains(old);
    return arguments(file.replace(old, marked), message);
  }

  static Stream<Arguments> files() {
    return Stream.of(
        // the file
        arguments("¦", "the file is empty"),
        film("spinproof: 1", "spinproof: ¦2", "version \"2\" is not known"),
        film("spinproof: 1\n", "¦", "lacks the key spinproof"),
        arguments("¦spinproof: 1\n", "neither a superconductor nor a junction"),
        film("injection:", "¦injecton:", "did you mean injection?"),
        film("sweep:", "¦title: x\nsweep:", "unknown key \"title\""),
        film("injection:", "¦spinproof: 1\ninjection:", "stands here twice"),
        arguments(
            FILM.replace("superconductor", "¦superconductor")
                + JUNCTION.substring(JUNCTION.indexOf("junction")),
            "cannot stand beside junction"),
        arguments(JUNCTION + "¦sweep: {over: voltage}\n", "cannot stand beside junction"),
        // superconductor
        film("length: 1.5", "length: ¦0", "length must be above 0"),
        film("length: 1.5", "length: ¦-1.5", "length must be above 0"),
        film("length: 1.5", "length: ¦1e-400", "length must be above 0"),
        film("length: 1.5", "length: ¦nan", "must be a number"),
        film("length: 1.5", "length: ¦.inf", "must be a number"),
        film("length: 1.5", "length: ¦1e999", "between -1e6 and 1e6"),
        film("length: 1.5", "length: ¦1001", "at most 1000"),
        film("length: 1.5", "length: ¦'1.5'", "must be a number"),
        film("length: 1.5", "length: ¦[1.5]", "must be text, not a list"),
        film("length: 1.5, ", "", "lacks the key length"),
        film("temperature: 0.1", "temperature: ¦0", "temperature must be above 0"),
        film("temperature: 0.1", "temperature: ¦-0.1", "temperature must be above 0"),
        film("dynes: 0.01", "dynes: ¦0", "dynes must be above 0"),
        film("cutoff: 30", "cutoff: ¦1", "above the bulk gap"),
        film("cutoff: 30", "cutoff: ¦-30", "above the bulk gap"),
        film("gap: 1", "gap: ¦self-consistent", "gap must be selfconsistent"),
        film("gap: 1", "gap: ¦-1", "gap must not be negative"),
        film("gap: 1", "gap: {amplitude: ¦-1, phaseDifference: 0}", "must not be negative"),
        film("gap: 1", "gap: ¦{amplitude: 1}", "lacks the key phaseDifference"),
        film("gap: 1", "gap: {amplitude: 1, ¦phase: 1}", "unknown key \"phase\""),
        film("gap: 1", "¦thickness: 1", "unknown key \"thickness\""),
        // interfaces and injection
        film("[0, 1, 0]", "¦[0, 0, 0]", "zero vector"),
        film("[0, 1, 0]", "¦[0, 1]", "three numbers [x, y, z], not 2"),
        film("[0, 1, 0]", "¦[0, 1, 0, 0]", "three numbers [x, y, z], not 4"),
        film("[0, 1, 0]", "[0, ¦y, 0]", "a component of magnetization must be a number"),
        film("[0, 1, 0]", "[0, ¦nan, 0]", "must be a number"),
        film("[0, 1, 0]", "¦y", "must be a list"),
        film("  right: {conductance: 0.6, magnetization: [0, 1, 0]}\n", "", "lacks the key right"),
        film("axis: [1, 0, 0]", "axis: ¦[0, 0.0, -0]", "zero vector"),
        film("voltage: 0.25", "voltage: ¦1e7", "between -1e6 and 1e6"),
        film("injection: {voltage: 0.25, axis: [1, 0, 0]}\n", "¦", "needs an axis"),
        // sweep
        film("over: voltage", "over: ¦volt", "unknown parameter \"volt\""),
        film("step: 0.05", "step: ¦0", "step must be above 0"),
        film("step: 0.05", "step: ¦-0.05", "step must be above 0"),
        film("step: 0.05", "step: ¦1e-9", "more than 100000 points"),
        film("to: 0.9", "to: ¦-0.9", "must not be below from"),
        film("branch: up", "branch: ¦upp", "did you mean up?"),
        film(", branch: up", "", "lacks the key branch"),
        film("over: voltage, from: 0", "over: temperature, from: ¦0", "must be above 0"),
        film("over: voltage, from: 0", "over: length, from: ¦-1", "must be above 0"),
        film("over: voltage, from: 0, to: 0.9", "over: length, from: 1, to: ¦2000", "1000"),
        // junction
        junction("left: {gap: 1.1}", "left: {gap: ¦-1.1}", "gap must not be negative"),
        junction("left: {gap: 1.1}", "left: ¦1.1", "must be a mapping"),
        junction("temperature: 0.1", "temperature: ¦-0.1", "temperature must not be negative"),
        junction("voltage: 0.5\n", "¦bias: 0.5\n", "unknown key \"bias\""),
        junction("phase: 0.25", "phase: ¦pi", "phase must be a number"),
        junction("levels: {xi_k: 0.3, xi_p: -0.7}", "levels: ¦{xi_k: 0.3}", "lacks the key xi_p"),
        junction("    -kp: time-reversed\n", "", "lacks the key -kp"),
        junction("-kp: time", "¦p-k: time", "unknown key \"p-k\""),
        junction("-kp: time-reversed", "-kp: ¦reversed", "or time-reversed"),
        junction(
            "    kp: [[1, 0.2i], [0.1, 0.9]]",
            "    ¦kp: time-reversed",
            "kp and -k-p are both time-reversed"),
        junction("[[1, 0.2i], [0.1, 0.9]]", "¦[1, 0.2i, 0.1]", "must have two rows"),
        junction("[[1, 0.2i], [0.1, 0.9]]", "[¦1, 0.9]", "must be a list"),
        junction("[0.1, 0.9]", "¦[0.1, 0.9, 1]", "must have two entries, not 3"),
        junction("0.2i], [0.1", "¦0.2j], [0.1", "complex number such as 1+0.5i"),
        junction("0.2i], [0.1", "¦1e9i], [0.1", "at most 1e6"),
        junction("  tunneling:", "  ¦link: {kind: rashba-z}\n  tunneling:", "remove one"),
        link("{kind: ¦rashba, length: 1, angle: 0, kso: 1}", "unknown kind of link"),
        link("{kind: rashba-z, length: 1, angle: 0, kso: 1, ¦kF: 1}", "unknown key \"kF\""),
        link("{kind: rashba-z, length: ¦0, angle: 0, kso: 1}", "length must be above 0"),
        link("¦{kind: rashba-y, length: 1, angle: 0}", "lacks the key kso"),
        link("{kind: zeeman, length: 1, kso: ¦0, kF: 1, mB: 0}", "must not be 0"),
        link("{kind: zeeman, length: 1, kso: 1, kF: ¦0, mB: 0}", "kF must be above 0"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedAtItsPlace(String marked, String message) {
    String text = marked.replace("¦", "");
    assertThatThrownBy(() -> SolverFile.parse("f.yaml", text))
        .isInstanceOfSatisfying(
            BadInput.class,
            e -> {
              assertThat(e.problem()).contains(message);
              int mark = marked.indexOf('¦');
              if (mark >= 0) {
                String before = marked.substring(0, mark);
                int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                assertThat(e.position().line()).isEqualTo(line);
                if (!message.contains("needs an axis")) {
                  int column = mark - before.lastIndexOf('\n');
                  assertThat(e.position().column()).isEqualTo(column);
                }
              }
            });
  }
}
