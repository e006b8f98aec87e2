package org.spinproof.crosscheck.run;

import java.time.Duration;

/**
 * How much work a run puts into each claim.
 *
 * @param name as on the command line
 * @param samples points a sampling engine tries on a claim
 * @param mutantSamples points it tries on a mutant that it cannot refute
 * @param mutants the most mutants of one claim
 * @param limit an engine's time for one question
 */
public record Profile(String name, int samples, int mutantSamples, int mutants, Duration limit) {
  /** For a job that runs at every push. */
  public static final Profile QUICK = new Profile("quick", 5, 4, 12, Duration.ofSeconds(10));

  /** Every mutant, many points. */
  public static final Profile FULL = new Profile("full", 24, 12, 1000, Duration.ofSeconds(60));

  /** The same with another time limit. */
  public Profile withLimit(Duration other) {
    return new Profile(name, samples, mutantSamples, mutants, other);
  }
}
