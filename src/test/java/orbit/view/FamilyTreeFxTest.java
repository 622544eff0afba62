package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import orbit.circuit.FamilyChoice;
import orbit.family.Family;
import orbit.family.Member;
import orbit.family.Place;
import orbit.figure.ColourScale;
import orbit.symmetry.Action;
import orbit.symmetry.Element;
import orbit.symmetry.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FamilyTreeFxTest {

  private final GallerySamples.Pictures pictures = new GallerySamples.Pictures();
  private final List<FamilyChoice> opened = new ArrayList<>();
  private NetworkViewModel model;
  private FamilyTree pane;

  @Start
  void start(Stage stage) {
    model =
        new NetworkViewModel(
            NetworkSamples.small(), ColourScale.RED_BLUE, Runnable::run, Runnable::run);
    pane = new FamilyTree(model, new SimpleObjectProperty<>(Optional.of(pictures)));
    pane.onFamily(opened::add);
    pane.show(List.of(curves("conv2"), curves("nowhere")));
    stage.setScene(new Scene(pane, 260, 400));
    stage.getScene().getStylesheets().add("/orbit/orbit.css");
    stage.show();
  }

  private static FamilyChoice curves(String layer) {
    Family family =
        Family.onOrbit(
            "curves",
            new Group.Cyclic(Action.ROTATION, 4),
            List.of(Element.IDENTITY),
            List.of(
                new Member(
                    OptionalInt.of(3),
                    "",
                    at(90),
                    Optional.of(at(97.5)),
                    OptionalDouble.of(0.9),
                    false),
                Member.hole(at(180))));
    return new FamilyChoice(layer, OptionalInt.empty(), family, OptionalDouble.of(0.934), "");
  }

  private static FamilyChoice family(
      String layer, String name, List<Element> stabilizer, int units, int holes) {
    List<Member> members = new ArrayList<>();
    for (int k = 0; k < units; k++) {
      members.add(Member.unit(k, "", at(90 * k)));
    }
    for (int k = units; k < units + holes; k++) {
      members.add(Member.hole(at(90 * k)));
    }
    Group group = new Group.Cyclic(Action.ROTATION, 4);
    Family made = Family.onOrbit(name, group, stabilizer, members);
    return new FamilyChoice(layer, OptionalInt.empty(), made, OptionalDouble.empty(), "");
  }

  private static FamilyChoice invariant(String layer, String name) {
    List<Element> all = Stream.of(0, 90, 180, 270).map(Element::rotation).toList();
    return family(layer, name, all, 1, 0);
  }

  private static Place at(double degrees) {
    return new Place.OnOrbit(Element.rotation(degrees));
  }

  @AfterEach
  void close() throws java.util.concurrent.TimeoutException {
    run(model::close);
    FxToolkit.cleanupStages();
  }

  @Test
  void familiesAreToldWithTheirMembers(FxRobot robot) {
    assertThat(texts()).contains("2 families", "curves", "conv2  ·  C4  ·  1 unit", "0.93");
    run(() -> pane.reveal("curv"));
    assertThat(texts()).contains("conv2:3", "90°, measured 97.5°", "no unit", "180°");
    assertThat(tips()).contains("conv2:3\n90°, measured 97.5°");
    assertThat(images()).isZero();
    run(() -> pictures.arrive("conv2", 3));
    assertThat(images()).isEqualTo(1);
  }

  @Test
  void aMemberIsLookedAtAndEnterShowsTheFamily(FxRobot robot) {
    run(() -> pane.tree().requestFocus());
    run(() -> pane.tree().getSelectionModel().select(0));
    robot.push(KeyCode.ENTER);
    assertThat(opened).extracting(FamilyChoice::layer).containsExactly("conv2");
    TreeItem<FamilyEntry> first = pane.tree().getTreeItem(0);
    assertThat(first.isExpanded()).isTrue();
    run(() -> pane.tree().getSelectionModel().select(1));
    assertThat(model.unitProperty().get().map(NetworkUnit::name)).contains("conv2:3");
    // a hole, and a family of a layer that is not there, change nothing
    run(() -> pane.tree().getSelectionModel().select(2));
    run(() -> pane.tree().getTreeItem(3).setExpanded(true));
    run(() -> pane.tree().getSelectionModel().select(4));
    assertThat(model.unitProperty().get().map(NetworkUnit::name)).contains("conv2:3");
    assertThat(opened).hasSize(1);
  }

  @Test
  void holesThatOutnumberUnitsAreLeftOut(FxRobot robot) {
    run(
        () ->
            pane.show(
                List.of(
                    family("conv2", "sparse", List.of(Element.IDENTITY), 1, 3),
                    family("conv2", "half", List.of(Element.IDENTITY), 2, 2))));
    assertThat(lines()).containsExactly("half", "sparse");
    TreeItem<FamilyEntry> sparse = pane.tree().getTreeItem(1);
    assertThat(pane.tree().getTreeItem(0).getChildren()).hasSize(4);
    assertThat(sparse.getChildren()).hasSize(1);
    assertThat(((FamilyEntry.OfFamily) sparse.getValue()).all())
        .contains("3 of 4 places without a unit");
  }

  @Test
  void layersAreInTheirOrderAndInvariantUnitsTogether(FxRobot robot) {
    run(
        () ->
            pane.show(
                List.of(
                    invariant("conv2", "circle"),
                    family("conv2", "alone", List.of(Element.IDENTITY), 1, 0),
                    invariant("conv2", "ring"),
                    family("conv2", "several", List.of(Element.IDENTITY), 3, 0),
                    invariant("conv1", "dot"))));
    assertThat(lines()).containsExactly("dot", "several", "alone", "invariant");
    run(() -> pane.reveal("ring"));
    assertThat(texts()).contains("invariant", "conv2  ·  2 units", "circle", "ring");
    run(() -> pane.tree().requestFocus());
    run(() -> pane.tree().getSelectionModel().select(5));
    assertThat(model.unitProperty().get().map(NetworkUnit::name)).contains("conv2:0");
    robot.push(KeyCode.ENTER);
    assertThat(opened).extracting(choice -> choice.family().name()).containsExactly("ring");
  }

  private List<String> lines() {
    return pane.tree().getRoot().getChildren().stream()
        .map(
            item ->
                switch (item.getValue()) {
                  case FamilyEntry.OfFamily family -> family.choice().family().name();
                  case FamilyEntry.OfInvariant together -> "invariant";
                  default -> "no family";
                })
        .toList();
  }

  private List<String> texts() {
    return pane.lookupAll(".label").stream()
        .filter(node -> node instanceof Label && node.isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private List<String> tips() {
    return pane.lookupAll(".family-cell").stream()
        .map(node -> ((TreeCell<?>) node).getTooltip())
        .filter(Objects::nonNull)
        .map(Tooltip::getText)
        .toList();
  }

  private long images() {
    return pane.lookupAll(".image-view").stream()
        .filter(node -> node instanceof ImageView view && view.getImage() != null)
        .count();
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
