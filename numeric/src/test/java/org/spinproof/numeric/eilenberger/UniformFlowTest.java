package org.spinproof.numeric.eilenberger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The flow at known limits. */
class UniformFlowTest {
  private static final int NODES = 24;

  @Test
  void scatteringDoesNotMatterWithoutFlow() {
    UniformFlow still = UniformFlow.solve(new UniformFlow.Setting(1.3, 0.0, 0.6, 0.8), 0.37, NODES);
    assertThat(still.normal()).isCloseTo(0.6, within(1e-14));
    assertThat(still.pair()).isCloseTo(0.8, within(1e-14));
    assertThat(still.normalCurrent()).isZero();
  }

  /** Without collisions g is known in each direction: here averaged in closed form. */
  @Test
  void rareCollisionsLeaveTheCleanSuperconductor() {
    double time = 1e9;
    double velocity = 1.7;
    double winding = 0.9;
    double energy = 0.7;
    double gap = 1.1;
    UniformFlow clean =
        UniformFlow.solve(
            new UniformFlow.Setting(velocity * velocity * time / 3.0, winding, energy, gap),
            time,
            NODES);
    // ∫ (ω + iun)/√((ω + iun)² + Δ²) dn over half the directions is √(...)/(iu) at the ends.
    double u = velocity * winding / 2.0;
    double re = energy * energy - u * u + gap * gap;
    double im = 2.0 * energy * u;
    double rootImaginary = Math.sqrt((Math.hypot(re, im) - re) / 2.0);
    assertThat(clean.normal()).isCloseTo(rootImaginary / u, within(1e-8));
  }

  @Test
  void theSupercurrentOfADirtyOneIsThatOfUsadel() {
    UniformFlow.Setting setting = new UniformFlow.Setting(1.3, 0.9, 0.7, 1.1);
    UniformFlow dirty = UniformFlow.solve(setting, 1e-6, NODES);
    // D q² sinθ cosθ/2 = Δ cosθ − ω sinθ
    double off =
        1.3 * 0.81 * dirty.pair() * dirty.normal() / 2.0
            - 1.1 * dirty.normal()
            + 0.7 * dirty.pair();
    assertThat(off).isCloseTo(0.0, within(1e-4));
    assertThat(dirty.normalCurrent())
        .isCloseTo(1.3 * 0.9 * dirty.pair() * dirty.pair(), within(1e-4));
  }
}
