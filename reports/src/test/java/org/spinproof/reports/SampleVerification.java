package org.spinproof.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.reports.model.Condition;
import org.spinproof.reports.model.CounterexampleResult;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Erratum;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.NearMiss;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Summary;
import org.spinproof.reports.model.Verification;

/**
 * Made-up results with every verdict, standing and outcome, long formulae and hostile text. Nothing
 * here says anything about the papers.
 */
public final class SampleVerification {
  /** Shows as text wherever it stands, or a rendering is broken. */
  public static final String HOSTILE =
      "</title></svg></script><script>alert(1)</script><img src=x onerror=alert(2)>"
          + "\"'` onmouseover=alert(3) ]]>--><!-- \u202Egnp.exe\u2066 \u0000\u0007\uFFFE &amp; {{7*7}}"
          + " \u001B[31m|\u200F";

  private SampleVerification() {}

  /** Two papers and a hostile claim file: all verdicts, one of them not as expected. */
  public static Verification all() {
    return of(List.of(first(), second(), hostile()));
  }

  /** Only what is as it should be: no unexpected verdict, no survivor, nothing hostile. */
  public static Verification clean() {
    return of(
        List.of(
            paper(
                "clean",
                "A paper without errors",
                List.of(
                    new Equation("clean:1", "definition", "definition").statement("g_0=1").build(),
                    new Equation("clean:2", "identity", "proved")
                        .statement("a+b=b+a")
                        .machine("a + b == b + a")
                        .dependsOn("clean:1")
                        .evidence(holds("symbolic"))
                        .build()))));
  }

  /** A document of these papers, with totals that add up. */
  public static Verification of(List<PaperResult> papers) {
    return new Verification(
        Verification.SCHEMA,
        new Verification.Tool("spinproof", "0.1.0", "0123456789abcdef0123456789abcdef01234567"),
        new Verification.Environment(
            "17.0.12 (Temurin)",
            "Linux 6.1 amd64",
            20261121L,
            "full",
            2,
            12.34,
            "./spinproof verify --profile full --seed 20261121"),
        papers,
        Summary.of(papers.stream().flatMap(paper -> paper.equations().stream()).toList()));
  }

  /** A paper of these equations, with totals that add up and {@code requiredBy} filled in. */
  public static PaperResult paper(String id, String title, List<EquationResult> equations) {
    return new PaperResult(
        id,
        title,
        "Phys. Rev. X 1, 2 (2026)",
        "papers/" + id + "/ledger.yaml",
        equations,
        Summary.of(equations));
  }

