/**
 * The canonical result, {@code verification.json}, as records; every document is rendered from it.
 */
package org.spinproof.reports.model;
