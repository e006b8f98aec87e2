/** Charts as self-contained SVG. */
package org.spinproof.reports.plot;
