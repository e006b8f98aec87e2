package org.spinproof.crosscheck.claim.elaboration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Names;
import org.spinproof.crosscheck.claim.formula.Vocabulary;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.document.Nearest;
import org.spinproof.crosscheck.document.Text;

/**
 * What the names of a file mean: the variables of {@code let} and the values of {@code define}.
 * {@link #relation} and {@link #step} belong to the reading of the file, by one thread; all else
 * may be called by any thread.
 */
public final class Scope {
  private final Map<String, Type> types;
  private final List<String> order;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<String, Formula.Value> definitions;
  private final Map<String, Typed> values = new HashMap<>();
  private final Map<String, BitSet> variables = new HashMap<>();
  private final Budget budget = new Budget();

  private Scope(Map<String, Type> types, Map<String, Formula.Value> definitions) {
    this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    this.definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    this.order = List.copyOf(types.keySet());
    for (int i = 0; i < order.size(); i++) {
      indices.put(order.get(i), i);
    }
  }

  /**
   * A scope of checked definitions. A definition may use those before and after it.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if one is wrong, or they go in a circle
   */
  public static Scope of(Map<String, Type> types, Map<String, Formula.Value> definitions) {
    Scope scope = new Scope(types, definitions);
    for (String name : scope.inOrder()) {
      Formula.Value formula = definitions.get(name);
      Elaborator elaborator = new Elaborator(scope, formula, scope.budget);
      scope.values.put(name, elaborator.elaborate(formula.expression(), Iterators.NONE));
      scope.variables.put(name, scope.occurring(formula.expression()));
    }
    return scope;
  }