  private static PaperResult first() {
    List<EquationResult> equations = new ArrayList<>();
    equations.add(
        new Equation("ouassou2019:S57", "definition", "definition")
            .statement(
                "\\hat{\\sigma}=\\begin{pmatrix}\\boldsymbol{\\sigma}&0\\\\0&\\boldsymbol{\\sigma}^*\\end{pmatrix}")
            .note("Fixes the Nambu convention.")
            .requiredBy("ouassou2019:S58", "ouassou2019:S72")
            .build());
    equations.add(
        new Equation("ouassou2019:S58", "identity", "proved")
            .statement(
                "\\mathbf{j}_s = \\frac{1}{4}\\operatorname{Re}\\operatorname{Tr}\\left[\\hat{\\tau}_3\\hat{\\boldsymbol{\\sigma}}\\left(\\check{g}\\nabla\\check{g}\\right)^{K}\\right]")
            .machine("traceHat[tauHat[3] . g . grad[g]] == 4 I Cross[a, b]")
            .dependsOn("ouassou2019:S57")
            .requiredBy("ouassou2019:S72", "ouassou2019:S73", "ouassou2019:S74")
            .evidence(
                holds("symbolic"),
                numeric("numeric", "holds", 3.1e-15, 2.5e-13),
                numeric("solver", "holds", 1.2e-9, 5e-8))
            .plots(plot("the spin current J_s"))
            .mutants(
                new MutantsResult(
                    3,
                    2,
                    1,
                    List.of(),
                    List.of(
                        new MutantsResult.Mutant(
                            "sign of the first term",
                            "-a == b",
                            "killed",
                            List.of("symbolic", "numeric")),
                        new MutantsResult.Mutant(
                            "factor 2 on the left", "2 a == b", "killed", List.of("numeric")),
                        new MutantsResult.Mutant(
                            "a and b swapped", "b + a == c", "equivalent", List.of()))))
            .build());
    equations.add(
        new Equation("ouassou2019:S72", "derivation-step", "erratum")
            .statement(
                "\\begin{aligned}\\mathbf{j}_s^{\\text{eq}} &= +\\frac{1}{2}h_0\\operatorname{Re}\\left[\\mathbf{f}_t\\times\\nabla\\tilde{\\mathbf{f}}_t\\right] \\\\ &\\quad - \\underline{\\mathcal{D}}\\langle g_s \\rangle,\\end{aligned} \\tag{S72}")
            .machine("j == h0/2 Re[Cross[ft, grad[tilde[ft]]]]")
            .corrected("j == -h0/2 Re[Cross[ft, grad[tilde[ft]]]]")
            .correctedStatement(
                "\\begin{aligned}\\mathbf{j}_s^{\\text{eq}} &= -\\frac{1}{2}h_0\\operatorname{Re}\\left[\\mathbf{f}_t\\times\\nabla\\tilde{\\mathbf{f}}_t\\right] \\\\ &\\quad - \\underline{\\mathcal{D}}\\langle g_s \\rangle,\\end{aligned}")
            .dependsOn("ouassou2019:S57", "ouassou2019:S58")
            .requiredBy("ouassou2019:S73")
            .counterexample(
                new CounterexampleResult(
                    Map.of("h0", "1/2"), "[[2]]", "3/8", "-3/8 I Sqrt[2]", true))
            .erratum(
                new Erratum(
                    "sign",
                    Map.of("h0", "1/2"),
                    "The cross product changes its sign when the gradient moves to the other factor.",
                    List.of("ouassou2019:S73", "ouassou2019:S74")))
            .evidence(
                new EvidenceResult(
                    "symbolic",
                    "fails",
                    null,
                    null,
                    null,
                    null,
                    0.08,
                    "difference j_2 + 3/8 is not zero"),
                numeric("numeric", "fails", 0.75, 1e-12))
            .correctedEvidence(holds("symbolic"), numeric("numeric", "holds", 2e-15, 1e-12))
            .mutants(new MutantsResult(1, 1, 0, List.of(), List.of()))
            .build());
    equations.add(
        new Equation("ouassou2019:S73", "derivation-step", "proved")
            .statement("j = \\alpha h_0 \\qquad (\\text{S73})")
            .machine("j == alpha h0")
            .standing("tainted", "ouassou2019:S72")
            .dependsOn("ouassou2019:S72", "ouassou2019:S58")
            .evidence(holds("symbolic"), numeric("sampling", "holds", 0.0, 0.0))
            .build());
    equations.add(
        new Equation("ouassou2019:S74", "claim", "agrees")
            .statement(
                "\\mathbf{J}\\approx\\int_0^\\infty d\\epsilon\\,\\frac{\\cosh^2 x}{\\sqrt{1+x^2}}")
            .machine("J == Integral")
            .standing("compensated", "ouassou2019:S72")
            .dependsOn("ouassou2019:S58")
            .evidence(numeric("solver", "holds", 4e-9, 1e-8))
            .build());
    equations.add(
        new Equation("ouassou2019:u-conservation", "claim", "undecided")
            .says("The spin current is conserved along the wire.")
            .note("Not checked yet.")
            .build());
    return paper(
        "ouassou2019",
        "Controlling spin supercurrents via nonequilibrium spin injection",
        equations);
  }

