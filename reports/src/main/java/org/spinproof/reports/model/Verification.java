package org.spinproof.reports.model;

import java.util.List;
import java.util.Objects;

/** One run's result: the whole of {@code verification.json}. Component order is JSON order. */
public record Verification(
    String schema, Tool tool, Environment environment, List<PaperResult> papers, Summary summary) {

  /** The value of {@code schema}. */
  public static final String SCHEMA = "spinproof/verification/1";

  public Verification {
    Objects.requireNonNull(schema, "schema is missing");
    Objects.requireNonNull(tool, "tool is missing");
    Objects.requireNonNull(environment, "environment is missing");
    Objects.requireNonNull(papers, "papers is missing");
    Objects.requireNonNull(summary, "summary is missing");
    papers = List.copyOf(papers);
  }

  /** Who decided it. */
  public record Tool(String name, String version, String commit) {}

  /**
   * Where and how it was decided.
   *
   * @param command what reproduces it
   */
  public record Environment(
      String java,
      String os,
      long seed,
      String profile,
      int threads,
      double seconds,
      String command) {}
}
