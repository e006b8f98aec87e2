package org.spinproof.crosscheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

class RunnerTest {
  private static final Duration LIMIT = Duration.ofMillis(1);

  @Test
  void whatDoesNotStopIsLeftBehindAndTheNextQuestionIsAnswered() {
    CountDownLatch never = new CountDownLatch(1);
    Evidence stuck = Runner.run("deaf", LIMIT, () -> deaf(never)).evidence();
    assertThat(stuck.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(stuck.detail()).isEqualTo("out of time");
    Evidence next = Runner.run("next", LIMIT, () -> holds(1)).evidence();
    assertThat(next.outcome()).isEqualTo(Outcome.HOLDS);
    never.countDown();
  }

  @Test
  void anInterruptionIsNotHandedOnToTheNextQuestion() {
    CountDownLatch never = new CountDownLatch(1);
    Runner.run("asleep", LIMIT, () -> asleep(never));
    for (int i = 0; i < 20; i++) {
      boolean interrupted =
          Runner.run(
                  "next",
                  LIMIT,
                  () ->
                      Evidence.of(
                          "next",
                          Thread.currentThread().isInterrupted() ? Outcome.FAILS : Outcome.HOLDS,
                          ""))
              .evidence()
              .outcome()
              .equals(Outcome.FAILS);
      assertThat(interrupted).isFalse();
    }
  }

  @Test
  void deepRecursionIsUndecidedAndDefectsAreTold() {
    assertThat(Runner.run("deep", Duration.ofMinutes(2), () -> holds(depth(1))).evidence().detail())
        .isEqualTo("nested too deeply");
    assertThatThrownBy(
            () ->
                Runner.run(
                    "broken",
                    LIMIT,
                    () -> {
                      throw new IllegalStateException("cause");
                    }))
        .isInstanceOf(Runner.EngineDefect.class)
        .hasMessageContaining("broken")
        .hasMessageContaining("cause");
  }

  @Test
  void tasksAfterOneThatIsLeftBehindAreAnsweredInTheirOrder() {
    CountDownLatch never = new CountDownLatch(1);
    List<Runner.Task> tasks =
        List.of(
            new Runner.Task("first", () -> holds(1)),
            new Runner.Task("deaf", () -> deaf(never)),
            new Runner.Task("second", () -> holds(2)),
            new Runner.Task("third", () -> holds(3)));
    assertThat(Runner.all(LIMIT, tasks))
        .extracting(result -> result.evidence().detail())
        .containsExactly("after 1", "out of time", "after 2", "after 3");
    never.countDown();
  }

  @Test
  void aDefectIsTheOneOfItsOwnEngine() {
    assertThatThrownBy(
            () ->
                Runner.all(
                    LIMIT,
                    List.of(
                        new Runner.Task("sound", () -> holds(1)),
                        new Runner.Task(
                            "broken",
                            () -> {
                              throw new IllegalStateException("cause");
                            }))))
        .isInstanceOf(Runner.EngineDefect.class)
        .hasMessageContaining("broken")
        .hasMessageNotContaining("sound");
  }

  private static Evidence deaf(CountDownLatch never) {
    while (true) {
      try {
        never.await();
        return holds(0);
      } catch (InterruptedException e) {
        // an engine that does not listen
      }
    }
  }

  private static Evidence asleep(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return holds(0);
  }

  private static long depth(long n) {
    return n == 0 ? 0 : 1 + depth(n + 1);
  }

  private static Evidence holds(long n) {
    return Evidence.of("engine", Outcome.HOLDS, "after " + n);
  }
}
