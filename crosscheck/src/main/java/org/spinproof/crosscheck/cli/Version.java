package org.spinproof.crosscheck.cli;

import org.spinproof.reports.model.Verification;
import picocli.CommandLine.IVersionProvider;

/** What this build is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Verification.Tool tool = tool();
    return new String[] {tool.name() + " " + tool.version() + " (" + tool.commit() + ")"};
  }

  static Verification.Tool tool() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new Verification.Tool(
        "spinproof",
        version == null ? "unpackaged" : version,
        System.getProperty("spinproof.commit", "unknown"));
  }
}
