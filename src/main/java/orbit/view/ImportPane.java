package orbit.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.network.Batch;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.network.Operation;
import orbit.network.Shape;
import orbit.network.ValueRange;

/** What was read from a file, how its input is to be understood, and a picture run through it. */
public final class ImportPane extends VBox {

  private static final int PICTURE = 96;

  private final ImportViewModel model;
  private final LayerTable table;
  private final ImageView picture = new ImageView();
  private final Label pictureName = new InspectorLine("", "hint");
  private final Label result = new InspectorLine("", "");

  /**
   * @param otherPicture lets the user choose another test picture
   */
  public ImportPane(ImportViewModel model, Runnable otherPicture) {
    this.model = model;
    Model read = model.read();
    getStyleClass().add("import-pane");
    table = new LayerTable(read);
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setPrefHeight(300);
    VBox left = new VBox(heading("Layers"), table);
    left.getStyleClass().add("section");
    HBox.setHgrow(left, Priority.ALWAYS);
    picture.setFitWidth(PICTURE);
    picture.setFitHeight(PICTURE);
    picture.setPreserveRatio(true);
    Button other = new Button("Another picture…");
    other.setOnAction(event -> otherPicture.run());
    VBox beside = new VBox(pictureName, other);
    beside.getStyleClass().add("section");
    HBox test = new HBox(picture, beside);
    test.getStyleClass().add("line");
    VBox right =
        new VBox(
            heading("Input"),
            new InputControls(read.range(), read.graph().input().channels(), model::range),
            heading("Test picture"),
            test,
            result);
    right.getStyleClass().add("section");
    right.setMinWidth(300);
    right.setPrefWidth(320);
    HBox both = new HBox(left, right);
    both.getStyleClass().add("columns");
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().add(summary(read));
    notes(read).ifPresent(getChildren()::add);
    getChildren().add(both);
    FirstKernels.of(read).ifPresent(this::addKernels);
    model.testProperty().subscribe(this::show);
  }

  private static Node summary(Model read) {
    long weights =
        read.graph().nodes().stream()
            .mapToLong(
                node ->
                    switch (node.operation()) {
                      case Operation.Convolution c -> c.kernels().values().length;
                      case Operation.Dense dense -> dense.weights().values().length;
                      default -> 0L;
                    })
            .sum();
    return new InspectorLine(
        "%s: %s, %d layers, %,d weights, input %s"
            .formatted(
                read.name(), read.format(), read.layers().size(), weights, read.graph().input()),
        "selection-name");
  }

  private static Optional<Node> notes(Model read) {
    if (read.about().notes().isEmpty()) {
      return Optional.empty();
    }
    String text = read.about().sentences().stream().collect(Collectors.joining("\n"));
    ScrollPane scrolled = new ScrollPane(new InspectorLine(text, ""));
    scrolled.getStyleClass().add("inspector");
    scrolled.setFitToWidth(true);
    scrolled.setMaxHeight(96);
    scrolled.setMinHeight(Math.min(96, 20.0 * read.about().notes().size()));
    return Optional.of(scrolled);
  }

  private void addKernels(FirstKernels kernels) {
    VBox section = new VBox(heading("Kernels of " + kernels.layer().name()), kernels);
    section.getStyleClass().add("section");
    getChildren().add(section);
  }

  private void show(ImportViewModel.Test test) {
    pictureName.setText(model.pictureName());
    switch (test) {
      case ImportViewModel.Test.Running running -> tell("Running the picture …", false);
      case ImportViewModel.Test.Failed(String sentence) -> {
        table.show(List.of());
        tell(sentence, true);
      }
      case ImportViewModel.Test.Done done -> {
        table.show(done.answers());
        picture.setImage(image(done.picture(), done.range()));
        tell(said(done), !done.isFinite() || silent(done).isPresent());
      }
    }
  }

  private static String said(ImportViewModel.Test.Done done) {
    if (!done.isFinite()) {
      return "Some answers are no numbers: check the input.";
    }
    return silent(done)
        .map(layer -> layer.name() + " does not answer at all: check the input.")
        .orElse("Every layer answers.");
  }

  private static Optional<Layer> silent(ImportViewModel.Test.Done done) {
    return done.answers().stream()
        .filter(answer -> answer.active() == 0)
        .map(LayerAnswer::layer)
        .findFirst();
  }

  private void tell(String text, boolean warning) {
    result.setText(text);
    result.getStyleClass().remove("warning");
    if (warning) {
      result.getStyleClass().add("warning");
    }
  }

  private static Image image(Batch batch, ValueRange range) {
    Shape shape = batch.shape();
    int[] argb = new int[shape.height() * shape.width()];
    for (int p = 0; p < argb.length; p++) {
      int pixel = 0xff;
      for (int c = 0; c < 3; c++) {
        int channel = shape.channels() == 3 ? (range.blueFirst() ? 2 - c : c) : 0;
        double black = range.value(channel, 0);
        double value = batch.at(0, channel, p / shape.width(), p % shape.width());
        double colour = (value - black) / (range.value(channel, 1) - black);
        pixel = pixel << 8 | (int) Math.round(255 * Math.clamp(colour, 0.0, 1.0));
      }
      argb[p] = pixel;
    }
    return PixelImage.of(argb, shape.height(), shape.width(), PICTURE);
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("section-title");
    return heading;
  }
}
