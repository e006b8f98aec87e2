/** {@code verification.json}, written and read. */
package org.spinproof.reports.json;
