/** LaTeX formulae as vector pictures; what cannot be typeset stays readable as its source. */
package org.spinproof.reports.formula;
