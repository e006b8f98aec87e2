/**
 * The report as a folder of pages that open from disk: no server, no network, readable without
 * scripts. Pages are built as trees of elements and text, so that nothing from a claim file can
 * become markup.
 */
package org.spinproof.reports.html;
