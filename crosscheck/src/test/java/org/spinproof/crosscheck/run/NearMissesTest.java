package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.engine.approximate.NumericEngine;
import org.spinproof.crosscheck.engine.exact.SamplingEngine;
import org.spinproof.crosscheck.engine.exact.SymbolicEngine;
import org.spinproof.crosscheck.verdict.Verdict;

/** A false claim comes with the true ones that are one edit or one condition away. */
class NearMissesTest {
  private static final String HEAD =
      """
      spinproof: 1
      let: {a: vector, b: vector, n: unitvector, z: complex, x: real, g: propagator, h: distribution}
      claims:
        - id: c
      """;

  private static Finding examine(String keys) {
    ClaimFile file = ClaimFile.parse("c.yaml", HEAD + "    " + keys);
    Examiner examiner =
        new Examiner(
            List.of(new SymbolicEngine(), new SamplingEngine(), new NumericEngine()),
            Profile.FULL.withLimit(Duration.ofMinutes(2)),
            3);
    return examiner.examine(Cases.of("c:c", file.claims().get(0), PaperChecks.none()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "equation: Cross[a, Cross[b, a]] == b (a . a) + a (a . b)"
            + " | with the sign of the second term on the right reversed",
        "equation: trace[slash[a] . slash[b]] == 2 I Cross[b, a]"
            + " | with the arguments of Cross[b, a] on the right swapped",
        "equation: block[g, 2, 2] == tilde[block[g, 1, 1]]"
            + " | with the sign of the right side reversed",
        "equation: Conjugate[Sin[z]] == Sin[z] | if z is real",
        "equation: Abs[x] == x | if x is positive",
        "equation: slash[a] . slash[a] == IdentityMatrix[2] | if a is a real unit vector",
        "equation: Sin[x] == x | to order 2 in x",
        "equation: energy[h] == 0 | when integrated over all energies (at: integrated)",
        "steps: [slash[a] . slash[n] . slash[a], 2 (a . n) slash[a] + (a . a) slash[n]]"
            + " | with the sign of the second term on the right reversed",
      })
  void nameTheTrueVariant(String claim, String change) {
    Finding finding = examine(claim.startsWith("steps") ? "steps:" + quoted(claim) : claim);
    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.nearMisses()).extracting(Variant::change).contains(change);
  }

  private static String quoted(String steps) {
    String list = steps.substring(steps.indexOf('[') + 1, steps.length() - 1);
    return " [\"" + list.replace(", 2 (", "\", \"2 (") + "\"]";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"equation: Sin[x] == x | if x is positive", "equation: z == z + 1 | if z is real"})
  void doNotNameAFalseVariant(String claim, String change) {
    Finding finding = examine(claim);
    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.nearMisses()).extracting(Variant::change).doesNotContain(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"equation: Conjugate[Sin[z]] == Sin[z]"})
  void leaveOutEquationsOfOneThingWithItself(String claim) {
    assertThat(examine(claim).nearMisses())
        .extracting(variant -> variant.text().orElse(""))
        .doesNotContain("Sin[z] == Sin[z]");
  }
}
