package org.spinproof.numeric.usadel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.spinproof.numeric.matrix.ComplexLu;

/**
 * The very matrices that a computation factors, each with its border, to be factored again by the
 * same code and without all else.
 */
final class Factorisations {
  /** A matrix with its border, of which {@code order} unknowns are eliminated. */
  private record Matrix(int order, double[][] re, double[][] im) {}

  private final List<Matrix> matrices = new ArrayList<>();
  private final Map<Integer, ComplexLu> workspaces = new TreeMap<>();

  /**
   * Those of a run of a class in this package, which is loaded anew beside a {@link ComplexLu} that
   * tells what it is given.
   *
   * @param computation public, with a constructor without arguments
   */
  static Factorisations of(Class<? extends Runnable> computation) {
    Factorisations result = new Factorisations();
    try {
      Class<?> again =
          new Loader(Factorisations.class.getClassLoader()).loadClass(computation.getName());
      Runnable run = (Runnable) again.getDeclaredConstructor().newInstance();
      Tell.LISTENER.set(result::add);
      run.run();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      Tell.LISTENER.remove();
    }
    return result;
  }

  private void add(int order, double[][] re, double[][] im) {
    int n = re[0].length;
    matrices.add(new Matrix(order, copy(re), copy(im)));
    workspaces.computeIfAbsent(order, k -> new ComplexLu(k, n - k, 0));
  }

  private static double[][] copy(double[][] columns) {
    return Arrays.stream(columns)
        .limit(columns[0].length)
        .map(double[]::clone)
        .toArray(double[][]::new);
  }

  /** How many there are of each order. */
  Map<Integer, Integer> counts() {
    Map<Integer, Integer> counts = new TreeMap<>();
    matrices.forEach(matrix -> counts.merge(matrix.order(), 1, Integer::sum));
    return counts;
  }

  /** Factors all of them; returns something that depends on each. */
  double factorAll() {
    double sum = 0.0;
    for (Matrix matrix : matrices) {
      int n = matrix.re().length;
      ComplexLu lu = workspaces.get(matrix.order());
      for (int i = 0; i < n; i++) {
        System.arraycopy(matrix.re()[i], 0, lu.re(i), 0, n);
        System.arraycopy(matrix.im()[i], 0, lu.im(i), 0, n);
      }
      if (!lu.factor()) {
        throw new IllegalStateException("singular");
      }
      sum += lu.re(n - 1)[n - 1];
    }
    return sum;
  }

  /** What is put before the first instruction of {@link ComplexLu#factor()}. */
  public static final class Tell {
    public static final ThreadLocal<Listener> LISTENER = new ThreadLocal<>();

    private Tell() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.FieldValue("order") int order,
        @Advice.FieldValue("re") double[][] re,
        @Advice.FieldValue("im") double[][] im) {
      LISTENER.get().accept(order, re, im);
    }
  }

  /** What is told of a matrix. */
  @FunctionalInterface
  public interface Listener {
    /** Takes the columns, border and right-hand sides with them; they are about to be overwritten. */
    void accept(int order, double[][] re, double[][] im);
  }

  /** Loads the solver's classes once more, one of them altered. */
  private static final class Loader extends ClassLoader {
    private static final String PACKAGE = "org.spinproof.numeric.";

    Loader(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(PACKAGE) || name.startsWith(Factorisations.class.getName())) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      byte[] code =
          name.equals(ComplexLu.class.getName())
              ? new ByteBuddy()
                  .redefine(ComplexLu.class)
                  .visit(Advice.to(Tell.class).on(ElementMatchers.named("factor")))
                  .make()
                  .getBytes()
              : read(name);
      return defineClass(name, code, 0, code.length);
    }

    private byte[] read(String name) throws ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
