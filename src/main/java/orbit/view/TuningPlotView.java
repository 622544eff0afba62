package orbit.view;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import orbit.figure.PlotFrame;
import orbit.figure.PlotPicture;
import orbit.figure.TuningPlot;
import orbit.task.NewestWins;

/**
 * A plot of tuning curves, painted elsewhere; the last picture stays until the next is there. Dots
 * above it move at once.
 */
public final class TuningPlotView extends Region {

  /** How near the pointer must be to a curve. */
  private static final double REACH = 8;

  private final ObjectProperty<Optional<TuningPlot>> plot =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<List<TuningDot>> dots = new SimpleObjectProperty<>(List.of());
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final DoubleProperty density = new SimpleDoubleProperty(1);

  private final NewestWins painting;
  private final ImageView image = new ImageView();
  private final TuningDots overlay = new TuningDots();
  private final Label problem = new Label();
  private final Tooltip tip = new Tooltip();
  private IntConsumer onPick = unit -> {};
  private Optional<TuningRequest> asked = Optional.empty();
  private Optional<Shown> shown = Optional.empty();

  /** What is on screen, which may be older than what was asked for. */
  private record Shown(TuningRequest request, PlotPicture picture) {
    PlotFrame frame() {
      return picture.frame();
    }
  }

  public TuningPlotView() {
    this(ForkJoinPool.commonPool(), Platform::runLater);
  }

  /**
   * @param worker paints
   * @param receiver runs on the JavaFX thread
   */
  public TuningPlotView(Executor worker, Executor receiver) {
    painting = new NewestWins(worker, receiver);
    getStyleClass().add("tuning-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription("plot");
    image.setMouseTransparent(true);
    problem.getStyleClass().add("warning");
    problem.setWrapText(true);
    problem.setVisible(false);
    tip.setShowDelay(Duration.millis(150));
    getChildren().addAll(image, overlay.canvas(), problem);
    plot.subscribe(this::changed);
    dark.subscribe(this::changed);
    density.subscribe(this::requestLayout);
    density.bind(
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .orElse(1.0));
    dots.subscribe(this::drawDots);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> tip(""));
    setOnMouseClicked(this::pick);
  }

  /** What is shown; empty for nothing. */
  public ObjectProperty<Optional<TuningPlot>> plotProperty() {
    return plot;
  }

  /** Dots of the stimulus as it is now. */
  public ObjectProperty<List<TuningDot>> dotsProperty() {
    return dots;
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Told the unit whose curve is clicked. */
  public void onPick(IntConsumer picked) {
    onPick = picked;
  }

  /** Paints nothing more; for when the window closes. */
  public void stop() {
    painting.cancel();
  }

  /** Where what lies on screen, unless nothing is painted yet. */
  Optional<PlotFrame> frame() {
    return shown.map(Shown::frame);
  }

  /** Whether the picture is of the plot, and not of one before. */
  boolean isPainted() {
    return shown.map(s -> Optional.of(s.request().plot()).equals(plot.get())).orElse(false);
  }

  ImageView image() {
    return image;
  }

  /** Why nothing is shown; empty if all is well. */
  String problem() {
    return problem.isVisible() ? problem.getText() : "";
  }

  int dotsDrawn() {
    return overlay.drawn();
  }

  private void changed() {
    setAccessibleText(plot.get().map(TuningPlot::words).orElse("no plot"));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    problem.resizeRelocate(0, 0, getWidth(), Math.min(getHeight(), problem.prefHeight(getWidth())));
    if (plot.get().isEmpty()) {
      show(Optional.empty());
      asked = Optional.empty();
      painting.cancel();
      return;
    }
    fit();
    int width = (int) Math.ceil(getWidth());
    int height = (int) Math.ceil(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    TuningRequest request =
        new TuningRequest(plot.get().get(), width, height, density.get(), dark.get());
    if (asked.filter(request::equals).isEmpty()) {
      asked = Optional.of(request);
      painting.submit(
          overtaken -> new Shown(request, request.paint()),
          painted -> show(Optional.of(painted)),
          failure -> fail(failure));
    }
  }

  private void show(Optional<Shown> next) {
    shown = next;
    problem.setVisible(false);
    image.setImage(next.map(s -> writable(s.picture())).orElse(null));
    fit();
  }

  private void fail(RuntimeException failure) {
    show(Optional.empty());
    problem.setText("This plot cannot be drawn: " + failure.getMessage());
    problem.setVisible(true);
    requestLayout();
  }

  private static WritableImage writable(PlotPicture picture) {
    return new WritableImage(
        new PixelBuffer<>(
            picture.width(),
            picture.height(),
            IntBuffer.wrap(picture.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }

  /** Pixel on pixel where the picture is of this size, else stretched. */
  private void fit() {
    shown.ifPresent(
        s -> {
          TuningRequest request = s.request();
          boolean exact =
              request.width() == Math.ceil(getWidth())
                  && request.height() == Math.ceil(getHeight())
                  && request.density() == density.get();
          image.setFitWidth(exact ? s.picture().width() / density.get() : getWidth());
          image.setFitHeight(exact ? s.picture().height() / density.get() : getHeight());
        });
    drawDots();
  }

  private void drawDots() {
    shown.ifPresentOrElse(
        s ->
            overlay.draw(
                s.request().plot(),
                s.frame(),
                dots.get(),
                dark.get(),
                image.getFitWidth(),
                image.getFitHeight()),
        () -> overlay.clear(getWidth(), getHeight()));
  }

  private OptionalInt under(MouseEvent event) {
    if (shown.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
      return OptionalInt.empty();
    }
    PlotFrame frame = shown.get().frame();
    double x = event.getX() * frame.width() / getWidth();
    double y = event.getY() * frame.height() / getHeight();
    return frame.nearest(x, y, REACH);
  }

  private void point(MouseEvent event) {
    OptionalInt unit = under(event);
    setCursor(unit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    tip(unit.isPresent() && shown.isPresent() ? name(shown.get(), unit.getAsInt()) : "");
  }

  private static String name(Shown shown, int unit) {
    return shown.request().plot().name(unit);
  }

  private void pick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      under(event).ifPresent(onPick);
    }
  }

  private void tip(String words) {
    if (words.isEmpty() && !tip.getText().isEmpty()) {
      Tooltip.uninstall(this, tip);
    } else if (!words.isEmpty() && tip.getText().isEmpty()) {
      Tooltip.install(this, tip);
    }
    tip.setText(words);
  }

  /** The name of the unit that the pointer is on; empty elsewhere. */
  String tip() {
    return tip.getText();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 260;
  }
}
