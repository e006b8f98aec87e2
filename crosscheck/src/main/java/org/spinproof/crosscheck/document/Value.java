package org.spinproof.crosscheck.document;

/** A value of a document: text, a list of values, or a mapping of keys to values. */
public sealed interface Value permits Text, Sequence, Mapping {

  /** Where it begins. */
  Position position();

  /** What a reader would call this kind of value. */
  String kind();

  /**
   * This value as text.
   *
   * @param what names the value in the message
   * @throws BadInput if it is something else, or blank
   */
  default Text asText(String what) {
    throw position().error(what + " must be text, not " + kind());
  }

  /**
   * This value as a list.
   *
   * @throws BadInput if it is something else
   */
  default Sequence asSequence(String what) {
    throw position().error(what + " must be a list (- ...), not " + kind());
  }

  /**
   * This value as a mapping.
   *
   * @throws BadInput if it is something else
   */
  default Mapping asMapping(String what) {
    throw position().error(what + " must be a mapping (key: value), not " + kind());
  }
}
