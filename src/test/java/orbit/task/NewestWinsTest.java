package orbit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class NewestWinsTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Queue<Runnable> deliveries = new ArrayDeque<>();
  private final NewestWins requests = new NewestWins(work::add, deliveries::add);
  private final List<String> delivered = new ArrayList<>();
  private final List<String> started = new ArrayList<>();

  @Test
  void deliversTheResultWhereTheReceiverRuns() {
    submit("a");
    runAll(work);
    assertThat(delivered).isEmpty();
    runAll(deliveries);
    assertThat(delivered).containsExactly("a");
  }

  @Test
  void skipsWorkThatWasOvertakenBeforeItBegan() {
    submit("a");
    submit("b");
    runAll(work);
    runAll(deliveries);
    assertThat(started).containsExactly("b");
    assertThat(delivered).containsExactly("b");
  }

  @Test
  void dropsAResultThatIsOvertakenBeforeItsDelivery() {
    submit("a");
    runAll(work);
    submit("b");
    runAll(deliveries);
    assertThat(delivered).isEmpty();
    runAll(work);
    runAll(deliveries);
    assertThat(delivered).containsExactly("b");
  }

  @Test
  void tellsRunningWorkThatItWasOvertaken() {
    List<Boolean> told = new ArrayList<>();
    requests.submit(
        overtaken -> {
          submit("b");
          told.add(overtaken.getAsBoolean());
          return "a";
        },
        delivered::add,
        failure -> {});
    work.remove().run();
    assertThat(told).containsExactly(true);
  }

  @Test
  void deliversNothingAfterCancel() {
    submit("a");
    runAll(work);
    requests.cancel();
    runAll(deliveries);
    assertThat(delivered).isEmpty();
  }

  @Test
  void reportsFailuresButNotCancellations() {
    List<String> failures = new ArrayList<>();
    requests.<String>submit(
        overtaken -> {
          throw new IllegalStateException("broken");
        },
        delivered::add,
        failure -> failures.add(failure.getMessage()));
    runAll(work);
    runAll(deliveries);
    requests.<String>submit(
        overtaken -> {
          throw new CancellationException();
        },
        delivered::add,
        failure -> failures.add("cancelled"));
    runAll(work);
    runAll(deliveries);
    assertThat(failures).containsExactly("broken");
    assertThat(delivered).isEmpty();
  }

  @Test
  void workThatIsTooLargeForTheMemoryHasFailed() {
    List<String> failures = new ArrayList<>();
    requests.<String>submit(
        overtaken -> {
          throw new OutOfMemoryError("Java heap space");
        },
        delivered::add,
        failure -> failures.add(failure.getMessage()));
    runAll(work);
    runAll(deliveries);
    assertThat(failures).containsExactly("not enough memory; set ORBIT_JAVA_OPTS=-Xmx8g or more");
    assertThat(delivered).isEmpty();
  }

  private void submit(String name) {
    requests.submit(
        overtaken -> {
          started.add(name);
          return name;
        },
        delivered::add,
        failure -> {
          throw failure;
        });
  }

  private static void runAll(Queue<Runnable> queue) {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }
}
