/**
 * Voltage-biased tunnel junction of two BCS leads with spin-dependent amplitudes (second paper):
 * the closed forms of its magnetization, level by level, summed over a shell, and integrated.
 *
 * <p>Conventions: ħ = 1, (g/2)μ_B = 1, k_B = 1; energies in any common unit. The tunnelling
 * Hamiltonian is Σ c†_k J c_p e^{i(φ0/2 + eVt)} + h.c. (equations 2, 3); the magnetization is that
 * of the left lead (equation 4), ⟨Σ c†_k σ c_k⟩ without further factors. A shell is the four
 * momenta ±k, ±p that share the level energies ξ_k and ξ_p.
 */
package org.spinproof.numeric.tunneling;
