package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.circuit.FamilyChoice;
import orbit.family.Member;
import orbit.network.Layer;

/**
 * The families of a network, each with its members: picture, place and measured place. A click on a
 * family, or Enter, shows it in the gallery; a unit that is chosen is looked at. Only the lines on
 * screen exist.
 */
public final class FamilyTree extends VBox {

  private final NetworkViewModel model;
  private final TreeView<FamilyEntry> tree = new TreeView<>();
  private final FamilyHead head = new FamilyHead();
  private final Label none =
      new Label("Find shows stimuli to a layer and looks for units that answer as turned copies.");
  private final List<FamilyCell> cells = new ArrayList<>();
  // held here: the pictures, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> cells.forEach(FamilyCell::show);
  private Consumer<FamilyChoice> open = choice -> {};
  private List<FamilyChoice> known = List.of();
  private Optional<FamilyEditing> editing = Optional.empty();

  FamilyTree(NetworkViewModel model, ObservableValue<Optional<UnitPictures>> pictures) {
    this.model = model;
    getStyleClass().add("family-tree");
    none.getStyleClass().add("hint");
    none.setWrapText(true);
    none.setVisible(false);
    none.managedProperty().bind(none.visibleProperty());
    tree.setId("family-tree");
    tree.setAccessibleText("families");
    tree.setShowRoot(false);
    tree.setRoot(new TreeItem<>(new FamilyEntry.Root()));
    tree.setCellFactory(view -> cell(pictures));
    setVgrow(tree, Priority.ALWAYS);
    setMinHeight(0);
    getChildren().addAll(head, none, tree);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    ContextMenu menu = new ContextMenu();
    tree.setOnContextMenuRequested(event -> offer(menu, event.getScreenX(), event.getScreenY()));
    tree.getSelectionModel().selectedItemProperty().subscribe(this::look);
    tree.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(this::open);
            event.consume();
          } else if (event.getCode() == KeyCode.F2) {
            chosen()
                .flatMap(FamilyTree::family)
                .ifPresent(one -> menu().ifPresent(m -> m.rename(one)));
            event.consume();
          }
        });
    pictures.subscribe(
        now -> {
          now.ifPresent(
              p -> p.arrivalsProperty().addListener(new WeakInvalidationListener(arrival)));
          cells.forEach(FamilyCell::show);
        });
  }

  private FamilyCell cell(ObservableValue<Optional<UnitPictures>> pictures) {
    FamilyCell cell = new FamilyCell(pictures);
    cell.setOnMouseClicked(
        event -> {
          // the arrow opens and closes
          boolean arrow = event.getTarget() != cell && cell.isArrow(event.getX());
          if (event.getButton() == MouseButton.PRIMARY && !arrow && cell.getTreeItem() != null) {
            open(cell.getTreeItem());
          }
        });
    cells.add(cell);
    return cell;
  }

  /** Told the families that are to be shown. */
  public void onFamily(Consumer<FamilyChoice> listener) {
    open = listener;
  }

  /**
   * Offers the search for families, and their changes by hand.
   *
   * @param layer that is looked at
   */
  public void work(FamilySearch search, FamilyEditing hands, Supplier<Layer> layer) {
    editing = Optional.of(hands);
    head.offer(search, model.network().layers(), layer);
    none.setVisible(known.isEmpty());
  }

  /** Shows families, in the order of {@link FamilyItems}; those that were open stay so. */
  public void show(List<FamilyChoice> families) {
    known = List.copyOf(families);
    Set<String> expanded =
        lines(tree.getRoot())
            .filter(TreeItem::isExpanded)
            .map(FamilyTree::mark)
            .collect(Collectors.toSet());
    tree.getSelectionModel().clearSelection();
    tree.getRoot().getChildren().setAll(FamilyItems.of(families, model.network().layers()));
    tree.getRoot().getChildren().forEach(item -> item.setExpanded(expanded.contains(mark(item))));
    head.count(families.size());
    none.setVisible(families.isEmpty() && editing.isPresent());
  }

  /** What a line is known by when families are read anew. */
  private static String mark(TreeItem<FamilyEntry> item) {
    return switch (item.getValue()) {
      case FamilyEntry.OfFamily(var choice) -> choice.layer() + ":" + choice.family().name();
      case FamilyEntry.OfInvariant together -> together.layer() + ": invariant";
      case FamilyEntry.OfAlone alone -> "";
      case FamilyEntry.OfMember member -> "";
      case FamilyEntry.Root root -> "";
    };
  }

  private Optional<TreeItem<FamilyEntry>> chosen() {
    return Optional.ofNullable(tree.getSelectionModel().getSelectedItem());
  }

  private Optional<FamilyMenu> menu() {
    return editing.map(hands -> new FamilyMenu(hands, open, getScene().getWindow()));
  }

  private void offer(ContextMenu menu, double x, double y) {
    List<FamilyEntry> selected =
        tree.getSelectionModel().getSelectedItems().stream()
            .filter(Objects::nonNull)
            .map(TreeItem::getValue)
            .toList();
    menu.hide();
    menu.getItems()
        .setAll(
            chosen()
                .flatMap(item -> menu().map(m -> m.items(item.getValue(), selected, known)))
                .orElse(List.of()));
    if (!menu.getItems().isEmpty()) {
      menu.show(tree, x, y);
    }
  }

  /** Opens the first family whose name holds a text, and brings it into sight. */
  public void reveal(String name) {
    lines(tree.getRoot())
        .filter(item -> family(item).filter(f -> f.family().name().contains(name)).isPresent())
        .findFirst()
        .ifPresent(
            item -> {
              item.getParent().setExpanded(true);
              item.setExpanded(true);
              tree.scrollTo(tree.getRow(item));
            });
  }

  private static Stream<TreeItem<FamilyEntry>> lines(TreeItem<FamilyEntry> item) {
    return Stream.concat(Stream.of(item), item.getChildren().stream().flatMap(FamilyTree::lines));
  }

  /** The family that a line stands for. */
  private static Optional<FamilyChoice> family(TreeItem<FamilyEntry> item) {
    return switch (item.getValue()) {
      case FamilyEntry.OfFamily(var choice) -> Optional.of(choice);
      case FamilyEntry.OfAlone(var choice, var member) -> Optional.of(choice);
      case FamilyEntry.Root root -> Optional.empty();
      case FamilyEntry.OfInvariant together -> Optional.empty();
      case FamilyEntry.OfMember member -> Optional.empty();
    };
  }

  private void look(TreeItem<FamilyEntry> item) {
    if (item == null) {
      return;
    }
    switch (item.getValue()) {
      case FamilyEntry.OfMember(var choice, var member) -> lookAt(choice, member);
      case FamilyEntry.OfAlone(var choice, var member) -> lookAt(choice, member);
      case FamilyEntry.Root root -> {}
      case FamilyEntry.OfFamily family -> {}
      case FamilyEntry.OfInvariant together -> {}
    }
  }

  private void lookAt(FamilyChoice choice, Member member) {
    if (member.unit().isPresent()) {
      model.network().layers().stream()
          .filter(layer -> layer.name().equals(choice.layer()))
          .filter(layer -> member.unit().getAsInt() < layer.units())
          .findFirst()
          .ifPresent(layer -> model.choose(new NetworkUnit(layer, member.unit().getAsInt())));
    }
  }

  private void open(TreeItem<FamilyEntry> item) {
    // a click on a member only looks at it
    if (!(item.getValue() instanceof FamilyEntry.OfMember)) {
      item.setExpanded(true);
    }
    family(item).ifPresent(open);
  }

  TreeView<FamilyEntry> tree() {
    return tree;
  }
}
