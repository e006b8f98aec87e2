package org.spinproof.crosscheck.engine.exact;

import java.util.Map;
import org.spinproof.crosscheck.claim.tree.Node;

/** Scalar formulae in plain complex doubles: what the exact road is held against. */
final class Doubles {
  /** re + i im. */
  record Complex(double re, double im) {
    Complex plus(Complex o) {
      return new Complex(re + o.re, im + o.im);
    }

    Complex times(Complex o) {
      return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }

    Complex scaled(double f) {
      return new Complex(re * f, im * f);
    }

    Complex inverse() {
      double n = re * re + im * im;
      return new Complex(re / n, -im / n);
    }

    double abs() {
      return Math.hypot(re, im);
    }

    Complex exp() {
      return new Complex(Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im));
    }

    /** A zero imaginary part counts as +0: the upper side of the cut is the principal one. */
    Complex log() {
      return new Complex(Math.log(abs()), Math.atan2(im == 0 ? 0.0 : im, re));
    }

    Complex sqrt() {
      return abs() == 0 ? this : log().scaled(0.5).exp();
    }
  }

  private static final Complex I = new Complex(0, 1);
  private static final Complex ONE = new Complex(1, 0);

  private Doubles() {}

  /** The largest magnitude of a subexpression: what cancels cannot be seen below its rounding. */
  static double largest(Node node, Map<String, Complex> values) {
    double largest = evaluate(node, values).abs();
    if (node instanceof Node.Apply a) {
      for (Node argument : a.arguments()) {
        largest = Math.max(largest, largest(argument, values));
      }
    }
    return Double.isNaN(largest) ? Double.POSITIVE_INFINITY : largest;
  }

  static Complex evaluate(Node node, Map<String, Complex> values) {
    if (node instanceof Node.Rational r) {
      return new Complex(r.numerator().doubleValue() / r.denominator().doubleValue(), 0);
    }
    if (node instanceof Node.Constant c) {
      return switch (c.symbol()) {
        case I -> I;
        case E -> new Complex(Math.E, 0);
        case PI -> new Complex(Math.PI, 0);
      };
    }
    if (node instanceof Node.Variable v) {
      return values.get(v.name());
    }
    Node.Apply a = (Node.Apply) node;
    Complex x = evaluate(a.arguments().get(0), values);
    return switch (a.operation()) {
      case PLUS -> x.plus(evaluate(a.arguments().get(1), values));
      case TIMES -> x.times(evaluate(a.arguments().get(1), values));
      case POWER -> power(x, evaluate(a.arguments().get(1), values));
      case CONJUGATE -> new Complex(x.re, -x.im);
      case RE -> new Complex(x.re, 0);
      case IM -> new Complex(x.im, 0);
      case ABS -> new Complex(x.abs(), 0);
      case SQRT -> x.sqrt();
      case EXP -> x.exp();
      case LOG -> x.log();
      case COS -> cosh(x.times(I));
      case COSH -> cosh(x);
      case SINH -> sinh(x);
      case SIN -> sinh(x.times(I)).times(new Complex(0, -1));
      case TANH -> sinh(x).times(cosh(x).inverse());
      default -> throw new IllegalArgumentException(a.operation().spelling());
    };
  }

  private static Complex cosh(Complex x) {
    return x.exp().plus(x.scaled(-1).exp()).scaled(0.5);
  }

  private static Complex sinh(Complex x) {
    return x.exp().plus(x.scaled(-1).exp().scaled(-1)).scaled(0.5);
  }

  private static Complex power(Complex base, Complex exponent) {
    if (exponent.im == 0 && exponent.re == Math.rint(exponent.re)) {
      Complex result = ONE;
      for (int k = 0; k < Math.abs(exponent.re); k++) {
        result = result.times(base);
      }
      return exponent.re < 0 ? result.inverse() : result;
    }
    return base.abs() == 0 ? base : exponent.times(base.log()).exp();
  }
}
