/** Layout of derivation graphs, in the direction of the argument. */
package org.spinproof.reports.graph;
