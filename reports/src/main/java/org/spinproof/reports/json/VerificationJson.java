package org.spinproof.reports.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Summary;
import org.spinproof.reports.model.Verification;

/**
 * Reads and writes {@code verification.json}: UTF-8, keys in the order of the records' components,
 * lines that end in {@code \n}, numbers in their shortest form. Keys that are not known are passed
 * over when reading, so that later versions may add some.
 */
public final class VerificationJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer(printer());

  private static final Set<String> VERDICTS = Set.copyOf(Summary.VERDICTS);
  private static final Set<String> STANDINGS = Set.of("supported", "tainted", "compensated");
  private static final Set<String> OUTCOMES = Set.of("holds", "fails", "undecided");

  private VerificationJson() {}

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return printer;
  }

  /** The document's text. */
  public static String text(Verification verification) {
    return print(verification);
  }

  /** Any JSON tree or record, in the form of this document. */
  public static String print(Object json) {
    try {
      return WRITER.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** Writes the document; a reader sees the old file or the new one, never a part. */
  public static void write(Verification verification, Path file) throws IOException {
    byte[] bytes = text(verification).getBytes(StandardCharsets.UTF_8);
    Path unfinished =
        file.resolveSibling(
            ".%s.%d.tmp".formatted(file.getFileName(), ProcessHandle.current().pid()));
    try {
      Files.write(unfinished, bytes);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Reads the document.
   *
   * @throws MalformedVerification if the file is missing, is no JSON, is no document of this
   *     schema, lacks a key, holds a word that is not in the vocabulary, or contradicts itself
   */
  public static Verification read(Path file) throws MalformedVerification {
    String text = load(file);
    try {
      JsonNode root = MAPPER.readTree(text);
      if (!root.isObject()) {
        throw new MalformedVerification(
            file + ": not a verification: the file holds no JSON object");
      }
      JsonNode schema = root.path("schema");
      if (!schema.isTextual() || !schema.textValue().equals(Verification.SCHEMA)) {
        throw new MalformedVerification(
            "%s: not a verification: schema is %s, not \"%s\""
                .formatted(file, schema.isMissingNode() ? "missing" : schema, Verification.SCHEMA));
      }
      Verification verification = MAPPER.readValue(text, Verification.class);
      List<String> faults = faults(verification);
      if (!faults.isEmpty()) {
        throw new MalformedVerification(file + ": " + faults.get(0));
      }
      return verification;
    } catch (JsonProcessingException e) {
      throw new MalformedVerification(file + place(e) + ": " + cause(e), e);
    }
  }

  private static String load(Path file) throws MalformedVerification {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (NoSuchFileException e) {
      throw new MalformedVerification(file + ": there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new MalformedVerification(file + ": not UTF-8", e);
    } catch (IOException e) {
      throw new MalformedVerification(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String place =
        location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
    return path.isEmpty() ? place : place + ": " + path;
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String cause(JsonProcessingException e) {
    Throwable cause = e.getCause();
    String message =
        cause instanceof NullPointerException || cause instanceof IllegalArgumentException
            ? cause.getMessage()
            : e.getOriginalMessage();
    return message == null ? "not a verification" : message.lines().findFirst().orElse("");
  }

  private static List<String> faults(Verification verification) {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<EquationResult> all = new ArrayList<>();
    for (PaperResult paper : verification.papers()) {
      all.addAll(paper.equations());
      for (EquationResult equation : paper.equations()) {
        if (!ids.add(equation.id())) {
          faults.add(equation.id() + " is there twice");
        }
        check(faults, equation.id(), "verdict", equation.verdict(), VERDICTS);
        check(faults, equation.id(), "expected", equation.expected(), VERDICTS);
        check(faults, equation.id(), "standing", equation.standing(), STANDINGS);
        for (EvidenceResult evidence : equation.evidence()) {
          check(faults, equation.id(), "outcome", evidence.outcome(), OUTCOMES);
        }
        for (EvidenceResult evidence : equation.correctedEvidence()) {
          check(faults, equation.id(), "outcome", evidence.outcome(), OUTCOMES);
        }
      }
      compare(faults, paper.id() + ".summary", paper.summary(), Summary.of(paper.equations()));
    }
    compare(faults, "summary", verification.summary(), Summary.of(all));
    return faults;
  }

  private static void check(
      List<String> faults, String id, String key, String word, Set<String> vocabulary) {
    if (!vocabulary.contains(word)) {
      faults.add(
          "%s: %s is \"%s\", not one of %s"
              .formatted(id, key, word, String.join(", ", vocabulary.stream().sorted().toList())));
    }
  }

  private static void compare(List<String> faults, String where, Summary said, Summary counted) {
    if (!said.equals(counted)) {
      faults.add("%s does not add up: it says %s, counted %s".formatted(where, said, counted));
    }
  }
}
