package org.spinproof.numeric.usadel;

/** Is told how far a sweep is: by any thread, in any order, as soon as something is done. */
public interface SweepProgress {
  /** A point is found. */
  void found(SolutionPoint point);

  /**
   * One of the {@link SweepSolver#curves} has been followed by another of {@link
   * SweepSolver#CURVE_STEPS} steps.
   */
  void followed();

  /** Takes no notice. */
  SweepProgress NONE =
      new SweepProgress() {
        @Override
        public void found(SolutionPoint point) {}

        @Override
        public void followed() {}
      };
}
