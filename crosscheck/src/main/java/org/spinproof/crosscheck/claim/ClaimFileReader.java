package org.spinproof.crosscheck.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Parser;
import org.spinproof.crosscheck.claim.formula.Vocabulary;
import org.spinproof.crosscheck.claim.latex.Symbols;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.document.Mapping;
import org.spinproof.crosscheck.document.Sequence;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.document.Value;

/** Reads the top level of a claim file: version, declarations, definitions, and all claims. */
final class ClaimFileReader {
  private static final List<String> KEYS =
      List.of(
          "spinproof",
          "title",
          "let",
          "define",
          "symbols",
          "claims",
          "paper",
          "reference",
          "doi",
          "note");
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}]*");
  private static final int MOST_CLAIMS = 10_000;

  private final Mapping root;

  private ClaimFileReader(Mapping root) {
    this.root = root;
  }

  static ClaimFile read(String name, Mapping root) {
    return new ClaimFileReader(root).read(name);
  }

  private ClaimFile read(String name) {
    root.allowOnly("the file", KEYS);
    Text version = root.require("spinproof", "the file").asText("spinproof");
    if (!version.text().equals("1")) {
      throw version
          .position()
          .error("version " + version.quoted() + " is not known: write spinproof: 1");
    }
    Map<String, Type> types = types();
    Scope scope = Scope.of(types, definitions(types));
    Optional<Text> paper = root.text("paper");
    return new ClaimFile(
        name,
        text("title"),
        paper.map(Text::text),
        text("reference"),
        text("doi"),
        text("note"),
        scope,
        claims(scope, symbols(scope), paper.isPresent()));
  }

  private Optional<String> text(String key) {
    return root.text(key).map(Text::text);
  }

  private Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    Optional<Value> let = root.get("let");
    if (let.isEmpty()) {
      return types;
    }
    Map<String, Type> bySpelling = new LinkedHashMap<>();
    for (Type type : Type.values()) {
      bySpelling.put(type.spelling(), type);
    }
    Mapping declared = let.get().asMapping("let");
    for (Map.Entry<String, Text> key : declared.keys().entrySet()) {
      checkName(key.getValue());
      Text spelling =
          declared.require(key.getKey(), "let").asText("the type of " + key.getValue().quoted());
      String known = spelling.oneOf("type", List.copyOf(bySpelling.keySet()));
      types.put(key.getKey(), bySpelling.get(known));
    }
    return types;
  }

  private Map<String, Formula.Value> definitions(Map<String, Type> types) {
    Map<String, Formula.Value> definitions = new LinkedHashMap<>();
    Optional<Value> define = root.get("define");
    if (define.isEmpty()) {
      return definitions;
    }
    Mapping defined = define.get().asMapping("define");
    for (Map.Entry<String, Text> key : defined.keys().entrySet()) {
      checkName(key.getValue());
      if (types.containsKey(key.getKey())) {
        throw key.getValue()
            .position()
            .error(
                "the name "
                    + key.getValue().quoted()
                    + " is declared in let already: take another name");
      }
      Text formula =
          defined
              .require(key.getKey(), "define")
              .asText("the definition of " + key.getValue().quoted());
      definitions.put(key.getKey(), Parser.expression(formula));
    }
    return definitions;
  }

  /** What LaTeX stands for in this file; each meaning must have one. */
  private Symbols symbols(Scope scope) {
    Symbols symbols =
        root.get("symbols").map(value -> symbols(Symbols.NONE, value)).orElse(Symbols.NONE);
    symbols.values().forEach(scope::shape);
    return symbols;
  }

  /** The symbols of a claim or of a file besides those that there are. */
  static Symbols symbols(Symbols others, Value value) {
    Mapping mapping = value.asMapping("symbols");
    Map<Text, Text> meanings = new LinkedHashMap<>();
    mapping
        .keys()
        .forEach(
            (name, key) ->
                meanings.put(
                    key,
                    mapping.require(name, "symbols").asText("the meaning of " + key.quoted())));
    return others.with(meanings);
  }

  private static void checkName(Text name) {
    if (!NAME.matcher(name.text()).matches()) {
      throw name.position()
          .error(
              "the name "
                  + name.quoted()
                  + " is not allowed: a name is a letter, then letters and digits");
    }
    if (Vocabulary.isReserved(name.text())) {
      throw name.position()
          .error(
              "the name "
                  + name.quoted()
                  + " belongs to the language and cannot be given another meaning");
    }
  }

  private List<Claim> claims(Scope scope, Symbols symbols, boolean ledger) {
    Sequence list =
        root.get("claims")
            .orElseThrow(
                () -> root.position().error("the file has no claims: write claims: and a list"))
            .asSequence("claims");
    if (list.items().isEmpty()) {
      throw list.position().error("the list of claims is empty: write at least one");
    }
    if (list.items().size() > MOST_CLAIMS) {
      throw list.items()
          .get(MOST_CLAIMS)
          .position()
          .error("a file has at most 10,000 claims, this one " + list.items().size());
    }
    ClaimReader reader = new ClaimReader(scope, symbols, ledger);
    List<ClaimReader.Entry> entries = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Value item : list.items()) {
      ClaimReader.Entry entry = reader.entry(item.asMapping("a claim"));
      Integer earlier = lines.put(entry.id().text(), entry.id().position().line());
      if (earlier != null) {
        throw entry
            .id()
            .position()
            .error("the id " + entry.id().quoted() + " is taken by the claim on line " + earlier);
      }
      entries.add(entry);
    }
    Derivations.check(entries);
    List<Claim> claims = entries.stream().map(reader::claim).toList();
    entries.forEach(entry -> checkDeductions(entry, lines));
    return claims;
  }

  /** What a deduction takes is a claim of this file, and no claim is taken for itself. */
  private static void checkDeductions(ClaimReader.Entry entry, Map<String, Integer> lines) {
    for (String key : List.of("deduction", "shorter")) {
      Optional<Value> deduction = entry.keys().get(key);
      if (deduction.isEmpty()) {
        continue;
      }
      Mapping from = deduction.get().asMapping(key).require("from", key).asMapping("from");
      for (Text id : from.keys().values()) {
        if (!lines.containsKey(id.text()) || id.text().equals(entry.id().text())) {
          throw id.position()
              .error(
                  "the " + key + " takes " + id.quoted() + ", which is no other claim of the file");
        }
      }
    }
  }
}
