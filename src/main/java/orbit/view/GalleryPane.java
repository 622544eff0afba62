package orbit.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every unit of a layer with its picture; several side by side below. */
public final class GalleryPane extends VBox {

  private static final double SHARE = 0.5;

  private final GalleryViewModel model;
  private final GalleryGrid grid;
  private final GalleryDetail detail;
  private final GalleryLook look;
  private final SplitPane parts = new SplitPane();
  private double divider = SHARE;

  public GalleryPane(
      GalleryViewModel model,
      VisualizationViewModel making,
      ExamplesViewModel examples,
      GalleryActions actions) {
    this.model = model;
    Runnable close = actions.close();
    // what pictures tell counts before what an ascent found
    model.silence(
        (layer, unit) ->
            examples.isSilent(layer, unit).or(() -> making.pictures().isSilent(layer, unit)),
        examples.stateProperty());
    getStyleClass().add("gallery");
    look = new GalleryLook(model, making);
    GalleryMenu menu = new GalleryMenu(model, making);
    grid = new GalleryGrid(look, menu);
    detail = new GalleryDetail(look, new GalleryExamples(examples, actions));
    parts.getItems().add(grid);
    parts.setOrientation(Orientation.VERTICAL);
    SplitPane.setResizableWithParent(detail, false);
    setVgrow(parts, Priority.ALWAYS);
    getChildren().addAll(new GalleryBar(look, menu, close), parts);
    model.chosenProperty().subscribe(chosen -> showDetail(!chosen.isEmpty()));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            escape(close);
            event.consume();
          }
        });
  }

  /** Pictures have all the room until one is chosen. */
  private void showDetail(boolean any) {
    boolean shown = parts.getItems().contains(detail);
    if (any && !shown) {
      parts.getItems().add(detail);
      parts.setDividerPositions(divider);
    } else if (!any && shown) {
      divider = parts.getDividerPositions()[0];
      parts.getItems().remove(detail);
    }
  }

  /** The search is cleared first, so that one key too many does not lose the gallery. */
  private void escape(Runnable close) {
    if (model.searchProperty().get().isEmpty()) {
      close.run();
    } else {
      model.searchProperty().set("");
    }
  }

  /** Tells the unit that is chosen. */
  public void onChoice(Consumer<NetworkUnit> listener) {
    model
        .leadProperty()
        .addListener(
            (p, before, unit) -> {
              if (unit.isPresent()) {
                listener.accept(new NetworkUnit(model.layerProperty().get(), unit.getAsInt()));
              }
            });
  }

  /** Wants pictures. */
  public void visualize(List<VisualizationWish> wishes) {
    look.making().want(wishes);
  }

  public GalleryViewModel model() {
    return model;
  }

  /** Gives the keyboard to the units. */
  public void focusUnits() {
    grid.view().requestFocus();
    model.leadProperty().get().ifPresent(grid::reveal);
  }

  GalleryGrid grid() {
    return grid;
  }

  GalleryDetail detail() {
    return detail;
  }

  GalleryLook look() {
    return look;
  }
}
