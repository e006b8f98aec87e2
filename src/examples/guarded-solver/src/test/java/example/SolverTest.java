package example;

import org.spinproof.junit.VerifiedBy;

class SolverTest {
  @VerifiedBy("riccati.yaml")
  void theParametrisationIsThatOfTheTheory() {}

  @VerifiedBy(kernels = ShootingKernel.class)
  void theSolverIsThatOfTheTheory() {}
}
