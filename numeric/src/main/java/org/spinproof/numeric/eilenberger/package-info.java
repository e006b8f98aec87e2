/** Exact solutions of Eilenberger's equation, at any scattering time. */
package org.spinproof.numeric.eilenberger;
