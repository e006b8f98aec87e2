/** Engines: independent roads to evidence for or against one relation. */
package org.spinproof.crosscheck.engine;
