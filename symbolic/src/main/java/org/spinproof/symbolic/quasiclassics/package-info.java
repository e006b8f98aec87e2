/** Quasiclassical propagators: components (S75) and the Riccati parametrisation (S93). */
package org.spinproof.symbolic.quasiclassics;
