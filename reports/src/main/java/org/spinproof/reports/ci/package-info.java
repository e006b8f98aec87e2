/** What a CI job reads: JUnit XML, a Markdown summary, SARIF, and the difference of two runs. */
package org.spinproof.reports.ci;
