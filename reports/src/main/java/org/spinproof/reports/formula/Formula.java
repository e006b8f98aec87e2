package org.spinproof.reports.formula;

import java.util.Optional;

/**
 * A formula as it can be shown.
 *
 * @param latex the source, as given
 * @param picture empty if it could not be typeset
 * @param remark what a reader must know about the picture or its absence; empty if nothing
 */
public record Formula(String latex, Optional<Picture> picture, String remark) {}
