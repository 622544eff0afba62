package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.circuit.Bands;
import orbit.circuit.Tying;
import orbit.workspace.Selection;
import org.jspecify.annotations.Nullable;

/** What a group convolution would tie: a group to choose, what it costs, and the legend. */
final class TyingPage extends VBox {

  private final LaboratoryViewModel laboratory;
  private final CircuitViewModel model;
  private final TableView<Tying> groups = new TableView<>();
  private final ListView<TyingLegendCell.Kernel> legend = new ListView<>();
  private final Label words = new InspectorLine("Measuring…", "hint");
  private final Button none = new Button("Hide pattern");
  private boolean following;

  TyingPage(LaboratoryViewModel laboratory, CircuitViewModel model) {
    this.laboratory = laboratory;
    this.model = model;
    getStyleClass().add("laboratory-page");
    groups.setId("tying-groups");
    groups.setFixedCellSize(26);
    groups.setPlaceholder(new Label(""));
    groups.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    groups.getColumns().setAll(List.of(group(), kernels(), kept(), expected()));
    legend.setId("tying-legend");
    legend.setFixedCellSize(26);
    legend.setCellFactory(list -> new TyingLegendCell());
    legend.setPlaceholder(new Label("no group chosen"));
    VBox.setVgrow(groups, Priority.SOMETIMES);
    VBox.setVgrow(legend, Priority.ALWAYS);
    groups.setPrefHeight(190);
    none.setId("tying-none");
    none.setOnAction(event -> laboratory.chosenProperty().set(Optional.empty()));
    Label title = new Label("Cells that share a kernel");
    title.getStyleClass().add("section-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, none);
    head.getStyleClass().add("line");
    getChildren().addAll(groups, words, head, legend);
    laboratory.tyingsProperty().subscribe(known -> known.ifPresent(groups.getItems()::setAll));
    laboratory.chosenProperty().subscribe(this::show);
    groups.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    legend.getSelectionModel().selectedItemProperty().subscribe(this::marked);
  }

  private static TableColumn<Tying, String> group() {
    return LaboratoryColumns.explained(
        LaboratoryColumns.of("Group", 110, TyingPage::name),
        "the circuit's group and its parts; with * features are taken to be their own mirror"
            + " images");
  }

  private static String name(Tying tying) {
    return tying.mirrored() ? tying.name() + " *" : tying.name();
  }

  private static TableColumn<Tying, Integer> kernels() {
    return LaboratoryColumns.explained(
        LaboratoryColumns.number("Kernels", 62, Tying::kernels, String::valueOf),
        "free kernels, one for each set of cells that the group carries into one another");
  }

  private static TableColumn<Tying, Double> kept() {
    return LaboratoryColumns.explained(
        LaboratoryColumns.number("Kept", 62, Tying::kept, BandWords::percent),
        "share of the energy that is left when tied cells get their mean kernel");
  }

  private static TableColumn<Tying, Double> expected() {
    return LaboratoryColumns.explained(
        LaboratoryColumns.number("Random", 66, Tying::expected, BandWords::percent),
        "what random weights would keep");
  }

  private void chosen(@Nullable Tying tying) {
    if (tying != null && !following) {
      laboratory.chosenProperty().set(Optional.of(tying));
    }
  }

  private void show(Optional<Tying> chosen) {
    following = true;
    legend.getItems().clear();
    none.setDisable(chosen.isEmpty());
    if (chosen.isEmpty()) {
      groups.getSelectionModel().clearSelection();
    } else {
      groups.getSelectionModel().select(chosen.get());
      TyingColours colours = new TyingColours(model.circuit(), chosen.get());
      legend
          .getItems()
          .setAll(
              colours.inOrder().stream()
                  .map(band -> new TyingLegendCell.Kernel(colours, band))
                  .toList());
    }
    words.setText(
        chosen
            .map(TyingPage::sentence)
            .orElse(
                laboratory.tyingsProperty().get().isEmpty() ? "Measuring…" : "Choose a group."));
    following = false;
  }

  private static String sentence(Tying tying) {
    String weights =
        tying.weights().isPresent()
            ? String.format(Locale.ROOT, " (%d free weights)", tying.weights().getAsInt())
            : ", turned by interpolation,";
    String complete =
        tying.completeKernels() == tying.kernels()
            ? ""
            : String.format(
                Locale.ROOT, " With a unit at every place it has %d.", tying.completeKernels());
    String assumed =
        tying.mirrored() ? " * Assumes that every feature is its own mirror image." : "";
    return String.format(
        Locale.ROOT,
        "A group convolution over %s has %d %s%s in place of %d and keeps %s of the energy of"
            + " these weights; random weights would keep %s.%s%s",
        tying.name(),
        tying.kernels(),
        tying.kernels() == 1 ? "free kernel" : "free kernels",
        weights,
        tying.cells(),
        BandWords.percent(tying.kept()),
        BandWords.percent(tying.expected()),
        complete,
        assumed);
  }

  /** Its cells stand out in the matrix with that of the selected one. */
  private void marked(TyingLegendCell.@Nullable Kernel kernel) {
    if (kernel != null && !following) {
      Bands.Cell cell = kernel.colours().first(kernel.band());
      model.select(new Selection.Cell(cell.output(), cell.input()));
    }
  }
}
