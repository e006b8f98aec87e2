/** Zero tests and signs: what is proved, and what is not known. */
package org.spinproof.symbolic.proof;
