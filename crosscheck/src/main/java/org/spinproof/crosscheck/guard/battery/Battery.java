package org.spinproof.crosscheck.guard.battery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.spinproof.crosscheck.guard.compare.Comparison;
import org.spinproof.crosscheck.guard.compare.TableOutcome;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.kernel.Place;
import org.spinproof.crosscheck.guard.kernel.Tables;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.reference.ReferenceSolver;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Wire;

/**
 * The contract tests of a kernel: against the reference solver at chosen and at random films, and
 * by the laws of {@link Laws}, which need no reference.
 */
public final class Battery {
  private Battery() {}

  /**
   * Runs it.
   *
   * @param runs how many random films; the chosen ones come first
   * @param seed fixes the random films
   * @return one result a test, in an order that the seed fixes
   */
  public static List<BatteryResult> run(Kernel kernel, int runs, long seed) {
    List<Wire> films = new ArrayList<>(List.of(Films.chosen(false), Films.chosen(true)));
    Random random = new Random(seed);
    for (int k = 0; k < runs; k++) {
      films.add(Films.random(random));
    }
    Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
    quantities.addAll(kernel.quantities());
    List<BatteryResult> results = new ArrayList<>();
    for (Quantity quantity : quantities) {
      if (quantity.ofJunction()) {
        results.addAll(JunctionBattery.run(kernel, quantity, runs, seed));
        continue;
      }
      results.add(reference(kernel, quantity, films.subList(0, 1), "a chosen film, fixed gap"));
      results.add(reference(kernel, quantity, films.subList(1, 2), "a chosen film, its own gap"));
      for (int k = 2; k < films.size(); k++) {
        String name = "random film %d of seed %d".formatted(k - 1, seed);
        results.add(reference(kernel, quantity, films.subList(k, k + 1), name));
      }
      results.addAll(Laws.of(kernel, quantity, films.get(0)));
    }
    return List.copyOf(results);
  }

  /**
   * The part that takes seconds: one chosen film whose gap is held fixed, and the laws.
   *
   * @return one result a test
   */
  public static List<BatteryResult> smoke(Kernel kernel) {
    Wire film = Films.chosen(false);
    Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
    quantities.addAll(kernel.quantities());
    List<BatteryResult> results = new ArrayList<>();
    for (Quantity quantity : quantities) {
      if (quantity.ofJunction()) {
        results.addAll(JunctionBattery.run(kernel, quantity, 0, 1));
        continue;
      }
      results.add(reference(kernel, quantity, List.of(film), "a chosen film, fixed gap"));
      results.addAll(Laws.of(kernel, quantity, film));
    }
    return List.copyOf(results);
  }

  private static BatteryResult reference(
      Kernel kernel, Quantity quantity, List<Wire> films, String what) {
    List<Place> places = new ArrayList<>();
    films.forEach(film -> places.addAll(Films.places(quantity, film)));
    KernelTable table =
        Tables.of(
            kernel.name(),
            quantity,
            places,
            kernel.evaluate(quantity, places),
            kernel.uncertainty(quantity));
    List<Optional<Wire>> wires = places.stream().map(p -> Optional.of(p.wire())).toList();
    ReferenceRows rows =
        ReferenceSolver.of(Optional.empty(), table, wires)
            .solve(Runtime.getRuntime().availableProcessors(), () -> {});
    TableOutcome outcome = Comparison.of(table, rows);
    return BatteryResult.of(quantity.key() + " against the reference: " + what, outcome);
  }
}
