package orbit.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A family, or a member of one with its picture. */
final class FamilyCell extends TreeCell<FamilyEntry> {

  private static final double SIDE = 30;

  private final ObservableValue<Optional<UnitPictures>> pictures;
  private final ImageView image = new ImageView();
  private final StackPane picture = new StackPane(image);
  private final Label name = new Label();
  private final Label words = new Label();
  private final Label score = new Label();
  private final HBox first = new HBox(name, score);
  private final VBox told = new VBox(first, words);
  private final HBox line = new HBox(picture, told);
  private final Tooltip tip = new Tooltip();

  FamilyCell(ObservableValue<Optional<UnitPictures>> pictures) {
    this.pictures = pictures;
    getStyleClass().add("family-cell");
    picture.getStyleClass().add("gallery-picture");
    picture.setMinSize(SIDE, SIDE);
    picture.setMaxSize(SIDE, SIDE);
    image.setFitWidth(SIDE);
    image.setFitHeight(SIDE);
    image.setPreserveRatio(true);
    words.getStyleClass().add("hint");
    score.getStyleClass().add("hint");
    score.setMinWidth(USE_PREF_SIZE);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox.setHgrow(told, Priority.ALWAYS);
    told.setMinWidth(0);
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // long names are cut off, not scrolled to
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FamilyEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    show();
  }

  /** Shows its entry as it is now. */
  void show() {
    FamilyEntry entry = getItem();
    boolean any = entry != null && !isEmpty();
    setGraphic(any ? line : null);
    setTooltip(null);
    if (!any) {
      setAccessibleText("");
      return;
    }
    switch (entry) {
      case FamilyEntry.Root root -> setGraphic(null);
      case FamilyEntry.OfFamily family -> {
        show(family.choice().family().name(), family.words(), false);
        score.setText(family.score());
        tip.setText(family.all());
        setTooltip(tip);
      }
      case FamilyEntry.OfInvariant together -> {
        show("invariant", together.words(), false);
        tip.setText(together.all());
        setTooltip(tip);
      }
      case FamilyEntry.OfAlone(var choice, var member) ->
          show(new FamilyEntry.OfMember(choice, member), choice.family().name());
      case FamilyEntry.OfMember member -> show(member, member.words());
    }
  }

  private void show(FamilyEntry.OfMember member, String about) {
    boolean isUnit = member.member().unit().isPresent();
    show(member.name(), about, true);
    image.setImage(isUnit ? picture(member).orElse(null) : null);
    picture.setVisible(isUnit);
    // where the tree is narrow the words are cut off
    tip.setText(member.name() + "\n" + about);
    setTooltip(tip);
  }

  private void show(String title, String about, boolean pictured) {
    name.setText(title);
    score.setText("");
    words.setText(about);
    picture.setVisible(pictured);
    picture.setManaged(pictured);
    name.getStyleClass().setAll("label", pictured ? "family-member" : "layer-name");
    setAccessibleText(title + ", " + about);
  }

  private Optional<Image> picture(FamilyEntry.OfMember member) {
    return pictures
        .getValue()
        .flatMap(
            known -> known.picture(member.choice().layer(), member.member().unit().getAsInt()));
  }

  /** Whether the triangle that opens a family is at this place. */
  boolean isArrow(double x) {
    return getDisclosureNode() != null && x < getDisclosureNode().getBoundsInParent().getMaxX();
  }
}
