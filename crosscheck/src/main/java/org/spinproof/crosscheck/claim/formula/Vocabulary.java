package org.spinproof.crosscheck.claim.formula;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.claim.tree.Node.Constant;
import org.spinproof.crosscheck.claim.tree.Operation;

/** The words of the claim language: all that a formula may say besides declared names. */
public final class Vocabulary {
  /** Those that are written with an operator or brackets and have no name. */
  private static final Set<Operation> NAMELESS =
      EnumSet.of(Operation.PLUS, Operation.TIMES, Operation.POWER, Operation.LIST, Operation.PART);

  private static final Map<String, Operation> OPERATIONS = operations();
  private static final Map<String, Constant.Symbol> CONSTANTS =
      Map.of(
          "I", Constant.Symbol.I,
          "E", Constant.Symbol.E,
          "Pi", Constant.Symbol.PI);

  private Vocabulary() {}

  private static Map<String, Operation> operations() {
    Map<String, Operation> map = new HashMap<>();
    for (Operation operation : Operation.values()) {
      if (!NAMELESS.contains(operation)) {
        map.put(operation.spelling(), operation);
      }
    }
    return Map.copyOf(map);
  }

  /** The operation that is called by this name. */
  public static Optional<Operation> operation(String name) {
    return Optional.ofNullable(OPERATIONS.get(name));
  }

  /** The constant of this name. */
  public static Optional<Constant.Symbol> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  /** How a constant is written. */
  public static String spelling(Constant.Symbol symbol) {
    return switch (symbol) {
      case I -> "I";
      case E -> "E";
      case PI -> "Pi";
    };
  }

  /** Whether it is written with square brackets, {@code Sum} and {@code Table} among them. */
  public static boolean isFunction(String name) {
    return OPERATIONS.containsKey(name) || name.equals("Sum") || name.equals("Table");
  }

  /** Whether a user may not give this name to something. */
  public static boolean isReserved(String name) {
    return isFunction(name) || CONSTANTS.containsKey(name);
  }

  /** All words in a fixed order. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      if (!NAMELESS.contains(operation)) {
        words.add(operation.spelling());
      }
    }
    words.addAll(List.of("Sum", "Table", "I", "E", "Pi"));
    return words;
  }
}
