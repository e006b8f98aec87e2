package org.spinproof.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spinproof.crosscheck.guard.kernel.Kernel;

/**
 * Makes a method a test that Spinproof runs, a test for each claim file and for each contract test
 * of each kernel. The method's body runs after each and may be empty:
 *
 * <pre>
 *   &#64;VerifiedBy("derivation.yaml")
 *   void theDerivationHolds() {}
 *
 *   &#64;VerifiedBy(kernels = MyKernel.class)
 *   void theKernelIsThatOfTheTheory() {}
 * </pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Verification.class)
public @interface VerifiedBy {
  /**
   * Claim files on the class path, beside the test class or from the root with a slash. Each has to
   * give every claim the verdict that it expects.
   */
  String[] value() default {};

  /** Kernels, with a constructor without parameters, that have to pass the battery. */
  Class<? extends Kernel>[] kernels() default {};

  /**
   * How many random films are tried besides the chosen ones; 0: the part that takes seconds, with
   * one chosen film whose gap is held fixed.
   */
  int runs() default 0;

  /** Fixes the random films. */
  long seed() default 1;
}