  private static PaperResult second() {
    List<EquationResult> equations = new ArrayList<>();
    equations.add(
        new Equation("entinwohlman2023:8", "identity", "conditional")
            .statement(
                "\\mathcal{J}_{-\\mathbf{k}-\\sigma,-\\mathbf{p}-\\sigma''} = \\mathcal{J}^*_{\\mathbf{k}\\sigma,\\mathbf{p}\\sigma''} . \\tag{S24}")
            .machine("J1 == Conjugate[J2]")
            .condition(
                new Condition(
                    List.of("Im[theta] == 0", "the link is time-reversal invariant"),
                    new CounterexampleResult(Map.of("theta", "2 I"), "", "1", "3/2", true)))
            .evidence(holds("symbolic"))
            .requiredBy("entinwohlman2023:9")
            .build());
    equations.add(
        new Equation("entinwohlman2023:9", "claim", "refuted")
            .statement(
                "\\sum_{\\mathbf{k},\\mathbf{p}} \\frac{\\Delta_L \\Delta_R}{4E_k E_p} e^{i\\phi_0 + 2ieVt} \\sum_{\\sigma,\\sigma'} \\sigma \\boldsymbol{\\sigma}_{\\sigma\\sigma'} \\\\ \\times \\left((f_p - f_k) \\frac{(2E_k - E_p)(eV - \\xi_k)}{[E_k^2 - (eV)^2][(E_k - E_p)^2 - (eV)^2]} - (1 - f_k - f_p) \\frac{(2E_k + E_p)(eV - \\xi_k)}{[E_k^2 - (eV)^2][(E_k + E_p)^2 - (eV)^2]} \\right) = 0.")
            .machine("S == 0")
            .expected("refuted")
            .dependsOn("entinwohlman2023:8")
            .counterexample(new CounterexampleResult(Map.of("Ek", "5/4"), "", "2/3", "0", true))
            .erratum(
                new Erratum(null, Map.of("Ek", "5/4"), "No corrected form is known.", List.of()))
            .evidence(numeric("sampling", "fails", 0.67, 0.0))
            .build());
    equations.add(
        new Equation("entinwohlman2023:10", "identity", "refuted")
            .statement("\\sin^2 x + \\cos^2 x = 2")
            .machine("Sin[x]^2 + Cos[x]^2 == 2")
            .expected("proved")
            .note("Not as expected.")
            .evidence(
                numeric("numeric", "fails", 1.0, 1e-12),
                new EvidenceResult(
                    "symbolic", "undecided", null, null, null, null, 60.0, "time is up after 60 s"))
            .mutants(
                new MutantsResult(
                    2,
                    1,
                    0,
                    List.of("cos replaced by sin: Sin[x]^2 + Sin[x]^2 == 2"),
                    List.of(
                        new MutantsResult.Mutant(
                            "factor 2", "2 a == b", "killed", List.of("numeric")),
                        new MutantsResult.Mutant(
                            "cos replaced by sin",
                            "Sin[x]^2 + Sin[x]^2 == 2",
                            "survivor",
                            List.of()))))
            .build());
    equations.add(
        new Equation("entinwohlman2023:S46", "model", "undecided")
            .statement("\\mathcal{H} = \\notacommand{x} + \\frac{1}{2")
            .note("The OCR text is damaged here.")
            .build());
    return paper(
        "entinwohlman2023",
        "Magnetization near a constriction between BCS superconductors",
        equations);
  }

  private static PaperResult hostile() {
    String id = "../../" + HOSTILE;
    Map<String, String> values = new LinkedHashMap<>();
    values.put(HOSTILE, HOSTILE);
    EquationResult equation =
        new EquationResult(
            id + ":" + HOSTILE,
            HOSTILE,
            "claim",
            HOSTILE,
            7,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            "\\text{" + HOSTILE.replace("{", "").replace("}", "") + "}",
            "erratum",
            "erratum",
            HOSTILE,
            true,
            "tainted",
            List.of(HOSTILE),
            List.of("no:such-equation", HOSTILE),
            List.of(HOSTILE),
            new Condition(
                List.of(HOSTILE),
                new CounterexampleResult(values, HOSTILE, HOSTILE, HOSTILE, false)),
            new CounterexampleResult(values, HOSTILE, HOSTILE, HOSTILE, true),
            new Erratum(HOSTILE, values, HOSTILE, List.of(HOSTILE)),
            HOSTILE,
            List.of(
                new EvidenceResult(HOSTILE, "fails", 1e300, 4.9E-324, HOSTILE, 1, 0.1, HOSTILE)),
            List.of(new EvidenceResult(HOSTILE, "holds", 0.1, 0.25, HOSTILE, 1, 0.1, HOSTILE)),
            new MutantsResult(
                1,
                0,
                0,
                List.of(HOSTILE),
                List.of(new MutantsResult.Mutant(HOSTILE, HOSTILE, "survivor", List.of(HOSTILE)))),
            List.of(plot(HOSTILE)),
            List.of(new NearMiss(HOSTILE, HOSTILE)),
            HOSTILE,
            null,
            null,
            null);
    List<EquationResult> equations = List.of(equation);
    return new PaperResult(id, HOSTILE, HOSTILE, HOSTILE, equations, Summary.of(equations));
  }

