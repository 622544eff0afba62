package orbit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class KeepingUpTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Queue<Runnable> deliveries = new ArrayDeque<>();
  private final KeepingUp requests = new KeepingUp(work::add, deliveries::add);
  private final List<String> ran = new ArrayList<>();
  private final List<String> delivered = new ArrayList<>();

  @Test
  void whatRanIsDeliveredThoughNewerOnesWait() {
    submit("a");
    submit("b");
    run(work);
    run(deliveries);
    assertThat(delivered).containsExactly("a");
    runAll();
    assertThat(delivered).containsExactly("a", "b");
  }

  @Test
  void ofThoseThatWaitOnlyTheNewestRuns() {
    submit("a");
    for (int k = 0; k < 1000; k++) {
      submit("b" + k);
    }
    runAll();
    assertThat(ran).containsExactly("a", "b999");
    assertThat(delivered).containsExactly("a", "b999");
  }

  @Test
  void onlyOneIsHandedToTheWorkerAtATime() {
    submit("a");
    submit("b");
    assertThat(work).hasSize(1);
    run(work);
    assertThat(work).isEmpty();
    assertThat(requests.isBusy()).isTrue();
  }

  @Test
  void nothingOfBeforeIsDeliveredAfterCancelling() {
    submit("a");
    submit("b");
    run(work);
    requests.cancel();
    submit("c");
    runAll();
    assertThat(ran).containsExactly("a", "c");
    assertThat(delivered).containsExactly("c");
    assertThat(requests.isBusy()).isFalse();
  }

  @Test
  void aFailureIsToldAndTheNextRunsAllTheSame() {
    requests.submit(
        () -> {
          throw new IllegalStateException("broken");
        },
        (String result) -> delivered.add(result),
        failure -> delivered.add("failed: " + failure.getMessage()));
    submit("b");
    runAll();
    assertThat(delivered).containsExactly("failed: broken", "b");
  }

  @Test
  void workThatNeedsTooMuchMemoryHasFailed() {
    requests.submit(
        () -> {
          throw new OutOfMemoryError("a test's");
        },
        (String result) -> delivered.add(result),
        failure -> delivered.add(String.valueOf(failure.getMessage())));
    runAll();
    assertThat(delivered).containsExactly("not enough memory; set ORBIT_JAVA_OPTS=-Xmx8g or more");
    assertThat(requests.isBusy()).isFalse();
  }

  @Test
  void aDeliveryMaySubmit() {
    requests.submit(
        () -> "a",
        result -> {
          delivered.add(result);
          submit("b");
        },
        failure -> {});
    runAll();
    assertThat(delivered).containsExactly("a", "b");
  }

  private void submit(String name) {
    requests.submit(
        () -> {
          ran.add(name);
          return name;
        },
        delivered::add,
        failure -> delivered.add("failed"));
  }

  private static void run(Queue<Runnable> queue) {
    queue.remove().run();
  }

  private void runAll() {
    while (!work.isEmpty() || !deliveries.isEmpty()) {
      run(work.isEmpty() ? deliveries : work);
    }
  }
}
