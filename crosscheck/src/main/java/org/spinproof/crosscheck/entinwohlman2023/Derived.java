package org.spinproof.crosscheck.entinwohlman2023;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.spinproof.numeric.fock.NestedCommutator;
import org.spinproof.numeric.fock.SecondOrderResponse;
import org.spinproof.symbolic.dynamics.AdiabaticResponse;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.ExponentialSum;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.JunctionResponse;
import org.spinproof.symbolic.dynamics.Phase;

/** What is derived once for all checks, when first asked for: constants of the two roads. */
final class Derived {
  static final InteractionPicture PICTURE = new InteractionPicture();

  private Derived() {}

  /** Derives everything now, outside of any check's time limit. */
  static void prepare() {
    Wick.integrand(+1, Axis.Z);
    Fock.limit(Sample.ALL.get(0));
  }

  /** Integrands of S12 by Wick's theorem, and their time integrals. */
  static final class Wick {
    private static final Map<String, ExponentialSum<GenPolynomial<Complex<BigRational>>>>
        INTEGRANDS = integrands();
    private static final Map<String, AdiabaticResponse> RESPONSES = responses();

    private Wick() {}

    private static Map<String, ExponentialSum<GenPolynomial<Complex<BigRational>>>> integrands() {
      Map<String, ExponentialSum<GenPolynomial<Complex<BigRational>>>> all = new HashMap<>();
      JunctionResponse junction = new JunctionResponse(PICTURE);
      var exponentials = PICTURE.exponentials();
      int[] signs = {+1, -1};
      for (int k : signs) {
        for (Axis axis : Axis.values()) {
          all.put(k + " " + axis, exponentials.zero());
        }
        for (int row : signs) {
          for (int column : signs) {
            var element = junction.integrand(k, row, column);
            for (Axis axis : Axis.values()) {
              var pauli = exponentials.of(axis.element(PICTURE.ring(), row, column), Phase.NONE);
              all.merge(k + " " + axis, exponentials.multiply(pauli, element), exponentials::add);
            }
          }
        }
      }
      return Collections.unmodifiableMap(all);
    }

    private static Map<String, AdiabaticResponse> responses() {
      Map<String, AdiabaticResponse> all = new HashMap<>();
      INTEGRANDS.forEach(
          (key, integrand) -> all.put(key, AdiabaticResponse.integrate(PICTURE.ring(), integrand)));
      return Collections.unmodifiableMap(all);
    }

    static ExponentialSum<GenPolynomial<Complex<BigRational>>> integrand(int k, Axis axis) {
      return INTEGRANDS.get(k + " " + axis);
    }

    static AdiabaticResponse response(int k, Axis axis) {
      return RESPONSES.get(k + " " + axis);
    }
  }

  /** The same in the Fock space, at every sample. */
  static final class Fock {
    private static final Map<Sample, Map<String, NestedCommutator.Response>> NESTED = nested();
    private static final Map<Sample, SecondOrderResponse> LIMITS = limits();
    private static final Map<Sample, FockRoad> ROADS =
        Sample.ALL.stream().collect(Collectors.toUnmodifiableMap(s -> s, FockRoad::new));

    private Fock() {}

    private static Map<Sample, Map<String, NestedCommutator.Response>> nested() {
      Map<Sample, Map<String, NestedCommutator.Response>> all = new HashMap<>();
      for (Sample s : Sample.ALL) {
        NestedCommutator fock = NestedCommutator.of(s.junction(), s.levels());
        Map<String, NestedCommutator.Response> parts = new HashMap<>();
        for (int outer : new int[] {+1, -1}) {
          for (int inner : new int[] {+1, -1}) {
            parts.put(outer + " " + inner, fock.at(outer, inner, s.t(), s.t1(), s.t2()));
            parts.put(
                "integrated " + outer + " " + inner, fock.integrated(outer, inner, s.t(), s.t1()));
          }
        }
        all.put(s, Collections.unmodifiableMap(new LinkedHashMap<>(parts)));
      }
      return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    private static Map<Sample, SecondOrderResponse> limits() {
      Map<Sample, SecondOrderResponse> all = new HashMap<>();
      for (Sample s : Sample.ALL) {
        all.put(s, SecondOrderResponse.of(s.junction(), s.levels(), 0));
      }
      return Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    static NestedCommutator.Response nested(Sample sample, int outer, int inner) {
      return NESTED.get(sample).get(outer + " " + inner);
    }

    static NestedCommutator.Response integrated(Sample sample, int outer, int inner) {
      return NESTED.get(sample).get("integrated " + outer + " " + inner);
    }

    /** Averages at a sample. */
    static FockRoad road(Sample sample) {
      return ROADS.get(sample);
    }

    /** The limit of slow switching. */
    static SecondOrderResponse limit(Sample sample) {
      return LIMITS.get(sample);
    }
  }
}
