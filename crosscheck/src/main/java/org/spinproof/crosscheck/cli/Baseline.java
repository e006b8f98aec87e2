package org.spinproof.crosscheck.cli;

import java.nio.file.Path;
import org.spinproof.reports.json.MalformedVerification;
import org.spinproof.reports.json.VerificationJson;
import org.spinproof.reports.model.Verification;

/** An earlier result, given on the command line. */
final class Baseline {
  private Baseline() {}

  static Verification read(Path file) {
    try {
      return VerificationJson.read(file);
    } catch (MalformedVerification e) {
      throw new BadUsage(e.getMessage());
    }
  }
}
