package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.util.Subscription;
import orbit.circuit.FamilyChoice;
import org.junit.jupiter.api.Test;

class FamilyReadingTest {

  private final Deque<Runnable> worker = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private int reads;

  private FamilyReading reading(FamilyReading.Source source) {
    return new FamilyReading(
        () -> {
          reads++;
          return source.families();
        },
        worker::add,
        Runnable::run,
        failures::add);
  }

  private void work() {
    while (!worker.isEmpty()) {
      worker.remove().run();
    }
  }

  @Test
  void allWhoAskAreToldOfOneReading() {
    FamilyReading reading = reading(List::of);
    reading.whenRead(known -> told.add("first"));
    Subscription left = reading.whenRead(known -> told.add("left"));
    reading.whenRead(known -> told.add("second"));
    assertThat(reads).as("on the thread of who asks").isZero();
    left.unsubscribe();
    work();
    reading.whenRead(known -> told.add("late"));
    work();
    assertThat(told).containsExactly("first", "second", "late");
    assertThat(reads).isEqualTo(1);
    assertThat(reading.knownProperty().get()).hasValue(List.<FamilyChoice>of());
  }

  @Test
  void whatCannotBeReadIsSaidOnceAndIsNone() {
    FamilyReading reading =
        reading(
            () -> {
              throw new IOException("families.json is torn");
            });
    reading.whenRead(known -> told.add("first " + known));
    work();
    reading.whenRead(known -> told.add("late " + known));
    assertThat(told).containsExactly("first []", "late []");
    assertThat(failures)
        .containsExactly("The families of this network cannot be read: families.json is torn");
  }

  @Test
  void nothingIsDeliveredOnceClosed() {
    FamilyReading reading = reading(List::of);
    reading.whenRead(known -> told.add("first"));
    reading.close();
    work();
    assertThat(told).isEmpty();
    assertThat(reading.knownProperty().get()).isEmpty();
  }
}
