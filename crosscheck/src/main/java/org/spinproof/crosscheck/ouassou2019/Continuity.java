package org.spinproof.crosscheck.ouassou2019;

import static org.spinproof.crosscheck.ouassou2019.Electrons.DOWN;
import static org.spinproof.crosscheck.ouassou2019.Electrons.UP;
import static org.spinproof.crosscheck.ouassou2019.Electrons.WAVES;
import static org.spinproof.crosscheck.ouassou2019.Electrons.electrons;
import static org.spinproof.crosscheck.ouassou2019.Electrons.holes;
import static org.spinproof.crosscheck.ouassou2019.Electrons.psi;
import static org.spinproof.crosscheck.ouassou2019.Electrons.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.spinproof.crosscheck.ouassou2019.OperatorEquation.Term;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.symbolic.fermions.FieldOperator;
import org.spinproof.symbolic.fermions.PlaneWaves;
import org.spinproof.symbolic.fermions.PlaneWaves.Place;

/**
 * Section I.B: S21 to S30 by the algebra of the field operators. The equation of motion is
 * Heisenberg's with the kinetic energy, so that S23 and S24 are derived too.
 */
public final class Continuity {
  private static final FieldOperator KINETIC = WAVES.kineticEnergy(symbol("inverseMass"));

  private Continuity() {}

  @Checks("S21")
  public static Check rateOfElectrons() {
    return productRule(FieldOperator::adjoint, x -> x);
  }

  @Checks("S22")
  public static Check rateOfHoles() {
    return productRule(x -> x, FieldOperator::adjoint);
  }

