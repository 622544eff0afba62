package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import orbit.network.Layer;
import orbit.network.Model;
import orbit.workspace.MatrixState;

/**
 * The layers of a network from the picture on, and which two of them the matrix shows: a click
 * chooses the output, the row's own button the input; the arrow keys with Enter and I do the same.
 */
public final class LayerStrip extends ScrollPane {

  private final NetworkViewModel model;
  private final List<LayerRow> rows = new ArrayList<>();
  private final LayerRows column;
  private int cursor;

  /**
   * @param pictures of which some stand in each row
   */
  public LayerStrip(NetworkViewModel model, ObservableValue<Optional<UnitPictures>> pictures) {
    this.model = model;
    getStyleClass().add("layer-strip");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(190);
    setPrefWidth(250);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    Model network = model.network();
    for (Layer layer : model.layers().all()) {
      LayerRow row =
          new LayerRow(layer, LayerWords.of(network.graph(), layer), () -> chooseInput(layer));
      row.addPictures(new LayerPictures(layer, pictures));
      row.setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
              requestFocus();
              point(model.layers().all().indexOf(layer));
              chooseOutput(layer);
            }
          });
      rows.add(row);
    }
    column = new LayerRows(rows);
    setContent(column);
    model.chosenProperty().subscribe(this::show);
    model
        .shownProperty()
        .flatMap(shown -> shown.map(s -> s.model().stateProperty()).orElse(null))
        .map(MatrixState::layout)
        .map(layout -> layout.transposed())
        .subscribe(transposed -> show(model.chosenProperty().get()));
    focusedProperty().subscribe(focused -> point(cursor));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (press(event)) {
            event.consume();
          }
        });
  }

  private void chooseOutput(Layer layer) {
    if (layer.equals(model.layers().all().getFirst())) {
      chooseInput(layer);
    } else {
      model.choose(layer);
    }
  }

  private void chooseInput(Layer layer) {
    model.chosenProperty().get().ifPresent(pair -> model.choose(layer, pair.to()));
  }

  private void show(Optional<LayerPair> chosen) {
    boolean columns =
        model
            .shownProperty()
            .get()
            .map(shown -> !shown.model().state().layout().transposed())
            .orElse(true);
    Optional<LayerRow> from = Optional.empty();
    Optional<LayerRow> to = Optional.empty();
    for (LayerRow row : rows) {
      LayerRow.Role role = chosen.map(pair -> role(row.layer(), pair)).orElse(LayerRow.Role.NONE);
      String whyNot =
          chosen
              .map(pair -> row.layer().name() + " does not feed " + pair.to().name())
              .orElse("Choose a layer first");
      row.show(role, columns, whyNot);
      if (role == LayerRow.Role.INPUT) {
        from = Optional.of(row);
      } else if (role == LayerRow.Role.OUTPUT) {
        to = Optional.of(row);
      }
    }
    column.connect(from, to);
    from.ifPresent(this::reveal);
    to.ifPresent(this::reveal);
    setAccessibleText(chosen.map(pair -> "layers, weights " + pair).orElse("layers"));
  }

  private LayerRow.Role role(Layer layer, LayerPair pair) {
    if (layer.equals(pair.from())) {
      return LayerRow.Role.INPUT;
    }
    if (layer.equals(pair.to())) {
      return LayerRow.Role.OUTPUT;
    }
    return model.layers().feeds(layer, pair.to())
        ? LayerRow.Role.POSSIBLE_INPUT
        : LayerRow.Role.NONE;
  }

  private boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
      return false;
    }
    switch (event.getCode()) {
      case UP -> point(cursor - 1);
      case DOWN -> point(cursor + 1);
      case PAGE_UP -> point(cursor - 8);
      case PAGE_DOWN -> point(cursor + 8);
      case HOME -> point(0);
      case END -> point(rows.size() - 1);
      case ENTER, SPACE -> chooseOutput(rows.get(cursor).layer());
      case I -> chooseInput(rows.get(cursor).layer());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void point(int row) {
    rows.get(cursor).cursor(false);
    cursor = Math.clamp(row, 0, rows.size() - 1);
    rows.get(cursor).cursor(isFocused());
    reveal(rows.get(cursor));
  }

  private void reveal(LayerRow row) {
    double visible = getViewportBounds().getHeight();
    double hidden = column.getHeight() - visible;
    if (hidden <= 0 || visible <= 0) {
      return;
    }
    double top = getVvalue() * hidden;
    double least = row.getLayoutY() + row.getHeight() - visible;
    double most = row.getLayoutY();
    double next = Math.max(least, Math.min(most, top));
    setVvalue(next / hidden);
  }
}
