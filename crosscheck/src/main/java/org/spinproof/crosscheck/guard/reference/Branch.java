package org.spinproof.crosscheck.guard.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Method;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.SweepSolver;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.numeric.usadel.Wire;

/**
 * Films that are solved together: one that stands alone, reached from the bulk gap, or all those of
 * one sweep, each reached as the sweep reaches it. A sweep over both branches, or over all, has
 * several states at a film, any of which may be meant.
 *
 * @param sweep that the films belong to; empty for one that stands alone
 * @param wires the films
 */
record Branch(Optional<Sweep> sweep, List<Wire> wires) {

  /** Sorts films into branches. */
  static List<Branch> of(Collection<Wire> wires, Optional<Sweep> sweep) {
    if (sweep.isEmpty() || wires.stream().anyMatch(w -> w.gap() instanceof Gap.Fixed)) {
      return wires.stream().map(wire -> new Branch(Optional.empty(), List.of(wire))).toList();
    }
    Map<Wire, List<Wire>> byBeginning = new LinkedHashMap<>();
    for (Wire wire : wires) {
      Wire beginning = sweep.get().at(wire, sweep.get().from());
      byBeginning.computeIfAbsent(beginning, w -> new ArrayList<>()).add(wire);
    }
    return byBeginning.values().stream().map(group -> new Branch(sweep, group)).toList();
  }

  /** What a film has for the parameter of a sweep; of the conductance, that of the left end. */
  static double value(Sweep.Parameter parameter, Wire wire) {
    return switch (parameter) {
      case VOLTAGE -> wire.injection().voltage();
      case TEMPERATURE -> wire.film().temperature();
      case LENGTH -> wire.film().length();
      case CONDUCTANCE -> wire.left().conductance();
    };
  }

  /**
   * Solves.
   *
   * @param accuracy of the spin current and the gap, from 1e-10 to 0.01
   * @return the states of every film
   */
  Map<Wire, List<SolutionPoint>> solve(double accuracy) {
    UsadelSolver solver = new UsadelSolver(accuracy, Method.AUTOMATIC);
    if (sweep.isEmpty()) {
      return Map.of(wires.get(0), List.of(solver.solve(wires.get(0))));
    }
    Sweep asked = sweep.get();
    TreeSet<Double> wanted = new TreeSet<>();
    wires.forEach(wire -> wanted.add(value(asked.parameter(), wire)));
    TreeSet<Double> values = new TreeSet<>(asked.values());
    values.addAll(wanted);
    Iterable<Double> needed =
        switch (asked.branch()) {
          case UP -> values.headSet(wanted.last(), true);
          case DOWN -> values.tailSet(wanted.first(), true);
          case BOTH -> values;
          case ALL -> wanted;
        };
    List<Double> list = new ArrayList<>();
    needed.forEach(list::add);
    Map<Double, List<SolutionPoint>> found = new HashMap<>();
    new SweepSolver(solver)
        .solve(
            wires.get(0),
            asked,
            list,
            point ->
                found
                    .computeIfAbsent(value(asked.parameter(), point.wire()), v -> new ArrayList<>())
                    .add(point));
    Map<Wire, List<SolutionPoint>> result = new LinkedHashMap<>();
    for (Wire wire : wires) {
      result.put(wire, found.getOrDefault(value(asked.parameter(), wire), List.of()));
    }
    return result;
  }
}
