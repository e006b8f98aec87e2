/**
 * The exact road: a claim's tree interpreted over exact fields; proof by polynomial identity, and
 * exact arithmetic at random rational points.
 */
package org.spinproof.crosscheck.engine.exact;
