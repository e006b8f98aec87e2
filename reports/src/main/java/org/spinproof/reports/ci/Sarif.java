package org.spinproof.reports.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import org.spinproof.reports.json.VerificationJson;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;
import org.spinproof.reports.text.VisibleText;

/**
 * SARIF 2.1.0, for services that show findings beside the source: unexpected verdicts and surviving
 * mutants as errors, refuted equations that are expected to be so as warnings, each at its line of
 * the ledger or claim file.
 */
public final class Sarif {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Sarif() {}

  /** The document's text. */
  public static String text(Verification verification) {
    ObjectNode driver = JSON.objectNode();
    driver.put("name", verification.tool().name());
    driver.put("version", verification.tool().version());
    ArrayNode rules = driver.putArray("rules");
    rules.add(rule("unexpected-verdict", "The verdict is not the one that the ledger expects."));
    rules.add(rule("refuted", "The equation is false as printed, and no correction is known."));
    rules.add(
        rule(
            "surviving-mutant",
            "A broken form of the equation is accepted: the check is blind to it."));
    ObjectNode run = JSON.objectNode();
    run.putObject("tool").set("driver", driver);
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    for (PaperResult paper : verification.papers()) {
      for (EquationResult equation : paper.equations()) {
        addResults(results, paper, equation);
      }
    }
    ObjectNode log = JSON.objectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.putArray("runs").add(run);
    return VerificationJson.print(log);
  }

  private static ObjectNode rule(String id, String description) {
    ObjectNode rule = JSON.objectNode();
    rule.put("id", id);
    rule.putObject("shortDescription").put("text", description);
    return rule;
  }

  private static void addResults(ArrayNode results, PaperResult paper, EquationResult equation) {
    if (!equation.asExpected()) {
      results.add(
          result(
              "unexpected-verdict",
              0,
              "error",
              "%s: verdict %s, expected %s"
                  .formatted(equation.id(), equation.verdict(), equation.expected()),
              paper,
              equation));
    } else if (equation.verdict().equals("refuted")) {
      results.add(
          result(
              "refuted",
              1,
              "warning",
              equation.id() + " is refuted, as expected",
              paper,
              equation));
    }
    for (String survivor : equation.mutants().survivors()) {
      results.add(
          result(
              "surviving-mutant",
              2,
              "error",
              "%s: a mutant survived: %s".formatted(equation.id(), survivor),
              paper,
              equation));
    }
  }

  private static JsonNode result(
      String rule,
      int ruleIndex,
      String level,
      String message,
      PaperResult paper,
      EquationResult equation) {
    ObjectNode result = JSON.objectNode();
    result.put("ruleId", rule);
    result.put("ruleIndex", ruleIndex);
    result.put("level", level);
    result.putObject("message").put("text", plain(message));
    ObjectNode location = result.putArray("locations").addObject();
    if (paper.source() != null) {
      ObjectNode physical = location.putObject("physicalLocation");
      physical.putObject("artifactLocation").put("uri", reference(paper.source()));
      if (equation.line() != null && equation.line() > 0) {
        physical.putObject("region").put("startLine", equation.line());
      }
    }
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", VisibleText.of(equation.id()));
    return result;
  }

  /** Words in which a viewer finds no link: brackets followed by parentheses would be one. */
  private static String plain(String message) {
    return VisibleText.of(message).replace("](", "]\\(");
  }

  /** A path as the URI reference that SARIF asks for. */
  private static String reference(String source) {
    String path = source.replace('\\', '/');
    try {
      return path.startsWith("/")
          ? new URI("file", "", path, null).toASCIIString()
          : new URI(null, null, path.contains(":") ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return "unknown";
    }
  }
}
