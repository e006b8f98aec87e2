package org.spinproof.crosscheck.paper;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public static method without parameters that returns the {@code Check} of an equation
 * which the claim language cannot express, or not wholly.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Checks {
  /** The ledger entries that it checks, such as {@code S88}. */
  String[] value();
}
