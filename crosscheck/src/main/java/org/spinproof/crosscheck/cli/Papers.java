package org.spinproof.crosscheck.cli;

import java.util.List;
import org.spinproof.crosscheck.engine.approximate.StateEngine;
import org.spinproof.crosscheck.entinwohlman2023.Averages;
import org.spinproof.crosscheck.entinwohlman2023.OscillatingMagnetization;
import org.spinproof.crosscheck.entinwohlman2023.Perturbation;
import org.spinproof.crosscheck.entinwohlman2023.PhysicalClaims;
import org.spinproof.crosscheck.entinwohlman2023.StaticMagnetization;
import org.spinproof.crosscheck.ouassou2019.NumericalModel;
import org.spinproof.crosscheck.ouassou2019.UsadelStates;
import org.spinproof.crosscheck.run.CheckCatalog;
import org.spinproof.crosscheck.run.PaperChecks;

/** What Spinproof knows of each paper besides its ledger. */
final class Papers {
  private Papers() {}

  static PaperChecks checks(String paper) {
    return switch (paper) {
      case "ouassou2019" ->
          new PaperChecks(
              CheckCatalog.of(List.of(NumericalModel.class)),
              List.of(new StateEngine(new UsadelStates())));
      case "entinwohlman2023" ->
          new PaperChecks(
              CheckCatalog.of(
                  List.of(
                      Averages.class,
                      Perturbation.class,
                      OscillatingMagnetization.class,
                      StaticMagnetization.class,
                      PhysicalClaims.class)),
              List.of());
      default -> PaperChecks.none();
    };
  }
}
