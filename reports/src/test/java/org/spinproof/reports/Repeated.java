package org.spinproof.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Summary;
import org.spinproof.reports.model.Verification;

/** A verification made long: its papers again and again, under new ids. */
public final class Repeated {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Repeated() {}

  /** As many equations as asked for; each copy of a paper has its own ids and graph. */
  public static Verification of(Verification verification, int equations)
      throws JsonProcessingException {
    List<PaperResult> papers = new ArrayList<>();
    int left = equations;
    for (int copy = 1; left > 0; copy++) {
      for (PaperResult paper : verification.papers()) {
        if (left == 0) {
          break;
        }
        PaperResult renamed = copy(paper, left, "-" + copy);
        left -= renamed.equations().size();
        papers.add(renamed);
      }
    }
    return new Verification(
        verification.schema(),
        verification.tool(),
        verification.environment(),
        papers,
        Summary.of(papers.stream().flatMap(paper -> paper.equations().stream()).toList()));
  }

  private static PaperResult copy(PaperResult paper, int most, String suffix)
      throws JsonProcessingException {
    ObjectNode json = (ObjectNode) renamed(JSON.valueToTree(paper), paper.id() + ":", suffix);
    PaperResult copy = JSON.treeToValue(json, PaperResult.class);
    List<EquationResult> kept =
        copy.equations().subList(0, Math.min(most, copy.equations().size()));
    return new PaperResult(
        paper.id() + suffix,
        paper.title(),
        paper.reference(),
        paper.source(),
        kept,
        Summary.of(kept));
  }

  /** The tree with the suffix put before the colon of every id of the paper. */
  private static JsonNode renamed(JsonNode tree, String prefix, String suffix) {
    if (tree.isTextual() && tree.textValue().startsWith(prefix)) {
      int colon = prefix.length() - 1;
      return TextNode.valueOf(
          tree.textValue().substring(0, colon) + suffix + tree.textValue().substring(colon));
    }
    if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, renamed(array.get(i), prefix, suffix));
      }
    } else if (tree instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> field.setValue(renamed(field.getValue(), prefix, suffix)));
    }
    return tree;
  }
}
