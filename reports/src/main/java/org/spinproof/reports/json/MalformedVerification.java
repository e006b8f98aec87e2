package org.spinproof.reports.json;

import java.io.IOException;

/**
 * A file that is no {@code verification.json}; the message is one line and names file and place.
 */
public final class MalformedVerification extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedVerification(String message, Throwable cause) {
    super(message.lines().findFirst().orElse(""), cause);
  }

  MalformedVerification(String message) {
    this(message, null);
  }
}
