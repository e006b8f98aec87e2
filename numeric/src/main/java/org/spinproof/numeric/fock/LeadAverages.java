package org.spinproof.numeric.fock;

import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.RealMatrix;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;

/** Thermal averages of products of electron operators of one lead at different times; ħ = 1. */
public final class LeadAverages {
  private final BcsLead lead;

  private LeadAverages(BcsLead lead) {
    this.lead = lead;
  }

  /** The left lead of a shell. */
  public static LeadAverages left(Junction junction, Levels levels) {
    return new LeadAverages(
        BcsLead.of(levels.xiLeft(), junction.gapLeft(), junction.temperature()));
  }

  /** The right lead of a shell. */
  public static LeadAverages right(Junction junction, Levels levels) {
    return new LeadAverages(
        BcsLead.of(levels.xiRight(), junction.gapRight(), junction.temperature()));
  }

  /**
   * c or c† of an electron in the Heisenberg picture of the uncoupled lead.
   *
   * @param momentum the sign of the momentum, +1 or −1
   * @param spin +1 for ↑, −1 for ↓
   */
  public record Factor(int momentum, int spin, boolean creator, double time) {}

  /** ⟨x_1 x_2 …⟩. */
  public Complex average(List<Factor> product) {
    int n = BcsLead.STATES;
    Complex[][] state = new Complex[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        state[row][column] = row == column ? new Complex(lead.weight(row)) : Complex.ZERO;
      }
    }
    for (Factor factor : product) {
      state = times(state, factor);
    }
    Complex trace = Complex.ZERO;
    for (int i = 0; i < n; i++) {
      trace = trace.add(state[i][i]);
    }
    return trace;
  }

  private Complex[][] times(Complex[][] state, Factor factor) {
    int n = BcsLead.STATES;
    RealMatrix c =
        lead.annihilatorInEigenbasis(BcsLead.mode(factor.momentum(), factor.spin() > 0 ? 0 : 1));
    RealMatrix matrix = factor.creator() ? c.transpose() : c;
    Complex[][] result = new Complex[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        result[row][column] = Complex.ZERO;
      }
    }
    for (int l = 0; l < n; l++) {
      for (int column = 0; column < n; column++) {
        double element = matrix.getEntry(l, column);
        if (element == 0) {
          continue;
        }
        double angle = (lead.energy(l) - lead.energy(column)) * factor.time();
        Complex phased = new Complex(Math.cos(angle), Math.sin(angle)).multiply(element);
        for (int row = 0; row < n; row++) {
          result[row][column] = result[row][column].add(state[row][l].multiply(phased));
        }
      }
    }
    return result;
  }
}
