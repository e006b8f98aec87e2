package org.spinproof.crosscheck.guard.battery;

import java.util.List;
import org.spinproof.crosscheck.guard.compare.Hint;

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

  /** What can come out. */
  public enum Outcome {
    PASSES,
    FAILS,
    UNDECIDED
  }
}
