package org.spinproof.crosscheck.entinwohlman2023;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexUtils;
import org.spinproof.numeric.fock.LeadAverages;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.Lead;
import org.spinproof.symbolic.dynamics.Time;

/** Averages as traces over the states of a lead, at a sample; each is computed once. */
final class FockRoad implements AverageRoad<Complex> {
  private final Sample sample;
  private final LeadAverages left;
  private final LeadAverages right;
  private final Map<List<TimedOperator>, Complex> known = new ConcurrentHashMap<>();

  FockRoad(Sample sample) {
    this.sample = sample;
    left = LeadAverages.left(sample.junction(), sample.levels());
    right = LeadAverages.right(sample.junction(), sample.levels());
  }

  private double at(Time time) {
    return switch (time) {
      case OBSERVATION -> sample.t();
      case OUTER -> sample.t1();
      case INNER -> sample.t2();
    };
  }

  @Override
  public Complex zero() {
    return Complex.ZERO;
  }

  @Override
  public Complex add(Complex a, Complex b) {
    return a.add(b);
  }

  @Override
  public Complex negate(Complex a) {
    return a.negate();
  }

  @Override
  public Complex multiply(Complex a, Complex b) {
    return a.multiply(b);
  }

  @Override
  public boolean isZero(Complex a) {
    return a.abs() < 1e-14;
  }

  @Override
  public Complex average(List<TimedOperator> word) {
    return known.computeIfAbsent(
        word,
        w ->
            (w.get(0).lead() == Lead.LEFT ? left : right)
                .average(
                    w.stream()
                        .map(
                            x ->
                                new LeadAverages.Factor(
                                    x.momentum(), x.spin(), x.creator(), at(x.time())))
                        .toList()));
  }

  @Override
  public Complex amplitude(int k, int row, int p, int column, boolean toLeft, Time time) {
    Complex amplitude =
        sample
            .junction()
            .amplitudes()
            .get(MomentumPair.of(k, p))
            .get(row > 0 ? 0 : 1, column > 0 ? 0 : 1)
            .multiply(
                ComplexUtils.polar2Complex(
                    1, sample.junction().phase() / 2 + sample.junction().voltage() * at(time)));
    return toLeft ? amplitude : amplitude.conjugate();
  }

  @Override
  public Complex pauli(Axis axis, int row, int column) {
    boolean diagonal = row == column;
    return switch (axis) {
      case X -> diagonal ? Complex.ZERO : Complex.ONE;
      case Y -> diagonal ? Complex.ZERO : Complex.I.multiply(-row);
      case Z -> diagonal ? new Complex(row) : Complex.ZERO;
    };
  }
}
