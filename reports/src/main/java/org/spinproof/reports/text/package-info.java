/** Foreign text made harmless to look at. */
package org.spinproof.reports.text;