  /** With the most general Hamiltonian of second order and an interaction. */
  private static Check productRule(
      UnaryOperator<FieldOperator> first, UnaryOperator<FieldOperator> second) {
    List<String> names = new ArrayList<>(List.of("u"));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        names.addAll(List.of("h" + i + j, "pair" + i + j, "pair" + i + j + "c"));
      }
    }
    PlaneWaves waves = new PlaneWaves(2, names.toArray(String[]::new));
    FieldOperator hamiltonian = hamiltonian(waves);
    List<FieldOperator> left = new ArrayList<>();
    List<FieldOperator> firstRate = new ArrayList<>();
    List<FieldOperator> secondRate = new ArrayList<>();
    for (int spin : new int[] {UP, DOWN}) {
      FieldOperator a = first.apply(waves.annihilator(Place.HERE, spin));
      FieldOperator b = second.apply(waves.annihilator(Place.HERE, spin));
      left.add(a.times(b).rate(hamiltonian));
      firstRate.add(a.rate(hamiltonian).times(b));
      secondRate.add(a.times(b.rate(hamiltonian)));
    }
    return new OperatorEquation(
            left,
            List.of(
                new Term("the rate of the first factor", firstRate),
                new Term("the rate of the second factor", secondRate)))
        .check();
  }

  private static FieldOperator hamiltonian(PlaneWaves waves) {
    FieldOperator[] c = {
      waves.mode(0, UP), waves.mode(0, DOWN), waves.mode(1, UP), waves.mode(1, DOWN)
    };
    FieldOperator sum =
        c[0].adjoint()
            .times(c[1].adjoint())
            .times(c[3])
            .times(c[2])
            .times(waves.ring().symbol("u"));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        FieldOperator pair = c[i].times(c[j]).times(waves.ring().symbol("pair" + i + j));
        FieldOperator hop = c[i].adjoint().times(c[j]).times(waves.ring().symbol("h" + i + j));
        sum = sum.plus(hop).plus(pair).plus(pair.adjoint());
      }
    }
    return sum;
  }

  @Checks("S25")
  public static Check kineticRateOfElectrons() {
    return forBothSpins(
        psi -> electrons(psi).rate(KINETIC),
        "(nabla^2 Psi^dagger) Psi",
        psi -> overMass(laplacian(psi.adjoint()).times(psi), -1),
        "Psi^dagger (nabla^2 Psi)",
        psi -> overMass(psi.adjoint().times(laplacian(psi)), +1));
  }

  @Checks("S26")
  public static Check kineticRateOfHoles() {
    return forBothSpins(
        psi -> holes(psi).rate(KINETIC),
        "(nabla^2 Psi) Psi^dagger",
        psi -> overMass(laplacian(psi).times(psi.adjoint()), +1),
        "Psi (nabla^2 Psi^dagger)",
        psi -> overMass(psi.times(laplacian(psi.adjoint())), -1));
  }

  @Checks("S27")
  public static Check divergenceOfElectrons() {
    return forBothSpins(
        psi -> electrons(psi).rate(KINETIC),
        "(nabla Psi^dagger) Psi",
        psi -> overMass(divergence((x, d) -> slope(x.adjoint(), d).times(x), psi), -1),
        "Psi^dagger (nabla Psi)",
        psi -> overMass(divergence((x, d) -> x.adjoint().times(slope(x, d)), psi), +1));
  }

  @Checks("S28")
  public static Check divergenceOfHoles() {
    return forBothSpins(
        psi -> holes(psi).rate(KINETIC),
        "(nabla Psi) Psi^dagger",
        psi -> overMass(divergence((x, d) -> slope(x, d).times(x.adjoint()), psi), +1),
        "Psi (nabla Psi^dagger)",
        psi -> overMass(divergence((x, d) -> x.times(slope(x.adjoint(), d)), psi), -1));
  }

  private static Check forBothSpins(
      UnaryOperator<FieldOperator> left,
      String firstName,
      UnaryOperator<FieldOperator> first,
      String secondName,
      UnaryOperator<FieldOperator> second) {
    return new OperatorEquation(
            List.of(left.apply(psi(UP)), left.apply(psi(DOWN))),
            List.of(
                Term.of(firstName, first.apply(psi(UP)), first.apply(psi(DOWN))),
                Term.of(secondName, second.apply(psi(UP)), second.apply(psi(DOWN)))))
        .check();
  }

  /** S20 without a source, and the current of one wave: its velocity times its density. */
  private static OperatorEquation continuity(
      UnaryOperator<FieldOperator> density, Current first, Current second) {
    PlaneWaves one = new PlaneWaves(1, "inverseMass");
    FieldOperator single = one.annihilator(Place.HERE, UP);
    List<FieldOperator> left = new ArrayList<>();
    List<FieldOperator> firstParts = new ArrayList<>();
    List<FieldOperator> secondParts = new ArrayList<>();
    for (int spin : new int[] {UP, DOWN}) {
      left.add(density.apply(psi(spin)).rate(KINETIC).times(-1, 1));
      firstParts.add(divergence(first::along, psi(spin)));
      secondParts.add(divergence(second::along, psi(spin)));
    }
    for (int d = 0; d < 3; d++) {
      left.add(
          density
              .apply(single)
              .times(one.momentum(0, d).multiply(one.ring().symbol("inverseMass"))));
      firstParts.add(first.along(single, d));
      secondParts.add(second.along(single, d));
    }
    return new OperatorEquation(
        left, List.of(new Term(first.name(), firstParts), new Term(second.name(), secondParts)));
  }

  /** One of the two terms of a current, along a direction. */
  private record Current(
      String name, int sign, BiFunction<FieldOperator, Integer, FieldOperator> of) {
    FieldOperator along(FieldOperator psi, int direction) {
      return overMass(of.apply(psi, direction), sign);
    }
  }

  @Checks("S29")
  public static Check printedCurrentOfElectrons() {
    return currentOfElectrons(-1).refutation();
  }

  @Checks("S29")
  public static Check currentOfElectrons() {
    return currentOfElectrons(+1).checkOfCorrected();
  }

  private static OperatorEquation currentOfElectrons(int sign) {
    return continuity(
        Electrons::electrons,
        new Current("(nabla Psi^dagger) Psi", sign, (x, d) -> slope(x.adjoint(), d).times(x)),
        new Current("Psi^dagger (nabla Psi)", -sign, (x, d) -> x.adjoint().times(slope(x, d))));
  }

  @Checks("S30")
  public static Check printedCurrentOfHoles() {
    return currentOfHoles(+1).refutation();
  }

  @Checks("S30")
  public static Check currentOfHoles() {
    return currentOfHoles(-1).checkOfCorrected();
  }

  private static OperatorEquation currentOfHoles(int sign) {
    return continuity(
        Electrons::holes,
        new Current("(nabla Psi) Psi^dagger", sign, (x, d) -> slope(x, d).times(x.adjoint())),
        new Current("Psi (nabla Psi^dagger)", -sign, (x, d) -> x.times(slope(x.adjoint(), d))));
  }

  private static FieldOperator laplacian(FieldOperator x) {
    return x.laplacian(Place.HERE);
  }

  private static FieldOperator slope(FieldOperator x, int direction) {
    return x.gradient(Place.HERE, direction);
  }

  private static FieldOperator divergence(
      BiFunction<FieldOperator, Integer, FieldOperator> vector, FieldOperator psi) {
    return Stream.of(0, 1, 2)
        .map(d -> slope(vector.apply(psi, d), d))
        .reduce(FieldOperator::plus)
        .orElseThrow();
  }

  /** ±(i/2m) times the operator. */
  static FieldOperator overMass(FieldOperator x, int sign) {
    return x.timesI().times(x.waves().ring().symbol("inverseMass")).times(sign, 2);
  }
}
