/** The report as PDF. */
package org.spinproof.reports.pdf;
