package org.spinproof.crosscheck.guard.reference;

import java.util.List;
import java.util.Optional;
import org.spinproof.numeric.usadel.Wire;

/**
 * What the reference says at every row of a table, in the unit of the quantity. The arrays are
 * shared, by convention not modified.
 *
 * @param wires the film of each row; empty where a parameter of the row is no number
 * @param values by value column of the table and row; NaN where there is no film
 * @param uncertainties error bounds of the same
 * @param fine by row: whether the reference converged and every bound is at most a tenth of the
 *     table's uncertainty, or at most 1e-10
 * @param trusted by row: whether the bounds can be relied on, so that a larger deviation is the
 *     table's
 */
public record ReferenceRows(
    List<Optional<Wire>> wires,
    double[][] values,
    double[][] uncertainties,
    boolean[] fine,
    boolean[] trusted) {}
