package org.spinproof.crosscheck.claim.elaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;

/** Makes the nodes of core trees and keeps count of them, for a file or for one formula. */
final class Budget {
  /** The most nodes of one formula, with its definitions inlined and its sums unrolled. */
  static final long LARGEST = 200_000;

  /** The most nodes that one file may make. */
  private static final long MOST = 2_000_000;

  /** The deepest nesting, with definitions inlined. */
  static final int DEEPEST = 500;

  private long spent;

  /** How many steps were counted. */
  long spent() {
    return spent;
  }

  /** Counts a step of elaboration. */
  void spend(Formula formula, Place place, long steps) {
    spent += steps;
    if (spent > MOST) {
      throw formula.error(
          place, "the sums and tables of this file make more than 2,000,000 terms: split it");
    }
  }

  /** An operation on checked arguments. */
  Typed apply(
      Formula formula,
      Place place,
      Operation operation,
      Shape shape,
      Reality reality,
      List<Typed> arguments) {
    long size = 1;
    int depth = 1;
    boolean graded = false;
    List<Node> nodes = new ArrayList<>(arguments.size());
    for (Typed argument : arguments) {
      size += argument.size();
      depth = Math.max(depth, 1 + argument.depth());
      graded |= argument.graded();
      nodes.add(argument.node());
    }
    spend(formula, place, 1 + arguments.size());
    check(formula, place, size);
    if (depth > DEEPEST) {
      throw formula.error(
          place, "nested more than " + DEEPEST + " deep once the definitions are put in");
    }
    Node node = new Node.Apply(operation, nodes);
    return new Typed(node, shape, reality, Optional.empty(), false, graded, size, depth);
  }

  /** Refuses a tree that has grown too large. */
  void check(Formula formula, Place place, long size) {
    if (size > LARGEST) {
      throw formula.error(
          place,
          "the formula has more than 200,000 parts once definitions are put in and sums unrolled");
    }
  }
}
