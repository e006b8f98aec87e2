package org.spinproof.crosscheck.entinwohlman2023;

import org.spinproof.symbolic.dynamics.Lead;
import org.spinproof.symbolic.dynamics.Time;

/** c or c† of an electron at one of the times; momentum and spin are signs. */
record TimedOperator(Lead lead, int momentum, int spin, boolean creator, Time time) {}
