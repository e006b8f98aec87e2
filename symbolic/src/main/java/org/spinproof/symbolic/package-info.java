/** The symbolic road of Spinproof. */
package org.spinproof.symbolic;
