package org.spinproof.crosscheck.document;

import java.util.List;

/** A list of values. */
public record Sequence(List<Value> items, Position position) implements Value {
  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }

  @Override
  public Sequence asSequence(String what) {
    return this;
  }
}
