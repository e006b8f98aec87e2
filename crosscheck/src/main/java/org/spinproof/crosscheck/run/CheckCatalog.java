package org.spinproof.crosscheck.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.crosscheck.paper.Checks;

/** The checks of a paper that are written in Java, by the entry that they belong to. */
public final class CheckCatalog {
  private final Map<String, List<Method>> byEntry;

  private CheckCatalog(Map<String, List<Method>> byEntry) {
    this.byEntry = byEntry;
  }

  /** No checks. */
  public static CheckCatalog empty() {
    return new CheckCatalog(Map.of());
  }

  /** The checks of these classes' methods that are marked with {@link Checks}. */
  public static CheckCatalog of(List<Class<?>> sections) {
    Map<String, List<Method>> found = new LinkedHashMap<>();
    for (Class<?> section : sections) {
      Method[] methods = section.getMethods();
      Arrays.sort(methods, Comparator.comparing(Method::getName));
      for (Method method : methods) {
        Checks mark = method.getAnnotation(Checks.class);
        if (mark != null) {
          for (String entry : mark.value()) {
            found.computeIfAbsent(entry, e -> new ArrayList<>()).add(method);
          }
        }
      }
    }
    return new CheckCatalog(found);
  }

  /** The checks of an entry, made anew: this may take a while. */
  public List<Check> of(String entry) {
    return byEntry.getOrDefault(entry, List.of()).stream().map(CheckCatalog::invoke).toList();
  }

  /** The entries that have checks. */
  public Set<String> entries() {
    return Set.copyOf(byEntry.keySet());
  }

  private static Check invoke(Method method) {
    try {
      return (Check) method.invoke(null);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot make the check " + method, e);
    }
  }
}