  /** Definitions so that each comes after those that it uses. */
  private List<String> inOrder() {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    Map<String, List<String>> usedBy = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    definitions.forEach(
        (name, formula) -> {
          Set<String> used = new LinkedHashSet<>(Names.in(formula.expression()));
          used.retainAll(definitions.keySet());
          uses.put(name, used);
          used.forEach(other -> usedBy.computeIfAbsent(other, key -> new ArrayList<>()).add(name));
          if (used.isEmpty()) {
            ready.add(name);
          }
        });
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      String name = ready.remove();
      order.add(name);
      for (String user : usedBy.getOrDefault(name, List.of())) {
        uses.get(user).remove(name);
        if (uses.get(user).isEmpty()) {
          ready.add(user);
        }
      }
    }
    if (order.size() < definitions.size()) {
      throw circle(uses);
    }
    return order;
  }

  /** Follows, from the first definition that is left over, what it waits for. */
  private RuntimeException circle(Map<String, Set<String>> waiting) {
    String name =
        waiting.keySet().stream().filter(n -> !waiting.get(n).isEmpty()).findFirst().orElseThrow();
    Set<String> seen = new LinkedHashSet<>();
    while (seen.add(name)) {
      name = waiting.get(name).iterator().next();
    }
    List<String> path = new ArrayList<>(seen);
    List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
    circle.add(name);
    String shown =
        circle.size() > 8
            ? String.join(" -> ", circle.subList(0, 8)) + " -> ..."
            : String.join(" -> ", circle);
    return definitions.get(name).text().position().error("definitions go in a circle: " + shown);
  }

  /** Whether {@code let} or {@code define} gives this name a meaning. */
  public boolean declares(String name) {
    return types.containsKey(name) || definitions.containsKey(name);
  }

  /**
   * Whether Sum or Table may give this name values: not where it would be unclear whether it means
   * these or the declared variable, because a definition uses the variable.
   */
  boolean mayIterate(String name) {
    Integer index = indices.get(name);
    return !definitions.containsKey(name)
        && (index == null || variables.values().stream().noneMatch(used -> used.get(index)));
  }

  /** The declared variables in the order of the file. */
  public Map<String, Type> types() {
    return types;
  }

  /** The type of a declared variable. */
  public Optional<Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /**
   * This scope with further definitions, which use its names and not each other.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if one is wrong
   */
  public Scope with(Map<String, Formula.Value> further) {
    Map<String, Formula.Value> all = new LinkedHashMap<>(definitions);
    all.putAll(further);
    Scope scope = new Scope(types, all);
    scope.values.putAll(values);
    scope.variables.putAll(variables);
    further.forEach(
        (name, formula) -> {
          Elaborator elaborator = new Elaborator(this, formula, scope.budget);
          scope.values.put(name, elaborator.elaborate(formula.expression(), Iterators.NONE));
          scope.variables.put(name, occurring(formula.expression()));
        });
    return scope;
  }

  /** What a name is defined as. */
  public Optional<Formula.Value> definition(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  /** The declared variables that occur, also through definitions, in the order of the file. */
  public Map<String, Type> variablesOf(Collection<Expression> expressions) {
    BitSet found = new BitSet();
    expressions.forEach(expression -> found.or(occurring(expression)));
    Map<String, Type> variablesFound = new LinkedHashMap<>();
    found.stream().mapToObj(order::get).forEach(name -> variablesFound.put(name, types.get(name)));
    return variablesFound;
  }

  private BitSet occurring(Expression expression) {
    BitSet found = new BitSet();
    for (String name : Names.in(expression)) {
      Integer index = indices.get(name);
      if (index != null) {
        found.set(index);
      }
      found.or(variables.getOrDefault(name, new BitSet()));
    }
    return found;
  }

  /** The dimensions of what {@code let} or {@code define} declares; empty for any other name. */
  public Optional<Shape> shape(String name) {
    return Optional.ofNullable(types.get(name))
        .map(Shape::of)
        .or(() -> Optional.ofNullable(values.get(name)).map(Typed::shape));
  }

  /**
   * The dimensions of an expression; counts towards what the file may take.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if a name or a shape in it is wrong
   */
  public Shape shape(Formula.Value formula) {
    return new Elaborator(this, formula, budget)
        .elaborate(formula.expression(), Iterators.NONE)
        .shape();
  }

  /** The meaning of a name that is no iterator. */
  Typed resolve(Formula formula, Expression.Name name) {
    Optional<Node.Constant.Symbol> constant = Vocabulary.constant(name.name());
    if (constant.isPresent()) {
      boolean imaginary = constant.get() == Node.Constant.Symbol.I;
      return Typed.leaf(
          new Node.Constant(constant.get()),
          Shape.SCALAR,
          imaginary ? Reality.COMPLEX : Reality.REAL);
    }
    Type type = types.get(name.name());
    if (type == Type.DISTRIBUTION) {
      String h = name.name();
      throw formula.error(
          name.place(),
          "a distribution stands in energy[%s], spin[%s] or matrix[%s] only".formatted(h, h, h));
    }
    if (type != null) {
      return Typed.leaf(new Node.Variable(name.name()), Shape.of(type), reality(type));
    }
    Typed value = values.get(name.name());
    if (value != null) {
      return value;
    }
    if (Vocabulary.isFunction(name.name())) {
      throw formula.error(
          name.place(), name.name() + " is a function: write " + name.name() + "[...]");
    }
    List<String> known = new ArrayList<>(types.keySet());
    known.addAll(definitions.keySet());
    known.addAll(Vocabulary.words());
    throw formula.error(
        name.place(),
        "the name "
            + Text.quoted(name.name())
            + " is not declared"
            + Nearest.to(name.name(), known)
                .map(near -> "; did you mean " + near + "?")
                .orElse(": declare it in let or define"));
  }

  private static Reality reality(Type type) {
    return switch (type) {
      case REAL, POSITIVE, REAL_VECTOR, UNIT_VECTOR -> Reality.REAL;
      case COMPLEX, VECTOR, SPIN_MATRIX, NAMBU_MATRIX, PROPAGATOR, DISTRIBUTION -> Reality.COMPLEX;
    };
  }

  /**
   * The typed tree of a relation of the file; counts towards what the file may take.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if a name or a shape is wrong
   */
  public Relation relation(Formula.Compared formula) {
    return relation(formula, budget);
  }

  /** How many nodes elaborating a relation makes: what a variant of it costs, more or less. */
  public long cost(Formula.Compared formula) {
    Budget limit = new Budget();
    relation(formula, limit);
    return limit.spent();
  }

  /** The typed tree of a relation that was made from one of the file. */
  public Relation variant(Formula.Compared formula) {
    return relation(formula, new Budget());
  }

  /**
   * That one step of a derivation equals the step before.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if a name or a shape is wrong
   */
  public Relation step(Formula.Value before, Formula.Value after) {
    Elaborator first = new Elaborator(this, before, budget);
    Elaborator second = new Elaborator(this, after, budget);
    Typed left = first.elaborate(before.expression(), Iterators.NONE);
    Typed right = second.elaborate(after.expression(), Iterators.NONE);
    Typed fittedLeft = first.fit(left, right.shape(), before.expression().place());
    Typed fittedRight = second.fit(right, left.shape(), after.expression().place());
    if (!fittedLeft.shape().equals(fittedRight.shape())) {
      throw after.error(
          after.expression().place(),
          "this step is " + right.shape() + ", the one before " + left.shape());
    }
    return new Relation(fittedLeft.node(), Comparison.EQUAL, fittedRight.node());
  }

  private Relation relation(Formula.Compared formula, Budget limit) {
    Elaborator elaborator = new Elaborator(this, formula, limit);
    Typed left = elaborator.elaborate(formula.left(), Iterators.NONE);
    Typed right = elaborator.elaborate(formula.right(), Iterators.NONE);
    if (formula.comparison() == Comparison.EQUAL) {
      Typed fittedLeft = elaborator.fit(left, right.shape(), formula.left().place());
      Typed fittedRight = elaborator.fit(right, left.shape(), formula.right().place());
      if (!fittedLeft.shape().equals(fittedRight.shape())) {
        throw formula.error(
            formula.operator(),
            "the left side is " + left.shape() + ", the right side " + right.shape());
      }
      limit.check(formula, formula.operator(), fittedLeft.size() + fittedRight.size());
      return new Relation(fittedLeft.node(), Comparison.EQUAL, fittedRight.node());
    }
    requireReal(formula, formula.left(), left);
    requireReal(formula, formula.right(), right);
    limit.check(formula, formula.operator(), left.size() + right.size());
    return new Relation(left.node(), formula.comparison(), right.node());
  }

  private static void requireReal(Formula.Compared formula, Expression side, Typed value) {
    String sign = formula.comparison().spelling();
    if (!value.shape().isScalar()) {
      throw formula.error(
          side.place(), sign + " compares real scalars, not " + value.shape() + ": write ==");
    }
    if (value.reality() == Reality.COMPLEX) {
      throw formula.error(
          side.place(),
          sign + " compares real scalars, and this is complex: write Re[...], Im[...] or Abs[...]");
    }
  }
}
