package org.spinproof.crosscheck.guard.battery;

import java.util.List;
import org.spinproof.crosscheck.guard.compare.Hint;
import org.spinproof.crosscheck.guard.compare.TableOutcome;
import org.spinproof.crosscheck.guard.compare.TextSummary;

/**
 * One contract test of a battery.
 *
 * @param name what was tried
 * @param outcome what came out
 * @param detail in words
 * @param hints likely faults, the likeliest first
 */
public record BatteryResult(String name, Outcome outcome, String detail, List<Hint> hints) {
  public BatteryResult {
    hints = List.copyOf(hints);
  }

  /** A comparison of a kernel's table with the reference. */
  static BatteryResult of(String name, TableOutcome compared) {
    return new BatteryResult(
        name,
        switch (compared.status()) {
          case 0 -> Outcome.PASSES;
          case 1 -> Outcome.FAILS;
          default -> Outcome.UNDECIDED;
        },
        String.join("\n", TextSummary.of(compared)),
        compared.hints());
  }

  /** What can come out. */
  public enum Outcome {
    PASSES,
    FAILS,
    UNDECIDED
  }
}
