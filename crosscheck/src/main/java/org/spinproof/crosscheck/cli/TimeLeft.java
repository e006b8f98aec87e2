package org.spinproof.crosscheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long work of a known amount will still take. The virtual machine compiles while it works, so
 * that the first steps are the slowest: the time until an amount n is done grows as a power of n,
 * close to n^(2/3) in the first seconds and to n later. The power is the one seen since an eighth
 * of what is done, mixed with the usual one of a young machine, whose say fades within some ten
 * seconds. Thread-safe.
 */
final class TimeLeft {
  private static final double YOUNG = 2.0 / 3.0;

  /** Weight of the usual power at the start, in the logarithm of a growth of n that was seen. */
  private static final double SAY = 3.0;

  /** In seconds. */
  private static final double FADING = 10.0;

  private static final double BACK = 8.0;

  /** What is done within so many seconds is taken together. */
  private static final double TOGETHER = 0.01;

  private record Moment(double seconds, double done) {}

  private final long total;
  private final List<Moment> moments = new ArrayList<>();

  /**
   * @param total amount of work
   */
  TimeLeft(long total) {
    this.total = total;
  }

  /**
   * More is done.
   *
   * @param seconds since the start
   */
  synchronized void done(double seconds, long amount) {
    double before = 0.0;
    double at = seconds;
    if (!moments.isEmpty()) {
      Moment last = moments.get(moments.size() - 1);
      before = last.done();
      if (seconds - last.seconds() < TOGETHER) {
        at = last.seconds();
        moments.remove(moments.size() - 1);
      }
    }
    moments.add(new Moment(at, before + amount));
  }

  /**
   * Seconds left; empty while nothing is done.
   *
   * @param seconds since the start
   */
  synchronized OptionalDouble left(double seconds) {
    if (moments.isEmpty()) {
      return OptionalDouble.empty();
    }
    Moment last = moments.get(moments.size() - 1);
    Moment earlier = moments.get(0);
    for (Moment moment : moments) {
      if (moment.done() > last.done() / BACK) {
        break;
      }
      earlier = moment;
    }
    double say = SAY / (1.0 + last.seconds() / FADING);
    double growth = Math.log(last.done() / earlier.done());
    double power = (Math.log(last.seconds() / earlier.seconds()) + say * YOUNG) / (growth + say);
    double end = last.seconds() * Math.pow(total / last.done(), power);
    return OptionalDouble.of(Math.max(0.0, end - seconds));
  }
}
