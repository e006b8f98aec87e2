/** Paper 1: what the claim language cannot say, one class a section. */
package org.spinproof.crosscheck.ouassou2019;
