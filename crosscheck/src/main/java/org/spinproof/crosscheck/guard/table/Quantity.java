package org.spinproof.crosscheck.guard.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A quantity that a kernel may compute, with the columns and the unit of its table. */
public enum Quantity {
  /** J_s (S54), conserved along the film; {@code x} may be left out. */
  SPIN_CURRENT(
      "spinCurrent", "(hbar/2) N0 D Delta0/xi", false, List.of("Jx", "Jy", "Jz"), List.of()),
  /** Modulus of Δ, and its phase in units of π. */
  GAP("gap", "Delta0", false, List.of("amplitude"), List.of("phase")),
  /** ρ_s (S52). */
  SPIN_ACCUMULATION(
      "spinAccumulation", "(hbar/2) N0 Delta0", false, List.of("rhox", "rhoy", "rhoz"), List.of()),
  /** Re g_s and Re g_t of S75. */
  DENSITY_OF_STATES("densityOfStates", "N0", true, List.of("N"), List.of("Nx", "Ny", "Nz")),
  /** The whole integrand of S58, over positive energies, with the distribution. */
  SPECTRAL_CURRENT("spectralCurrent", "D/xi", true, List.of("jx", "jy", "jz"), List.of()),
  /** γ and γ̃ of S93 as it must read, γ̃(ε) = γ*(−ε). */
  RICCATI(
      "riccati",
      "1",
      true,
      Stream.of("g11", "g12", "g21", "g22", "gt11", "gt12", "gt21", "gt22")
          .flatMap(entry -> Stream.of(entry + "re", entry + "im"))
          .toList(),
      List.of()),
  /** Of a junction: what equations 7 and 12 multiply their spin factors with, from the gaps on. */
  TUNNELING_KERNEL("tunnelingKernel", "1/Delta0^2", false, List.of("dc"), List.of("ac")),
  /** Of a junction: w = Tr σJJ† of a pair of momenta, and q = Tr σJJ̃† of equations 12 and 13. */
  SPIN_FACTOR(
      "spinFactor",
      "1",
      false,
      List.of("wx", "wy", "wz"),
      List.of("qxre", "qxim", "qyre", "qyim", "qzre", "qzim"));

  /** Columns that replace the values of a film's solver file. */
  public static final List<String> PARAMETERS =
      List.of("voltage", "temperature", "length", "conductance");

  private static final String JUNCTION_PARAMETERS = "voltage temperature xi_k xi_p";

  /** Signs of the momenta k and p, 1 or -1. */
  private static final String MOMENTA = "k p";

  private final String key;
  private final String unit;
  private final boolean spectral;
  private final String required;
  private final String optional;

  Quantity(
      String key, String unit, boolean spectral, List<String> required, List<String> optional) {
    this.key = key;
    this.unit = unit;
    this.spectral = spectral;
    this.required = String.join(" ", required);
    this.optional = String.join(" ", optional);
  }

  /** As a table's header names it. */
  public String key() {
    return key;
  }

  /** The unit that comparisons are made in. */
  public String unit() {
    return unit;
  }

  /** Whether it is given energy by energy. */
  public boolean spectral() {
    return spectral;
  }

  /** Whether it is one of a tunnel junction, not of a film. */
  public boolean ofJunction() {
    return this == TUNNELING_KERNEL || this == SPIN_FACTOR;
  }

  /** The quantities of a film. */
  public static Set<Quantity> ofFilm() {
    return EnumSet.complementOf(EnumSet.of(TUNNELING_KERNEL, SPIN_FACTOR));
  }

  /** Whether a table must say where. */
  public boolean needsPosition() {
    return this != SPIN_CURRENT && !ofJunction();
  }

  /** Value columns, those that may be left out last. */
  public List<String> valueColumns() {
    return Stream.concat(words(required), words(optional)).toList();
  }

  /** Columns that a table must have. */
  public List<String> required() {
    String x = needsPosition() ? "x " : this == SPIN_FACTOR ? MOMENTA + " " : "";
    String energy = spectral ? "energy " : "";
    return words(x + energy + required).toList();
  }

  /** All columns that a table may have. */
  public List<String> known() {
    if (ofJunction()) {
      String where = this == SPIN_FACTOR ? MOMENTA : JUNCTION_PARAMETERS;
      return words(where + " " + required + " " + optional).toList();
    }
    String energy = spectral ? "energy " : "";
    return Stream.concat(PARAMETERS.stream(), words("x " + energy + required + " " + optional))
        .toList();
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  /** The names of all quantities. */
  public static List<String> keys() {
    return Stream.of(values()).map(Quantity::key).toList();
  }

  /** The quantity of that name. */
  public static Optional<Quantity> named(String name) {
    return Stream.of(values()).filter(q -> q.key.equals(name)).findFirst();
  }
}
