/** The numeric road of Spinproof. */
package org.spinproof.numeric;
