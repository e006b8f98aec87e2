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
    double[][] re = new double[n][n];
    double[][] im = new double[n][n];
    for (int i = 0; i < n; i++) {
      re[i][i] = lead.weight(i);
    }
    for (Factor factor : product) {
      double[][] nextRe = new double[n][n];
      double[][] nextIm = new double[n][n];
      addProduct(re, im, factor, nextRe, nextIm);
      re = nextRe;
      im = nextIm;
    }
    double traceRe = 0;
    double traceIm = 0;
    for (int i = 0; i < n; i++) {
      traceRe += re[i][i];
      traceIm += im[i][i];
    }
    return new Complex(traceRe, traceIm);
  }

  private void addProduct(
      double[][] re, double[][] im, Factor factor, double[][] toRe, double[][] toIm) {
    int n = BcsLead.STATES;
    RealMatrix c =
        lead.annihilatorInEigenbasis(BcsLead.mode(factor.momentum(), factor.spin() > 0 ? 0 : 1));
    for (int l = 0; l < n; l++) {
      for (int column = 0; column < n; column++) {
        double element = factor.creator() ? c.getEntry(column, l) : c.getEntry(l, column);
        if (element == 0) {
          continue;
        }
        double angle = (lead.energy(l) - lead.energy(column)) * factor.time();
        double cos = element * Math.cos(angle);
        double sin = element * Math.sin(angle);
        for (int row = 0; row < n; row++) {
          toRe[row][column] += re[row][l] * cos - im[row][l] * sin;
          toIm[row][column] += re[row][l] * sin + im[row][l] * cos;
        }
      }
    }
  }
}
