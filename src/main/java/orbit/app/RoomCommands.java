package orbit.app;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import orbit.view.LaboratoryViewModel;

/** What the user can open beside the matrix or in its place, each once. */
final class RoomCommands {

  private static final ObservableValue<Boolean> OFF = new SimpleBooleanProperty().map(off -> off);

  final Command bench;
  final Command gallery;
  final Command visualizeUnit;
  final Command survey;
  final Command laboratory;
  final Command compareFile;
  final Command compareOrder;
  final Command compareEnd;

  /**
   * @param open whether there is a matrix in sight
   */
  RoomCommands(MainWindow window, ObservableValue<Boolean> open) {
    ObservableValue<Optional<BenchSlot>> slot =
        window.openedProperty().map(opened -> opened.flatMap(Opened::bench));
    ObservableValue<Optional<GallerySlot>> room =
        window.openedProperty().map(opened -> opened.flatMap(Opened::gallery));
    bench =
        Command.of(
                "Stimulus Bench",
                "B",
                "mdi2t-tune-variant",
                slot.map(Optional::isPresent),
                () -> slot.getValue().ifPresent(BenchSlot::toggle))
            .switched(
                slot.flatMap(
                    s -> s.map(one -> one.benchProperty().map(Optional::isPresent)).orElse(OFF)));
    gallery =
        Command.of(
                "Gallery",
                "G",
                "mdi2v-view-grid-outline",
                room.map(Optional::isPresent),
                () -> room.getValue().ifPresent(GallerySlot::toggle))
            .switched(
                room.flatMap(
                    s -> s.map(one -> one.galleryProperty().map(Optional::isPresent)).orElse(OFF)));
    visualizeUnit =
        Command.of(
            "Visualize Unit",
            "V",
            "",
            room.flatMap(s -> s.map(GallerySlot::unitProperty).orElse(OFF)),
            () -> room.getValue().ifPresent(GallerySlot::visualizeUnit));
    ObservableValue<Optional<SurveySlot>> tables =
        window.openedProperty().map(opened -> opened.flatMap(Opened::survey));
    survey =
        Command.of(
            "Families and Circuits",
            "A",
            "",
            tables.map(Optional::isPresent),
            () -> tables.getValue().ifPresent(SurveySlot::toggle));
    ObservableValue<Optional<LaboratoryViewModel>> side =
        window.openedProperty().map(opened -> opened.flatMap(Opened::laboratory));
    laboratory =
        Command.of(
            "Next Page of the Laboratory",
            "L",
            "",
            side.map(Optional::isPresent),
            () -> side.getValue().ifPresent(LaboratoryViewModel::turnPage));
    Comparing comparing = window.comparing();
    compareFile =
        Command.of("Compare With…", "K", "mdi2c-compare", open, () -> Choosers.compared(window));
    compareOrder =
        Command.of("Compare With Another Order", "Shift+K", "", open, comparing::withAnotherOrder);
    compareEnd = Command.of("Close Comparison", "", "", comparing.comparing(), comparing::end);
  }

  /** In the order of the menu. */
  List<Command> all() {
    return List.of(
        survey, gallery, visualizeUnit, bench, laboratory, compareFile, compareOrder, compareEnd);
  }
}
