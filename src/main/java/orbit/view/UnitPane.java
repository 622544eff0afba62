package orbit.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.circuit.Circuit;
import orbit.figure.ColourScale;
import orbit.network.Layer;
import orbit.network.Weights;
import orbit.workspace.MatrixState;
import orbit.workspace.Selection;
import org.kordamp.ikonli.javafx.FontIcon;

/** The unit that is looked at: what it sees, its pictures, and what it is connected to. */
public final class UnitPane extends VBox {

  private static final int PICTURE = 128;

  private final NetworkViewModel model;
  private final ObservableValue<Optional<UnitPictures>> pictures;
  private final ObservableValue<Optional<Consumer<NetworkUnit>>> visualize;
  private final VBox about = new VBox();
  private final VBox kernel = new VBox();
  // held here: the pack, which outlives this pane, refers to it weakly
  private final InvalidationListener arrival = property -> showUnit();

  /**
   * @param matrix the matrix on screen, whose colours can be changed here
   * @param visualize makes the picture of a unit, where that can be done
   */
  public UnitPane(
      NetworkViewModel model,
      ObservableValue<Optional<UnitPictures>> pictures,
      ObservableValue<Optional<MatrixPane>> matrix,
      ObservableValue<Optional<Consumer<NetworkUnit>>> visualize) {
    this.model = model;
    this.pictures = pictures;
    this.visualize = visualize;
    getStyleClass().add("unit-pane");
    setMinWidth(220);
    setPrefWidth(290);
    about.getStyleClass().add("lines");
    kernel.getStyleClass().add("section");
    VBox colours = new VBox();
    colours.getStyleClass().addAll("section", "colours");
    colours.setMinHeight(USE_PREF_SIZE);
    ObservableValue<ColourScale> scale =
        state(model).map(MatrixState::scale).orElse(ColourScale.RED_BLUE);
    VBox sections =
        new VBox(
            section("Unit", about),
            kernel,
            new UnitLinksView("Strongest inputs from", model.inputsProperty(), scale, model),
            new UnitLinksView("Strongest outputs to", model.outputsProperty(), scale, model));
    sections.getStyleClass().add("sections");
    ScrollPane scrolled = new ScrollPane(sections);
    scrolled.getStyleClass().add("inspector");
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scrolled, Priority.ALWAYS);
    // what the colours mean is always in sight
    getChildren().addAll(scrolled, colours);
    model.unitProperty().subscribe(now -> showUnit());
    model.inputsProperty().subscribe(now -> showUnit());
    pictures.subscribe(
        pack -> {
          pack.ifPresent(
              p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
          showUnit();
        });
    state(model).subscribe(state -> showKernel());
    matrix.subscribe(now -> showColours(colours, now));
  }

  private static ObservableValue<MatrixState> state(NetworkViewModel model) {
    return model
        .shownProperty()
        .flatMap(shown -> shown.map(s -> s.model().stateProperty()).orElse(null));
  }

  private void showColours(VBox colours, Optional<MatrixPane> matrix) {
    colours.getChildren().clear();
    Optional<NetworkViewModel.Shown> shown = model.shownProperty().get();
    if (matrix.isPresent() && shown.isPresent()) {
      colours
          .getChildren()
          .addAll(heading("Colours"), new InspectorColours(shown.get().model(), matrix.get()));
    }
  }

  private void showUnit() {
    about.getChildren().clear();
    Optional<NetworkUnit> chosen = model.unitProperty().get();
    if (chosen.isEmpty()) {
      about
          .getChildren()
          .add(new InspectorLine("Click a row, a column or a cell of the matrix.", "hint"));
      return;
    }
    NetworkUnit unit = chosen.get();
    Layer layer = unit.layer();
    FlowPane images = new FlowPane(8, 8);
    pictures
        .getValue()
        .flatMap(pack -> pack.picture(layer.name(), unit.index()))
        .ifPresent(image -> images.getChildren().add(view(image)));
    colourKernel(unit).ifPresent(image -> images.getChildren().add(view(image)));
    about.getChildren().add(new InspectorLine(model.layers().name(unit), "selection-name"));
    if (!images.getChildren().isEmpty()) {
      about.getChildren().add(images);
    }
    boolean has =
        pictures.getValue().map(pack -> pack.has(layer.name(), unit.index())).orElse(false);
    if (!has && model.network().layers().contains(layer)) {
      visualize.getValue().ifPresent(how -> about.getChildren().add(button(unit, how)));
    }
    about
        .getChildren()
        .addAll(
            new InspectorLine(
                "layer %s, %d units, %d × %d"
                    .formatted(
                        layer.name(), layer.units(), layer.shape().height(), layer.shape().width()),
                ""),
            new InspectorLine(LayerWords.sight(layer.field()), ""));
  }

  private static Button button(NetworkUnit unit, Consumer<NetworkUnit> how) {
    Button button = new Button("Visualize", new FontIcon("mdi2i-image-plus"));
    button.setId("unit-visualize");
    button.setTooltip(new Tooltip("Make a picture of " + unit.name() + " (V)"));
    button.setOnAction(event -> how.accept(unit));
    return button;
  }

  /** The kernel of a unit that reads the picture itself. */
  private Optional<Image> colourKernel(NetworkUnit unit) {
    return model.inputsProperty().get() instanceof UnitLinks.Found found
            && model.layers().isColours(found.layer())
            && unit.index() < found.weights().weights().outputs()
        ? Optional.of(
            KernelPictures.of(
                found.weights().weights(), unit.index(), 2 * PICTURE, model.layers().isBlueFirst()))
        : Optional.empty();
  }

  private static ImageView view(Image image) {
    ImageView view = new ImageView(image);
    view.setFitWidth(PICTURE);
    view.setFitHeight(PICTURE);
    view.setPreserveRatio(true);
    return view;
  }

  private void showKernel() {
    kernel.getChildren().clear();
    model
        .shownProperty()
        .get()
        .map(NetworkViewModel.Shown::model)
        .ifPresent(
            shown -> {
              if (shown.state().selection() instanceof Selection.Cell(int output, int input)) {
                showKernel(shown, output, input);
              }
            });
    kernel.setManaged(!kernel.getChildren().isEmpty());
  }

  private void showKernel(CircuitViewModel shown, int output, int input) {
    Circuit circuit = shown.circuit();
    Weights weights = circuit.weights();
    kernel
        .getChildren()
        .add(heading(circuit.output().unitName(output) + " ← " + circuit.input().unitName(input)));
    if (!weights.present(output, input)) {
      kernel.getChildren().add(new InspectorLine("no kernel", "hint"));
      return;
    }
    float[] values = new float[weights.kernelSize()];
    weights.read(output, input, values);
    kernel
        .getChildren()
        .add(
            new KernelView(
                values,
                weights.height(),
                weights.width(),
                shown.state().scale(),
                (float) shown.state().limit().orElseGet(() -> MatrixRequest.automatic(weights))));
  }

  private static VBox section(String title, Node content) {
    VBox section = new VBox(heading(title), content);
    section.getStyleClass().add("section");
    return section;
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("section-title");
    return heading;
  }
}
