package org.spinproof.reports.text;

/** Numbers of drawings: decimal, rounded, no longer than they need to be. */
public final class Decimal {
  private static final long[] SCALES = {1, 10, 100, 1_000, 10_000, 100_000};

  private Decimal() {}

  /** The number alone. */
  public static String of(double value, int places) {
    StringBuilder text = new StringBuilder();
    append(text, value, places);
    return text.toString();
  }

  /**
   * Writes a number behind what is there.
   *
   * @param value below 10¹³ in magnitude
   * @param places behind the point, at most 5
   */
  public static void append(StringBuilder to, double value, int places) {
    long scale = SCALES[places];
    long units = Math.round(Math.abs(value) * scale);
    if (value < 0 && units != 0) {
      to.append('-');
    }
    to.append(units / scale);
    long rest = units % scale;
    if (rest != 0) {
      to.append('.');
      while (rest != 0) {
        scale /= 10;
        to.append((char) ('0' + rest / scale));
        rest %= scale;
      }
    }
  }
}
