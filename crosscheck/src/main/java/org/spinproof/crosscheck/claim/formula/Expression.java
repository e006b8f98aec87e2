package org.spinproof.crosscheck.claim.formula;

import java.util.List;

/**
 * A formula as written, before names are looked up. Sums, products and dot products are flat as far
 * as they were written without parentheses. Equality disregards places.
 */
public sealed interface Expression {

  /** Where it begins. */
  Place place();

  /** Digits, with a decimal point perhaps: {@code 12}, {@code 0.5}; never negative. */
  record Literal(String digits, Place place) implements Expression {}

  /** A variable, a definition, an iterator, or one of {@code I}, {@code E}, {@code Pi}. */
  record Name(String name, Place place) implements Expression {}

  /** {@code function[argument, ...]}. */
  record Call(String function, List<Expression> arguments, Place place) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code {entry, ...}}. */
  record Braces(List<Expression> entries, Place place) implements Expression {
    public Braces {
      entries = List.copyOf(entries);
    }
  }

  /** {@code base[[index, ...]]}. */
  record Part(Expression base, List<Expression> indices, Place place) implements Expression {
    public Part {
      indices = List.copyOf(indices);
    }
  }

  /** {@code a + b - c}; a single term only if it is negative: {@code -a}. */
  record Sum(List<Term> terms, Place place) implements Expression {
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /** A term of a sum with its sign. */
  record Term(boolean negative, Expression value) {}

  /** {@code a b / c}: two factors or more, from left to right; the first is not divided by. */
  record Product(List<Factor> factors, Place place) implements Expression {
    public Product {
      factors = List.copyOf(factors);
    }
  }

  /** A factor of a product, or a divisor. */
  record Factor(boolean divisor, Expression value) {}

  /** {@code a . b . c}: two operands or more. */
  record Dot(List<Expression> operands, Place place) implements Expression {
    public Dot {
      operands = List.copyOf(operands);
    }
  }

  /** {@code base ^ exponent}. */
  record Power(Expression base, Expression exponent, Place place) implements Expression {}
}
