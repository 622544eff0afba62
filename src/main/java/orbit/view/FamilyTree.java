package orbit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import orbit.circuit.FamilyChoice;
import orbit.family.Member;

/**
 * The families of a network, each with its members: picture, place and measured place. A click on a
 * family, or Enter, shows it in the gallery; a unit that is chosen is looked at. Only the lines on
 * screen exist.
 */
public final class FamilyTree extends VBox {

  private final NetworkViewModel model;
  private final TreeView<FamilyEntry> tree = new TreeView<>();
  private final Label title = new Label("Families");
  private final List<FamilyCell> cells = new ArrayList<>();
  // held here: the pictures, which may outlive this, refer to it weakly
  private final InvalidationListener arrival = property -> cells.forEach(FamilyCell::show);
  private Consumer<FamilyChoice> open = choice -> {};

  FamilyTree(NetworkViewModel model, ObservableValue<Optional<UnitPictures>> pictures) {
    this.model = model;
    getStyleClass().add("family-tree");
    title.getStyleClass().add("section-title");
    tree.setId("family-tree");
    tree.setAccessibleText("families");
    tree.setShowRoot(false);
    tree.setRoot(new TreeItem<>(new FamilyEntry.Root()));
    tree.setCellFactory(view -> cell(pictures));
    setVgrow(tree, Priority.ALWAYS);
    setMinHeight(0);
    getChildren().addAll(title, tree);
    tree.getSelectionModel().selectedItemProperty().subscribe(this::look);
    tree.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).ifPresent(this::open);
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

  /** Shows families, in the order of {@link FamilyItems}. */
  public void show(List<FamilyChoice> families) {
    tree.getRoot().getChildren().setAll(FamilyItems.of(families, model.network().layers()));
    title.setText(families.size() == 1 ? "1 family" : families.size() + " families");
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
