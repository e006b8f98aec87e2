package org.spinproof.numeric.usadel;

import java.util.List;

/** A way to integrate over energy. */
interface Road {
  /**
   * The nodes for the gap equation, and for the observables as far as they coincide.
   *
   * @param level 0, 1, ...: each about one digit finer than the one before
   */
  List<EnergyNode> nodes(Film film, double voltage, int level);

  /**
   * Further nodes for the observables, in panels of ever higher energy.
   *
   * @param panel 0, 1, ...
   * @return empty where all panels before it reach to infinity
   */
  List<EnergyNode> tail(Film film, double voltage, int level, int panel);

  /**
   * The same as {@link #tail} where many digits of it are needed. The panels' energies grow by
   * factors of three.
   */
  default List<EnergyNode> fineTail(Film film, double voltage, int level, int panel) {
    return tail(film, voltage, level, panel);
  }

  /** Relative error of the sum over the plain panels, apart from panels left out. */
  double tailError(Film film);

  /**
   * Relative error of the fine panels' rule, apart from panels left out; see {@link TailPowers}.
   */
  double fineTailError(Film film, double voltage, int level);

  /**
   * Relative error of the farthest fine panel for the layer that a high energy has at an end.
   *
   * @param x distance from the end in ξ
   */
  default double layerError(Film film, double x) {
    return 0.0;
  }
}
