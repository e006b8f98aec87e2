package org.spinproof.crosscheck.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and values in the order of the file.
 *
 * @param entries by the text of the key; no key occurs twice
 * @param keys where each key stands
 */
public record Mapping(Map<String, Value> entries, Map<String, Text> keys, Position position)
    implements Value {
  public Mapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  @Override
  public Mapping asMapping(String what) {
    return this;
  }

  /**
   * Refuses every key that is not known.
   *
   * @param what names this mapping in the message
   * @throws BadInput at the first unknown key, with the nearest known one
   */
  public void allowOnly(String what, Collection<String> known) {
    for (Text key : keys.values()) {
      if (!known.contains(key.text())) {
        throw key.position()
            .error(
                "unknown key "
                    + key.quoted()
                    + " in "
                    + what
                    + Nearest.to(key.text(), known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; known are " + String.join(", ", known)));
      }
    }
  }

  /** The value of a key, if it is there. */
  public Optional<Value> get(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /**
   * The value of a key that must be there.
   *
   * @throws BadInput if it is missing
   */
  public Value require(String key, String what) {
    return get(key).orElseThrow(() -> position.error(what + " lacks the key " + key));
  }

  /**
   * The text of a key, if it is there.
   *
   * @throws BadInput if it is no text
   */
  public Optional<Text> text(String key) {
    return get(key).map(value -> value.asText(key));
  }
}
