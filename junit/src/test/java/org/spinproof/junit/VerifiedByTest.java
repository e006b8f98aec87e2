package org.spinproof.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.kernel.Place;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.usadel.Gap;

/** What {@code mvn test} makes of the annotation: other tests, run by the JUnit platform. */
class VerifiedByTest {
  /** The gap that is held fixed, times a factor. */
  static class GapTimes implements Kernel {
    private final double factor;

    GapTimes(double factor) {
      this.factor = factor;
    }

    GapTimes() {
      this(1.0);
    }

    @Override
    public String name() {
      return "the gap times " + factor;
    }

    @Override
    public Set<Quantity> quantities() {
      return Set.of(Quantity.GAP);
    }

    @Override
    public double uncertainty(Quantity quantity) {
      return 1e-9;
    }

    @Override
    public List<double[]> evaluate(Quantity quantity, List<Place> places) {
      return places.stream()
          .map(place -> new double[] {factor * ((Gap.Fixed) place.wire().gap()).amplitude(), 0.0})
          .toList();
    }
  }

  static class Doubled extends GapTimes {
    Doubled() {
      super(2.0);
    }
  }

  static class Right {
    @VerifiedBy(value = "true.yaml", kernels = GapTimes.class)
    void holds() {}
  }

  static class WrongClaim {
    @VerifiedBy({"true.yaml", "/org/spinproof/junit/false.yaml"})
    void holds() {}
  }

  static class WrongKernel {
    @VerifiedBy(kernels = Doubled.class)
    void holds() {}
  }

  static class Nothing {
    @VerifiedBy
    void holds() {}
  }

  static class NoSuchFile {
    @VerifiedBy("none.yaml")
    void holds() {}
  }

  private static TestExecutionSummary run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  private static String messages(TestExecutionSummary summary) {
    return summary.getFailures().stream()
        .map(failure -> failure.getException().getMessage())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void everyClaimFileAndEveryContractTestIsATest() {
    TestExecutionSummary summary = run(Right.class);
    assertThat(messages(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
  }

  @Test
  void aFalseClaimFailsItsTestAlone() {
    TestExecutionSummary summary = run(WrongClaim.class);
    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    assertThat(summary.getTestsFailedCount()).isEqualTo(1);
    assertThat(messages(summary)).contains("false:product").contains("refuted");
  }

  @Test
  void aBrokenKernelFailsWithTheLikelyFault() {
    TestExecutionSummary summary = run(WrongKernel.class);
    assertThat(summary.getTestsFailedCount()).isEqualTo(1);
    assertThat(messages(summary)).contains("likely fault: factor");
  }

  @Test
  void anAnnotationThatNamesNothingIsNoPass() {
    assertThat(messages(run(Nothing.class))).contains("names no claim file and no kernel");
    assertThat(messages(run(NoSuchFile.class))).contains("there is no file none.yaml");
  }

  @Test
  void theDynamicTestsOfClaimsPassAndFailAsTheClaimsDo(@TempDir Path folder) throws IOException {
    assertThatCode(() -> check(folder, "true.yaml")).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(folder, "false.yaml"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("exit status 1")
        .hasMessageContaining("refuted");
  }

  private static void check(Path folder, String name) throws Throwable {
    try (InputStream in = VerifiedByTest.class.getResourceAsStream(name)) {
      Path file = Files.write(folder.resolve(name), in.readAllBytes());
      SpinproofTests.claims(file).findFirst().orElseThrow().getExecutable().execute();
    }
  }
}
