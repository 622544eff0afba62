package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.util.Subscription;
import orbit.circuit.FamilyChoice;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.view.FamilyEditing;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Workspace;
import org.junit.jupiter.api.Test;

class FamilyReadingTest {

  private final Deque<Runnable> worker = new ArrayDeque<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final WorkspaceViewModel workspace =
      new WorkspaceViewModel(Workspace.empty(), Path.of(""), Optional.empty());
  private int reads;

  private FamilyReading reading(FamilyReading.Source source) {
    return new FamilyReading(
        () -> {
          reads++;
          return source.families();
        },
        workspace,
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
  void familiesOfTheWorkspaceTakeThePlaceOfOthersAndFollowTheHistory() {
    FamilyChoice edge = family("conv2d0", "edge", 1, 2);
    FamilyChoice line = family("conv2d0", "line", 3, 4);
    FamilyChoice above = family("conv2d1", "edge", 2, 7);
    FamilyReading reading = reading(() -> List.of(edge, line, above));
    reading.whenRead(known -> {});
    work();
    FamilyChoice found = family("conv2d0", "found", 2, 7);
    FamilyEditing editing = new FamilyEditing(workspace, List::of, layer -> 0, failures::add);
    editing.open(FamilyEditing.file(List.of(found), "test"), "test");
    assertThat(names(reading)).containsExactly("found", "line", "edge");
    workspace.undo();
    assertThat(names(reading)).containsExactly("edge", "line", "edge");
    workspace.redo();
    assertThat(names(reading)).containsExactly("found", "line", "edge");
    reading.close();
    workspace.undo();
    assertThat(names(reading)).containsExactly("found", "line", "edge");
  }

  private static List<String> names(FamilyReading reading) {
    return reading.knownProperty().get().orElseThrow().stream()
        .map(choice -> choice.family().name())
        .toList();
  }

  private static FamilyChoice family(String layer, String name, int first, int second) {
    Group group = new Group.Cyclic(Action.ROTATION, 4);
    return new FamilyChoice(
        layer,
        OptionalInt.empty(),
        Family.onOrbit(
            name,
            group,
            List.of(Element.IDENTITY),
            List.of(
                Member.unit(first, "", new Place.OnOrbit(Element.IDENTITY)),
                Member.unit(second, "", new Place.OnOrbit(Element.rotation(90))))));
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
