/**
 * Non-perturbative evolution of one shell of the junction under adiabatically switched tunnelling,
 * in Nambu space: no perturbation theory and no Fock space enter.
 */
package org.spinproof.numeric.evolution;
