package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import orbit.circuit.Circuit;
import orbit.circuit.FamilyChoice;
import orbit.circuit.Side;
import orbit.family.Family;
import orbit.workspace.Notes;
import orbit.workspace.Selection;

/** What the researcher notes on the unit that is looked at, and on the families that it is in. */
public final class NoteField extends VBox {

  private static final int ROWS = 2;

  /**
   * A unit that can be noted on.
   *
   * @param families of the layer that it is in
   */
  record Subject(String layer, String unit, List<String> families) {}

  private final WorkspaceViewModel workspace;
  private final Subscription showing;
  private Subscription following = Subscription.EMPTY;

  private NoteField(WorkspaceViewModel workspace, ObservableValue<Optional<Subject>> subject) {
    this.workspace = workspace;
    getStyleClass().addAll("section", "notes");
    setMinHeight(USE_PREF_SIZE);
    showing = subject.subscribe(this::show);
  }

  /** Ends following the workspace, which outlives this. */
  public void close() {
    showing.unsubscribe();
    following.unsubscribe();
  }

  /**
   * Notes on the units of a network.
   *
   * @param families those that are known of it
   */
  public static NoteField of(
      WorkspaceViewModel workspace,
      NetworkViewModel network,
      ObservableValue<List<FamilyChoice>> families) {
    return new NoteField(
        workspace,
        families.flatMap(known -> network.unitProperty().map(unit -> subject(unit, known))));
  }

  private static Optional<Subject> subject(Optional<NetworkUnit> chosen, List<FamilyChoice> known) {
    return chosen.map(
        unit ->
            new Subject(
                unit.layer().name(),
                unit.name(),
                known.stream()
                    .filter(choice -> choice.layer().equals(unit.layer().name()))
                    .map(FamilyChoice::family)
                    .filter(family -> holds(family, unit.index()))
                    .map(Family::name)
                    .distinct()
                    .toList()));
  }

  private static boolean holds(Family family, int unit) {
    return family.members().stream()
        .anyMatch(m -> m.unit().isPresent() && m.unit().getAsInt() == unit);
  }

  /** Notes on the units of a circuit. */
  public static NoteField of(WorkspaceViewModel workspace, CircuitViewModel circuit) {
    return new NoteField(
        workspace,
        circuit.stateProperty().map(state -> subject(circuit.circuit(), state.selection())));
  }

  private static Optional<Subject> subject(Circuit circuit, Selection selection) {
    return switch (selection) {
      case Selection.Output(int unit) -> subject(circuit.output(), unit);
      case Selection.Cell(int output, int input) -> subject(circuit.output(), output);
      case Selection.Input(int unit) -> subject(circuit.input(), unit);
      case Selection.Band band -> Optional.empty();
      case Selection.Nothing nothing -> Optional.empty();
    };
  }

  private static Optional<Subject> subject(Side side, int unit) {
    return side.isHole(unit)
        ? Optional.empty()
        : Optional.of(
            new Subject(side.layer(), side.unitName(unit), List.of(side.family(unit).name())));
  }

  private void show(Optional<Subject> subject) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    getChildren().clear();
    setVisible(subject.isPresent());
    setManaged(subject.isPresent());
    if (subject.isEmpty()) {
      return;
    }
    Label title = new Label("Notes");
    title.getStyleClass().add("section-title");
    Subject on = subject.get();
    TextArea unit =
        area(
            "Note on " + on.unit(),
            notes -> notes.unit(on.unit()),
            text -> workspace.noteUnit(on.unit(), text));
    unit.setId("unit-note");
    getChildren().addAll(title, unit);
    for (String family : on.families()) {
      if (!family.isBlank()) {
        getChildren()
            .add(
                area(
                    "Note on " + family,
                    notes -> notes.family(on.layer(), family),
                    text -> workspace.noteFamily(on.layer(), family, text)));
      }
    }
  }

  private TextArea area(String prompt, Function<Notes, String> note, Consumer<String> write) {
    TextArea area = new TextArea();
    area.setPromptText(prompt);
    area.setAccessibleText(prompt);
    area.setPrefRowCount(ROWS);
    area.setWrapText(true);
    area.getStyleClass().add("note");
    Subscription text =
        workspace
            .deskProperty()
            .map(desk -> note.apply(desk.notes()))
            .subscribe(
                noted -> {
                  if (!area.getText().equals(noted)) {
                    area.setText(noted);
                  }
                });
    following = Subscription.combine(following, text);
    area.textProperty().subscribe((before, now) -> write.accept(now));
    area.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                workspace.history().endGesture();
              }
            });
    return area;
  }
}
