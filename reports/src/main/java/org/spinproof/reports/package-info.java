/** Every document of a run, rendered from its result. */
package org.spinproof.reports;
