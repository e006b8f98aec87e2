package org.spinproof.crosscheck.cli;

import java.util.List;
import org.spinproof.crosscheck.engine.approximate.StateEngine;
import org.spinproof.crosscheck.entinwohlman2023.Averages;
import org.spinproof.crosscheck.entinwohlman2023.BiasRange;
import org.spinproof.crosscheck.entinwohlman2023.Estimates;
import org.spinproof.crosscheck.entinwohlman2023.GapDependence;
import org.spinproof.crosscheck.entinwohlman2023.OscillatingMagnetization;
import org.spinproof.crosscheck.entinwohlman2023.Perturbation;
import org.spinproof.crosscheck.entinwohlman2023.PhysicalClaims;
import org.spinproof.crosscheck.entinwohlman2023.StaticMagnetization;
import org.spinproof.crosscheck.ouassou2019.Continuity;
import org.spinproof.crosscheck.ouassou2019.Currents;
import org.spinproof.crosscheck.ouassou2019.Densities;
import org.spinproof.crosscheck.ouassou2019.DiffusiveLimit;
import org.spinproof.crosscheck.ouassou2019.GapIntegral;
import org.spinproof.crosscheck.ouassou2019.Impurities;
import org.spinproof.crosscheck.ouassou2019.NumericalModel;
import org.spinproof.crosscheck.ouassou2019.ParameterClaims;
import org.spinproof.crosscheck.ouassou2019.ReferenceProgram;
import org.spinproof.crosscheck.ouassou2019.SpinMode;
import org.spinproof.crosscheck.ouassou2019.SpinVoltageClaims;
import org.spinproof.crosscheck.ouassou2019.TemperatureClaims;
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
              CheckCatalog.of(
                  List.of(
                      Densities.class,
                      Continuity.class,
                      Currents.class,
                      NumericalModel.class,
                      Impurities.class,
                      GapIntegral.class,
                      DiffusiveLimit.class,
                      SpinMode.class,
                      SpinVoltageClaims.class,
                      TemperatureClaims.class,
                      ParameterClaims.class,
                      ReferenceProgram.class)),
              List.of(new StateEngine(new UsadelStates())));
      case "entinwohlman2023" ->
          new PaperChecks(
              CheckCatalog.of(
                  List.of(
                      Averages.class,
                      Perturbation.class,
                      OscillatingMagnetization.class,
                      StaticMagnetization.class,
                      PhysicalClaims.class,
                      BiasRange.class,
                      Estimates.class,
                      GapDependence.class)),
              List.of());
      default -> PaperChecks.none();
    };
  }
}
