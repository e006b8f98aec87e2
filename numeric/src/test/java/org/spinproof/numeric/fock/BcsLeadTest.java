package org.spinproof.numeric.fock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class BcsLeadTest {
  private static final double XI = 0.37;
  private static final double GAP = 1.21;
  private static final double TEMPERATURE = 0.45;
  private static final double ENERGY = Math.sqrt(XI * XI + GAP * GAP);
  private static final double FERMI = 1 / (Math.exp(ENERGY / TEMPERATURE) + 1);

  /** Rounding of a 16×16 eigenproblem. */
  private static final double ROUNDING = 1e-13;

  @Test
  void occupationIsThatOfTheBogoliubovTransformation() {
    BcsLead lead = BcsLead.of(XI, GAP, TEMPERATURE);
    double electron = (1 + XI / ENERGY) / 2;
    for (int mode = 0; mode < BcsLead.MODES; mode++) {
      RealMatrix c = lead.annihilatorInEigenbasis(mode);
      assertThat(lead.average(c.transpose().multiply(c)))
          .isCloseTo(electron * FERMI + (1 - electron) * (1 - FERMI), within(ROUNDING));
    }
  }

  @Test
  void pairAmplitudeIsPositiveForUpAtPlusK() {
    BcsLead lead = BcsLead.of(XI, GAP, TEMPERATURE);
    RealMatrix up = lead.annihilatorInEigenbasis(BcsLead.mode(+1, 0));
    RealMatrix down = lead.annihilatorInEigenbasis(BcsLead.mode(-1, 1));
    assertThat(lead.average(down.multiply(up)))
        .isCloseTo(GAP / (2 * ENERGY) * (1 - 2 * FERMI), within(ROUNDING));
  }

  @Test
  void operatorsAnticommuteInTheEigenbasis() {
    BcsLead lead = BcsLead.of(XI, GAP, TEMPERATURE);
    for (int m = 0; m < BcsLead.MODES; m++) {
      for (int n = 0; n < BcsLead.MODES; n++) {
        RealMatrix a = lead.annihilatorInEigenbasis(m);
        RealMatrix b = lead.annihilatorInEigenbasis(n).transpose();
        RealMatrix anticommutator = a.multiply(b).add(b.multiply(a));
        for (int i = 0; i < BcsLead.STATES; i++) {
          for (int j = 0; j < BcsLead.STATES; j++) {
            assertThat(anticommutator.getEntry(i, j))
                .isCloseTo(m == n && i == j ? 1 : 0, within(ROUNDING));
          }
        }
      }
    }
  }

  @Test
  void zeroTemperatureIsTheGroundState() {
    BcsLead lead = BcsLead.of(XI, GAP, 0);
    RealMatrix c = lead.annihilatorInEigenbasis(0);
    assertThat(lead.average(c.transpose().multiply(c)))
        .isCloseTo((1 - XI / ENERGY) / 2, within(ROUNDING));
  }
}
