package org.spinproof.crosscheck.entinwohlman2023;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.spinproof.symbolic.dynamics.Frequency;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.Phase;
import org.spinproof.symbolic.dynamics.RationalSum;

/**
 * Printed expansions with one thing broken, generated from their terms and symbols. What is equal
 * to the original by proof is left out.
 *
 * @param picture the symbols
 */
record ExpansionMutants(InteractionPicture picture) {
  /** Terms of a long expansion that are broken one by one. */
  private static final int TERMS = 5;

  /** The broken forms, by what was done to them. */
  Map<String, SortedMap<String, Expansion>> of(SortedMap<String, Expansion> printed) {
    Map<String, SortedMap<String, Expansion>> mutants = new LinkedHashMap<>();
    exchanges().forEach((change, rename) -> mutants.put(change, renamed(printed, rename)));
    mutants.put("sign of the bias", renamed(printed, Map.of(), f -> flipped(f, "V")));
    mutants.put("t1 and t2 exchanged", exchangedTimes(printed));
    for (var form : printed.entrySet()) {
      List<Place> places = places(form.getValue());
      for (int n = 0; n < Math.min(TERMS, places.size()); n++) {
        Place place = places.get(n);
        String where = " of term %d (%s)".formatted(n + 1, form.getKey());
        mutants.put("sign" + where, with(printed, form.getKey(), place, -1));
        mutants.put("factor 2" + where, with(printed, form.getKey(), place, 2));
        mutants.put("omission" + where, with(printed, form.getKey(), place, 0));
      }
      if (!places.isEmpty()) {
        break;
      }
    }
    mutants.values().removeIf(mutant -> equal(printed, mutant));
    return mutants;
  }

  private boolean equal(SortedMap<String, Expansion> a, SortedMap<String, Expansion> b) {
    return a.keySet().stream().allMatch(key -> a.get(key).isEqual(b.get(key), picture.relations()));
  }

  private Map<String, Map<String, String>> exchanges() {
    Map<String, Map<String, String>> exchanges = new LinkedHashMap<>();
    exchanges.put("u_k and v_k exchanged", Map.of("uk", "vk", "vk", "uk"));
    exchanges.put("u_p and v_p exchanged", Map.of("up", "vp", "vp", "up"));
    exchanges.put("f_k and f_p exchanged", Map.of("fk", "fp", "fp", "fk"));
    exchanges.put(
        "a conjugation lost", amplitudes(n -> n.startsWith("C") ? "J" + n.substring(1) : n));
    exchanges.put(
        "all amplitudes conjugated",
        amplitudes(n -> (n.startsWith("C") ? "J" : "C") + n.substring(1)));
    exchanges.put("k and -k exchanged", amplitudes(n -> flip(n, 1, "+-")));
    exchanges.put("spins of the left lead exchanged", amplitudes(n -> flip(n, 3, "ud")));
    exchanges.put("spins of the right lead exchanged", amplitudes(n -> flip(n, 4, "ud")));
    return exchanges;
  }

  private static String flip(String name, int at, String pair) {
    char other = pair.charAt(1 - pair.indexOf(name.charAt(at)));
    return name.substring(0, at) + other + name.substring(at + 1);
  }

  private Map<String, String> amplitudes(UnaryOperator<String> change) {
    Map<String, String> rename = new HashMap<>();
    for (String name : picture.ring().names()) {
      if (name.length() == 5) {
        rename.put(name, change.apply(name));
      }
    }
    return rename;
  }

  /** With symbols replaced by others, all at once. */
  SortedMap<String, Expansion> renamed(
      SortedMap<String, Expansion> printed, Map<String, String> rename) {
    return renamed(printed, rename, f -> f);
  }

  private SortedMap<String, Expansion> renamed(
      SortedMap<String, Expansion> printed,
      Map<String, String> rename,
      UnaryOperator<Frequency> frequencies) {
    SortedMap<String, Expansion> result = new TreeMap<>();
    printed.forEach((key, value) -> result.put(key, renamed(value, rename, frequencies)));
    return result;
  }

  private Expansion renamed(
      Expansion expansion, Map<String, String> rename, UnaryOperator<Frequency> frequencies) {
    Expansion sum = Expansion.zero();
    for (Place place : places(expansion)) {
      var numerator =
          rename.isEmpty()
              ? place.numerator()
              : picture.ring().renamed(place.numerator(), name -> rename.getOrDefault(name, name));
      Frequency[] denominators =
          place.denominators().stream().map(frequencies).toArray(Frequency[]::new);
      Phase phase =
          new Phase(
              frequencies.apply(place.phase().at()),
              frequencies.apply(place.phase().atOuter()),
              frequencies.apply(place.phase().atInner()));
      sum = sum.add(Expansion.of(phase, RationalSum.of(picture.ring(), numerator, denominators)));
    }
    return sum;
  }

  private static Frequency flipped(Frequency frequency, String name) {
    TreeMap<String, Integer> parts = new TreeMap<>(frequency.parts());
    parts.computeIfPresent(name, (key, value) -> -value);
    return new Frequency(parts);
  }

  private static SortedMap<String, Expansion> exchangedTimes(SortedMap<String, Expansion> printed) {
    SortedMap<String, Expansion> result = new TreeMap<>();
    printed.forEach(
        (key, value) -> {
          Map<Phase, RationalSum> terms = new HashMap<>();
          value
              .terms()
              .forEach(
                  (phase, c) -> {
                    Frequency first = phase.atInner();
                    Frequency second = phase.atOuter();
                    terms.put(new Phase(phase.at(), first, second), c);
                  });
          result.put(key, new Expansion(terms));
        });
    return result;
  }

  /** One fraction of one exponential. */
  private record Place(
      Phase phase, List<Frequency> denominators, GenPolynomial<Complex<BigRational>> numerator) {}

  private static List<Place> places(Expansion expansion) {
    List<Place> places = new ArrayList<>();
    expansion
        .terms()
        .forEach(
            (phase, sum) ->
                sum.terms()
                    .forEach(
                        (powers, numerator) -> {
                          List<Frequency> denominators = new ArrayList<>();
                          powers.forEach(
                              (form, n) -> {
                                for (int i = 0; i < n; i++) {
                                  denominators.add(form);
                                }
                              });
                          if (!numerator.isZERO()) {
                            places.add(new Place(phase, denominators, numerator));
                          }
                        }));
    places.sort(
        Comparator.comparing((Place place) -> place.phase().toString())
            .thenComparing(
                place ->
                    new java.util.TreeSet<>(
                            place.denominators().stream().map(Frequency::toString).toList())
                        .toString()));
    return places;
  }

  /** One fraction multiplied by a number. */
  private SortedMap<String, Expansion> with(
      SortedMap<String, Expansion> printed, String key, Place place, int factor) {
    var change = place.numerator().multiply(picture.ring().rational(factor - 1L, 1));
    SortedMap<String, Expansion> result = new TreeMap<>(printed);
    result.put(
        key,
        printed
            .get(key)
            .add(
                Expansion.of(
                    place.phase(),
                    RationalSum.of(
                        picture.ring(), change, place.denominators().toArray(Frequency[]::new)))));
    return result;
  }
}
