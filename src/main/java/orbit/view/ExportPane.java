package orbit.view;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import orbit.figure.sheet.Pixels;

/** The figure as it will be, and beside it what can be chosen. */
public final class ExportPane extends BorderPane {

  private static final double AROUND = 24;
  private static final double SIDE = 360;

  private final ImageView image = new ImageView();

  public ExportPane(ExportViewModel model) {
    getStyleClass().add("export-pane");
    StackPane paper = new StackPane(image);
    paper.getStyleClass().add("export-paper");
    ScrollPane scrolled = new ScrollPane(paper);
    scrolled.setId("export-preview");
    scrolled.setFitToWidth(true);
    scrolled.setFitToHeight(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // one that comes and goes would change the width, and so itself
    scrolled.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
    setCenter(scrolled);
    Label sizes = new InspectorLine("", "hint");
    sizes.setId("export-sizes");
    VBox side = new VBox(new ExportForm(model), sizes);
    side.getStyleClass().addAll("section", "export-side");
    ScrollPane choices = new ScrollPane(side);
    choices.getStyleClass().add("inspector");
    choices.setFitToWidth(true);
    choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    choices.setMinWidth(SIDE);
    choices.setMaxWidth(SIDE);
    setRight(choices);
    scrolled
        .viewportBoundsProperty()
        .subscribe(
            bounds -> {
              double across = Math.max(80, bounds.getWidth() - 2 * AROUND);
              image.setFitWidth(across);
              model.previewWidthProperty().set(Math.rint(across * density()));
            });
    image.setPreserveRatio(true);
    model
        .drawnProperty()
        .subscribe(
            drawn -> {
              image.setImage(drawn.map(d -> image(d.preview())).orElse(null));
              sizes.setText(model.sizes());
            });
    model.choiceProperty().subscribe(now -> sizes.setText(model.sizes()));
  }

  private double density() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getOutputScaleX();
  }

  /** Pixels for the screen or the clipboard. */
  public static WritableImage image(Pixels pixels) {
    WritableImage image = new WritableImage(pixels.width(), pixels.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getIntArgbInstance(),
            pixels.argb(),
            0,
            pixels.width());
    return image;
  }
}
