package orbit.view;

import impl.org.controlsfx.skin.GridViewSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridView;

/**
 * The units as a grid of which only what is on screen exists. Clicks choose, with Ctrl or Shift
 * several; the arrow keys move, Space adds, Enter visualizes.
 */
final class GalleryGrid extends StackPane {

  private static final double GAP = 4;

  private final GalleryLook look;
  private final GalleryViewModel model;
  private final GalleryMenu menu;
  private final GridView<Integer> grid = new GridView<>();
  private final Label empty = new Label();
  private final ContextMenu popup = new ContextMenu();
  private final List<GalleryCell> cells = new ArrayList<>();
  // held here: the pictures, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> cells.forEach(GalleryCell::show);

  GalleryGrid(GalleryLook look, GalleryMenu menu) {
    this.look = look;
    this.model = look.model();
    this.menu = menu;
    getStyleClass().add("gallery-grid");
    setMinSize(0, 0);
    grid.setId("gallery-grid");
    grid.setFocusTraversable(true);
    grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
    grid.setHorizontalCellSpacing(GAP);
    grid.setVerticalCellSpacing(GAP);
    grid.cellWidthProperty().bind(look.tileProperty());
    grid.cellHeightProperty().bind(look.tileProperty().add(GalleryCell.NAME));
    grid.setCellFactory(view -> cell());
    empty.getStyleClass().add("hint");
    empty.setId("gallery-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(360);
    getChildren().addAll(grid, empty);
    model.shownProperty().subscribe(this::show);
    model.chosenProperty().subscribe(now -> cells.forEach(GalleryCell::show));
    look.making().stateProperty().subscribe(now -> cells.forEach(GalleryCell::showProgress));
    look.pictures()
        .subscribe(
            now -> {
              now.ifPresent(
                  p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
              cells.forEach(GalleryCell::show);
            });
    grid.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (press(event)) {
            event.consume();
          }
        });
    grid.setOnMouseClicked(event -> grid.requestFocus());
    // the first unit that is chosen takes room from the grid, and would be out of sight again
    grid.heightProperty().subscribe(now -> model.leadProperty().get().ifPresent(this::reveal));
  }

  private GalleryCell cell() {
    GalleryCell cell = new GalleryCell(look);
    cell.setOnMouseClicked(event -> click(cell, event));
    cell.setOnContextMenuRequested(
        event -> {
          if (cell.getItem() != null) {
            if (!model.chosenProperty().get().contains(cell.getItem())) {
              model.choose(cell.getItem());
            }
            popup.getItems().setAll(menu.items());
            popup.show(cell, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
    cells.add(cell);
    return cell;
  }

  private void click(GalleryCell cell, MouseEvent event) {
    grid.requestFocus();
    popup.hide();
    if (event.getButton() != MouseButton.PRIMARY || cell.getItem() == null) {
      return;
    }
    if (event.isShortcutDown() || event.isControlDown()) {
      model.toggle(cell.getItem());
    } else if (event.isShiftDown()) {
      model.chooseTo(cell.getItem());
    } else {
      model.choose(cell.getItem());
    }
  }

  private void show(GalleryViewModel.Shown shown) {
    if (!grid.getItems().equals(shown.units())) {
      grid.getItems().setAll(shown.units());
    }
    empty.setText(shown.sentence());
    empty.setVisible(!shown.sentence().isEmpty());
    grid.setAccessibleText("%d units of %s".formatted(shown.units().size(), shown.layer().name()));
    cells.forEach(GalleryCell::show);
  }

  private int columns() {
    return grid.getSkin() instanceof GridViewSkin<?> skin
        ? Math.max(1, skin.computeMaxCellsInRow())
        : 1;
  }

  private boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    OptionalInt lead = model.leadProperty().get();
    switch (event.getCode()) {
      case LEFT -> move(-1, event.isShiftDown());
      case RIGHT -> move(1, event.isShiftDown());
      case UP -> move(-columns(), event.isShiftDown());
      case DOWN -> move(columns(), event.isShiftDown());
      case HOME -> move(-grid.getItems().size(), event.isShiftDown());
      case END -> move(grid.getItems().size(), event.isShiftDown());
      case SPACE -> lead.ifPresent(model::toggle);
      case ENTER ->
          look.making()
              .want(
                  model.chosenProperty().get().stream()
                      .map(unit -> VisualizationWish.of(model.layerProperty().get(), unit))
                      .toList());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(int by, boolean adding) {
    List<Integer> units = model.shownProperty().get().units();
    if (units.isEmpty()) {
      return;
    }
    OptionalInt lead = model.leadProperty().get();
    int at = lead.isPresent() ? units.indexOf(lead.getAsInt()) : -1;
    // with none chosen an arrow begins at the first
    int from = at < 0 && by < units.size() ? -by : Math.max(0, at);
    int next = Math.clamp((long) from + by, 0, units.size() - 1);
    int unit = units.get(next);
    if (adding) {
      if (next != at) {
        model.toggle(unit);
      }
    } else {
      model.choose(unit);
    }
    reveal(unit);
  }

  /** Scrolls until the unit is on screen. */
  void reveal(int unit) {
    int at = model.shownProperty().get().units().indexOf(unit);
    // the rows of a grid that is new to the scene come with the layout
    grid.applyCss();
    grid.layout();
    if (at >= 0 && grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(at / columns());
      // the heights of rows that were never on screen are guessed at first
      flow.layout();
      flow.scrollTo(at / columns());
    }
  }

  GridView<Integer> view() {
    return grid;
  }

  /** The cells that exist. */
  List<GalleryCell> cells() {
    return cells;
  }
}
