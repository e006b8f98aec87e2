package org.spinproof.crosscheck.guard.compare;

import java.util.Map;
import org.spinproof.crosscheck.guard.reference.Deviation;

/**
 * One value of a table beside the reference's.
 *
 * @param row from 0
 * @param line in the file, from 1
 * @param column the value's; of the first cell that is no number where a parameter is none
 * @param at the row's parameters, position and energy, as written
 * @param deviation of the value
 */
public record Cell(int row, int line, String column, Map<String, Double> at, Deviation deviation) {}
