package org.spinproof.crosscheck.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document whose root is a mapping. It is built from the parser's events, so that
 * tags, anchors and aliases are refused where they stand and nothing is ever expanded or
 * constructed.
 */
public final class Document {
  private static final int DEEPEST = 50;

  private final String file;
  private final Source source;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Value> root = Optional.empty();
  private int documents;

  private Document(String file, String text) {
    this.file = file;
    this.source = new Source(file, text);
  }

  /** A collection whose end has not come yet. */
  private record Open(
      boolean mapping,
      Position position,
      List<Value> items,
      Map<String, Value> entries,
      Map<String, Text> keys,
      Deque<Text> pendingKey) {}

  /**
   * Reads a file.
   *
   * @throws BadInput if it is missing, larger than 1 MB, not UTF-8 text, or not strict YAML with a
   *     mapping at its root
   */
  public static Mapping read(Path path) {
    return new Document(path.toString(), Encoding.read(path)).parse(path.toString());
  }

  /**
   * Reads text.
   *
   * @param name what messages call the file
   * @throws BadInput as {@link #read}
   */
  public static Mapping parse(String name, String text) {
    String accepted = Encoding.accept(name, text);
    return new Document(name, accepted).parse(name);
  }

  private Mapping parse(String name) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(Encoding.MOST_BYTES)
            .build();
    try {
      for (Event event : new Parse(settings).parseString(source.text())) {
        take(event);
      }
    } catch (MarkedYamlEngineException e) {
      Position at = e.getProblemMark().map(this::position).orElse(Position.start(file));
      String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
      throw at.error(
          "this is not YAML: "
              + problem
              + "; check the indentation, and put text with special characters in quotes");
    } catch (YamlEngineException e) {
      throw Position.start(file).error("this is not YAML: " + e.getMessage());
    }
    Value value =
        root.orElseThrow(
            () -> Position.start(file).error("the file is empty: it should begin spinproof: 1"));
    return value.asMapping("the file");
  }

  private void take(Event event) {
    if (event instanceof DocumentStartEvent start) {
      documents++;
      if (documents > 1) {
        throw at(event).error("a second document begins here: a file holds one");
      }
      if (!start.getTags().isEmpty()) {
        throw at(event).error("%TAG is not allowed: tags of YAML are refused");
      }
    } else if (event instanceof AliasEvent) {
      throw at(event).error("aliases (*name) are refused: write the value out");
    } else if (event instanceof CollectionEndEvent) {
      close();
    } else if (event instanceof NodeEvent node) {
      begin(node);
    }
  }

  private void begin(NodeEvent node) {
    if (node.getAnchor().isPresent()) {
      throw at(node).error("anchors (&name) are refused: write the value out where it is used");
    }
    if (node instanceof ScalarEvent scalar) {
      refuseTag(node, scalar.getTag());
      add(text(scalar));
    } else if (node instanceof CollectionStartEvent start) {
      refuseTag(node, start.getTag());
      if (!open.isEmpty() && open.peek().mapping() && open.peek().pendingKey().isEmpty()) {
        throw at(node)
            .error(
                "a key must be text, not a list or a mapping; put a formula that begins with {"
                    + " or [ in quotes");
      }
      if (open.size() >= DEEPEST) {
        throw at(node).error("nested more than " + DEEPEST + " deep");
      }
      boolean mapping = start instanceof MappingStartEvent;
      open.push(
          new Open(
              mapping,
              at(node),
              new ArrayList<>(),
              new LinkedHashMap<>(),
              new LinkedHashMap<>(),
              new ArrayDeque<>()));
    }
  }

  private void refuseTag(NodeEvent node, Optional<String> tag) {
    if (tag.isPresent()) {
      throw at(node).error("tags (!...) are refused: write the plain value");
    }
  }

  private void close() {
    Open done = open.pop();
    add(
        done.mapping()
            ? new Mapping(done.entries(), done.keys(), done.position())
            : new Sequence(done.items(), done.position()));
  }

  private void add(Value value) {
    if (open.isEmpty()) {
      root = Optional.of(value);
      return;
    }
    Open parent = open.peek();
    if (!parent.mapping()) {
      parent.items().add(value);
    } else if (parent.pendingKey().isEmpty()) {
      parent.pendingKey().push(key(parent, (Text) value));
    } else {
      Text key = parent.pendingKey().pop();
      parent.keys().put(key.text(), key);
      parent.entries().put(key.text(), value);
    }
  }

  private static Text key(Open parent, Text key) {
    if (key.text().isBlank()) {
      throw key.position().error("a key is missing before the colon");
    }
    if (key.text().equals("<<")) {
      throw key.position().error("merge keys (<<) are refused: write the keys out");
    }
    Text earlier = parent.keys().get(key.text());
    if (earlier != null) {
      throw key.position()
          .error(
              "the key "
                  + key.quoted()
                  + " stands here twice: it is on line "
                  + earlier.position().line()
                  + " already");
    }
    return key;
  }

  private Text text(ScalarEvent scalar) {
    Span.Style style =
        switch (scalar.getScalarStyle()) {
          case SINGLE_QUOTED -> Span.Style.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> Span.Style.DOUBLE_QUOTED;
          case LITERAL, FOLDED -> Span.Style.BLOCK;
          case PLAIN, JSON_SCALAR_STYLE -> Span.Style.PLAIN;
        };
    int from = scalar.getStartMark().map(Mark::getIndex).orElse(0);
    int to = scalar.getEndMark().map(Mark::getIndex).orElse(source.length());
    return new Text(
        scalar.getValue(), scalar.isPlain(), at(scalar), new Span(source, from, to, style));
  }

  private Position at(Event event) {
    return event.getStartMark().map(this::position).orElse(Position.start(file));
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
