package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import orbit.circuit.FamilyChoice;
import orbit.family.Family;
import orbit.family.FamilyFile;
import orbit.family.Member;
import orbit.family.Place;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import orbit.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FamilyEditingTest {

  private static final Group TURNS = new Group.Cyclic(Action.ROTATION, 4);

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();
  private final WorkspaceViewModel workspace =
      new WorkspaceViewModel(Workspace.empty(), Path.of(""), Optional.empty());
  private final List<FamilyChoice> shipped = new ArrayList<>();
  private final FamilyEditing editing =
      new FamilyEditing(
          workspace, () -> FamilyChoice.together(own(), shipped), layer -> 96, said::add);

  /** A family of the network with units at 0°, 90° and so on; -1 for a hole. */
  private static FamilyChoice shipped(String name, int... units) {
    List<Member> members = new ArrayList<>();
    for (int k = 0; k < units.length; k++) {
      Place place = new Place.OnOrbit(Element.rotation(90 * k));
      members.add(units[k] < 0 ? Member.hole(place) : Member.unit(units[k], "", place));
    }
    return new FamilyChoice(
        "mixed3a",
        OptionalInt.empty(),
        Family.onOrbit(name, TURNS, List.of(Element.IDENTITY), members),
        OptionalDouble.of(0.9),
        "found");
  }

  private List<FamilyChoice> own() {
    return FamilyChoice.all(workspace.deskProperty().get().families());
  }

  private FamilyChoice own(String name) {
    return own().stream().filter(c -> c.family().name().equals(name)).findFirst().orElseThrow();
  }

  private List<FamilyChoice> known(FamilyChoice... shipped) {
    return FamilyChoice.together(own(), List.of(shipped));
  }

  private static List<String> told(List<FamilyChoice> families) {
    return families.stream()
        .map(c -> c.family().name() + " " + c.units().boxed().toList())
        .toList();
  }

  @Test
  void whatCameWithTheNetworkIsChangedInTheWorkspaceAlone() {
    FamilyChoice edge = shipped("edge", 5, 6, 7, -1);
    FamilyChoice line = shipped("line", 1, 2);
    assertThat(editing.isOwn(edge)).isFalse();
    editing.rename(edge, " border ");
    assertThat(told(known(edge, line))).containsExactly("border [5, 6, 7]", "line [1, 2]");
    assertThat(own("border").score()).hasValue(0.9);
    assertThat(editing.isOwn(own("border"))).isTrue();
    editing.move(own("border"), 7, Element.rotation(270));
    assertThat(own("border").family().placeOf(indexOf("border", 7))).isEqualTo(3);
    assertThat(own("border").score()).as("of other places").isEmpty();
    editing.remove(own("border"));
    assertThat(told(known(edge, line))).containsExactly("edge [5, 6, 7]", "line [1, 2]");
    assertThat(workspace.history().actions())
        .endsWith("Rename edge", "Move unit 7", "Remove border");
    for (int k = 0; k < 3; k++) {
      workspace.undo();
    }
    assertThat(own()).isEmpty();
    workspace.redo();
    assertThat(told(own())).containsExactly("border [5, 6, 7]");
    assertThat(said).isEmpty();
  }

  private int indexOf(String name, int unit) {
    List<Member> members = own(name).family().members();
    for (int m = 0; m < members.size(); m++) {
      if (members.get(m).unit().equals(OptionalInt.of(unit))) {
        return m;
      }
    }
    throw new AssertionError(unit);
  }

  @Test
  void familiesAreMergedSplitEmptiedAndFilled() {
    FamilyChoice one = shipped("edge", 5, 6, -1, -1);
    FamilyChoice other = shipped("edge 2", -1, -1, 8, 9);
    editing.merge(one, other);
    assertThat(told(known(one, other))).containsExactly("edge [5, 6, 8, 9]");
    editing.split(own("edge"), Set.of(6, 9), "edge 3");
    assertThat(told(known(one, other))).containsExactly("edge [5, 8]", "edge 3 [6, 9]");
    editing.hole(own("edge"), 8);
    assertThat(told(own())).containsExactly("edge [5]", "edge 3 [6, 9]");
    editing.add(own("edge"), 11, Element.rotation(180));
    assertThat(told(own())).containsExactly("edge [5, 11]", "edge 3 [6, 9]");
    assertThat(said).isEmpty();
  }

  @Test
  void whatCannotBeIsSaidAndChangesNothing() {
    FamilyChoice one = shipped("edge", 5, 6, 7, -1);
    editing.rename(one, "edges");
    int steps = workspace.history().actions().size();
    editing.rename(own("edges"), "  ");
    editing.rename(own("edges"), "edges");
    editing.add(own("edges"), 6, Element.rotation(270));
    editing.merge(own("edges"), shipped("others", 1, 2));
    editing.split(own("edges"), Set.of(5, 6, 7), "all");
    editing.hole(shipped("alone", 3), 3);
    assertThat(said)
        .containsExactly(
            "A family needs a name.",
            "Unit 6 is in edges already; take it out there first.",
            "Unit 5 and unit 1 stand at the same place; move one of them first.",
            "A split leaves at least one unit on either side.",
            "It is the only unit of alone; remove the family instead.");
    assertThat(workspace.history().actions()).hasSize(steps);
  }

  @Test
  void aUnitThatTheLayerLacksOrAnotherFamilyHoldsIsNotPutOnAHole() {
    FamilyChoice edge = shipped("edge", 5, 6, 7, -1);
    shipped.addAll(List.of(edge, shipped("line", 1, 2)));
    editing.add(edge, 96, Element.rotation(270));
    editing.add(edge, 2, Element.rotation(270));
    assertThat(said)
        .containsExactly(
            "mixed3a has units 0 to 95; there is no unit 96.",
            "Unit 2 is in line already; take it out there first.");
    assertThat(own()).isEmpty();
    editing.add(edge, 95, Element.rotation(270));
    assertThat(told(own())).containsExactly("edge [5, 6, 7, 95]");
  }

  @Test
  void familiesGoIntoAFileForOthersAndComeBack() throws IOException {
    FamilyChoice edge = shipped("edge", 5, 6, 7, -1);
    Path file = folder.resolve("mine.json");
    FamilyEditing.file(List.of(edge, shipped("line", 1, 2)), "leaves").write(file);
    editing.rename(shipped("corner", 7, 8), "corners");
    editing.open(FamilyFile.read(file), "mine.json");
    assertThat(told(own())).containsExactly("edge [5, 6, 7]", "line [1, 2]");
    assertThat(own("edge").notes()).isEqualTo("found");
    workspace.undo();
    assertThat(told(own())).containsExactly("corners [7, 8]");
  }
}
