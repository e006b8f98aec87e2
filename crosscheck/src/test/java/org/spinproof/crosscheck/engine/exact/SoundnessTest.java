package org.spinproof.crosscheck.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.engine.OutOfBudget;
import org.spinproof.crosscheck.engine.exact.Doubles.Complex;

/**
 * What the exact engines prove must be true in floating point too, at branch points and on cuts as
 * well; what they refute must be false at the counterexample.
 */
final class SoundnessTest {
  /** True for some arguments @ only, for all, or for none. */
  private static final List<String> TEMPLATES =
      List.of(
          "Sqrt[(@)^2] == @",
          "Sqrt[@]^2 == @",
          "Conjugate[Sqrt[@]] == Sqrt[Conjugate[@]]",
          "Log[Exp[@]] == @",
          "Exp[Log[@]] == @",
          "Abs[@]^2 == (@) Conjugate[@]",
          "Sqrt[(@) (%)] == Sqrt[@] Sqrt[%]",
          "Sqrt[(@)/(%)] == Sqrt[@]/Sqrt[%]",
          "Abs[(@) (%)] == Abs[@] Abs[%]",
          "Abs[(@)/(%)] == Abs[@]/Abs[%]",
          "Log[(@) (%)] == Log[@] + Log[%]",
          "Exp[(@) + (%)] == Exp[@] Exp[%]",
          "Sin[(@) + (%)] == Sin[@] Cos[%] + Cos[@] Sin[%]",
          "Cosh[@]^2 - Sinh[@]^2 == 1",
          "((@) + (%))^2 == (@)^2 + 2 (@) (%) + (%)^2",
          "1/(@) + 1/(%) == ((@) + (%))/((@) (%))",
          "Conjugate[Exp[@]] == Exp[Conjugate[@]]",
          "Conjugate[Log[@]] == Log[Conjugate[@]]",
          "(@)^(3/2) == (@) Sqrt[@]",
          "((@)^(1/3))^3 == @",
          "Sqrt[(@)^2 (%)^2] == (@) (%)",
          "Re[@]^2 + Im[@]^2 == Abs[@]^2",
          "Abs[Exp[@]] == Exp[Re[@]]",
          "Sqrt[Exp[@]] == Exp[(@)/2]",
          "Log[(@)^2] == 2 Log[@]",
          "Sqrt[1/(@)] == 1/Sqrt[@]",
          "Sqrt[-(@)] == I Sqrt[@]",
          "Abs[@] == @",
          "(@) (%) == (%)^2");

  private static final List<String> ATOMS =
      List.of("x", "y", "p", "z", "2", "I", "-1", "Conjugate[z]", "Abs[x]", "(1/2)");

  private static String expression(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return ATOMS.get(random.nextInt(ATOMS.size()));
    }
    String a = expression(random, depth - 1);
    String b = expression(random, depth - 1);
    return switch (random.nextInt(7)) {
      case 0, 1 -> "((" + a + ") + (" + b + "))";
      case 2, 3 -> "((" + a + ") (" + b + "))";
      case 4 -> "((" + a + ")^2)";
      case 5 -> "Exp[" + a + "]";
      default -> "Sqrt[" + a + "]";
    };
  }

  @Property(seed = "42", tries = 60)
  void whatIsProvedIsTrueInFloatingPoint(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Random random = new Random(seed);
    String relation =
        TEMPLATES
            .get(random.nextInt(TEMPLATES.size()))
            .replace("@", expression(random, 2))
            .replace("%", expression(random, 1));
    Question question = Formula.question("x y: real; p: positive; z: complex", relation);
    Evidence evidence = examine(question, seed);
    if (evidence.outcome() == Outcome.HOLDS) {
      for (int k = 0; k < 40; k++) {
        double difference = difference(question, point(random));
        assertThat(difference).as("%s %s", relation, evidence.detail()).isLessThanOrEqualTo(1e-7);
      }
    }
  }

  private static Evidence examine(Question question, long seed) {
    try {
      return new SymbolicEngine().examine(question, Budget.of(seed, 4, Duration.ofSeconds(2)));
    } catch (OutOfBudget e) {
      return Evidence.of("symbolic", Outcome.UNDECIDED, "out of time");
    }
  }

  /** Relative difference of both sides; 0 where they are undefined or large. */
  private static double difference(Question question, Map<String, Complex> values) {
    double largest =
        Math.max(
            Doubles.largest(question.relation().left(), values),
            Doubles.largest(question.relation().right(), values));
    if (largest > 1e4) {
      return 0;
    }
    Complex left = Doubles.evaluate(question.relation().left(), values);
    Complex right = Doubles.evaluate(question.relation().right(), values);
    return left.plus(right.scaled(-1)).abs() / (1 + largest);
  }

  private static Map<String, Complex> point(Random random) {
    double[] special = {0, 1, -1, 2, -2, 0.5, -0.5, 3, -0.7, 1.3};
    Map<String, Complex> values = new HashMap<>();
    values.put("x", new Complex(special[random.nextInt(10)], 0));
    values.put("y", new Complex(special[random.nextInt(10)], 0));
    values.put("p", new Complex(0.25 + random.nextInt(12) / 4.0, 0));
    values.put("z", new Complex(special[random.nextInt(10)], special[random.nextInt(10)]));
    return values;
  }
}
