package org.spinproof.crosscheck.guard.compare;

/**
 * A likely fault.
 *
 * @param fault its class
 * @param detail what was tried, and how it fits
 * @param explained the share of the failing rows that it accounts for, from 0 to 1
 */
public record Hint(FaultClass fault, String detail, double explained) {}