  /** A proof. */
  public static EvidenceResult holds(String engine) {
    return new EvidenceResult(
        engine, "holds", null, null, null, null, 0.0123456, "zero modulo g.g = 1");
  }

  /** Evidence with numbers. */
  public static EvidenceResult numeric(
      String engine, String outcome, double residual, double tolerance) {
    return new EvidenceResult(
        engine,
        outcome,
        residual,
        tolerance,
        "rounding: 64 operations at the unit roundoff times the largest term",
        200,
        0.5,
        "200 random points");
  }

  /** A plot with everything that one can have, all of whose texts are the given one. */
  public static Plot plot(String text) {
    return new Plot(
        text,
        text,
        new Plot.Axis(text, text, false, null, 0.9),
        new Plot.Axis(text, null, true, null, null),
        List.of(
            new Plot.Series(
                text,
                List.of(0.1, 0.4, 0.7),
                Arrays.asList(1e-3, null, 20.0),
                0,
                Plot.Dash.DASHED,
                Plot.Marker.NONE),
            new Plot.Series(
                "", List.of(0.25), List.of(0.5), 3, Plot.Dash.NONE, Plot.Marker.DIAMOND)),
        List.of(new Plot.Band(text, 0.5, 0.6, true)),
        List.of(new Plot.Mark(text, 0.3)));
  }

  /** An equation in the making: what is not said is empty. */
  public static final class Equation {
    private final String id;
    private final String kind;
    private final String verdict;
    private String expected;
    private String says;
    private String statement;
    private String machine;
    private String corrected;
    private String correctedStatement;
    private String standing = "supported";
    private List<String> taintedBy = List.of();
    private List<String> dependsOn = List.of();
    private List<String> requiredBy = List.of();
    private Condition condition;
    private CounterexampleResult counterexample;
    private Erratum erratum;
    private String note;
    private List<EvidenceResult> evidence = List.of();
    private List<EvidenceResult> correctedEvidence = List.of();
    private MutantsResult mutants = MutantsResult.none();
    private List<Plot> plots = List.of();

    /** Starts one whose verdict is the expected one. */
    public Equation(String id, String kind, String verdict) {
      this.id = id;
      this.kind = kind;
      this.verdict = verdict;
      this.expected = verdict;
    }

    public Equation expected(String value) {
      expected = value;
      return this;
    }

    public Equation says(String value) {
      says = value;
      return this;
    }

    public Equation statement(String value) {
      statement = value;
      return this;
    }

    public Equation machine(String value) {
      machine = value;
      return this;
    }

    public Equation corrected(String value) {
      corrected = value;
      return this;
    }

    public Equation correctedStatement(String value) {
      correctedStatement = value;
      return this;
    }

    public Equation standing(String value, String... by) {
      standing = value;
      taintedBy = List.of(by);
      return this;
    }

    public Equation dependsOn(String... ids) {
      dependsOn = List.of(ids);
      return this;
    }

    public Equation requiredBy(String... ids) {
      requiredBy = List.of(ids);
      return this;
    }

    public Equation condition(Condition value) {
      condition = value;
      return this;
    }

    public Equation counterexample(CounterexampleResult value) {
      counterexample = value;
      return this;
    }

    public Equation erratum(Erratum value) {
      erratum = value;
      return this;
    }

    public Equation note(String value) {
      note = value;
      return this;
    }

    public Equation evidence(EvidenceResult... values) {
      evidence = List.of(values);
      return this;
    }

    public Equation correctedEvidence(EvidenceResult... values) {
      correctedEvidence = List.of(values);
      return this;
    }

    public Equation mutants(MutantsResult value) {
      mutants = value;
      return this;
    }

    public Equation plots(Plot... values) {
      plots = List.of(values);
      return this;
    }

    /** The equation. */
    public EquationResult build() {
      String local = id.substring(id.indexOf(':') + 1);
      return new EquationResult(
          id,
          local.matches("S?\\d+") ? local : null,
          kind,
          "Section II",
          42,
          says,
          statement,
          machine,
          corrected,
          correctedStatement,
          verdict,
          expected,
          null,
          verdict.equals(expected),
          standing,
          taintedBy,
          dependsOn,
          requiredBy,
          condition,
          counterexample,
          erratum,
          note,
          evidence,
          correctedEvidence,
          mutants,
          plots,
          List.of(),
          null,
          null,
          null,
          null);
    }
  }
}
