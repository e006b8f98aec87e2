/** Solver files: reading them, running the numerical solvers, and rendering the answers. */
package org.spinproof.crosscheck.solve;
