package org.spinproof.symbolic.algebra;

import java.util.Objects;

/**
 * The image of a Gaussian rational modulo a prime, re + i im, of {@link ModularField}. What is not
 * zero there is the image of something that is not zero.
 */
public final class Residue {
  private final long re;
  private final long im;

  /** What it is the image of, while that is short; else null. */
  private final Gaussian origin;

  Residue(long re, long im, Gaussian origin) {
    this.re = re;
    this.im = im;
    this.origin = origin;
  }

  long re() {
    return re;
  }

  long im() {
    return im;
  }

  /** The number itself if it is known, else null. */
  Gaussian origin() {
    return origin;
  }

  /** Whether the residue is zero: the number may be zero too. */
  public boolean vanishes() {
    return re == 0 && im == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Residue r && re == r.re && im == r.im;
  }

  @Override
  public int hashCode() {
    return Objects.hash(re, im);
  }

  @Override
  public String toString() {
    return "%d + %d I mod %d".formatted(re, im, ModularField.PRIME);
  }
}
