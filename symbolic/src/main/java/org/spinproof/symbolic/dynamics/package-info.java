/**
 * Sums of exponentials with symbolic frequencies, integrated in time order with the adiabatic
 * factor e^{ηt} kept to the end; and the exact second-order magnetization of a junction that
 * follows from them.
 */
package org.spinproof.symbolic.dynamics;
