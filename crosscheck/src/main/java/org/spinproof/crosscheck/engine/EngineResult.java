package org.spinproof.crosscheck.engine;

/** An engine's evidence and the wall-clock time that it took, in seconds. */
public record EngineResult(Evidence evidence, double seconds) {}
