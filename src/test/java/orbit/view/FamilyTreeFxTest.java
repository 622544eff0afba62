package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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

  private List<String> texts() {
    return pane.lookupAll(".label").stream()
        .filter(node -> node instanceof Label && node.isVisible())
        .map(node -> ((Label) node).getText())
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
