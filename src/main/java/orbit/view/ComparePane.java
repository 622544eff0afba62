package orbit.view;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two matrices side by side, and above them what links them. */
public final class ComparePane extends BorderPane {

  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final CompareViewModel model;
  private final MatrixPane left;
  private final MatrixPane right;
  private final Label leftTitle;
  private final Label rightTitle;
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private BiConsumer<CircuitViewModel, MatrixPane> listener = (circuit, pane) -> {};

  /**
   * @param leftName what the first is called
   * @param rightName what the second is called
   * @param close called when the user has seen enough
   */
  public ComparePane(CompareViewModel model, String leftName, String rightName, Runnable close) {
    this.model = model;
    left = new MatrixPane(model.left());
    right = new MatrixPane(model.right());
    left.setId("compare-left");
    right.setId("compare-right");
    leftTitle = title(leftName);
    rightTitle = title(rightName);
    left.darkProperty().bind(dark);
    right.darkProperty().bind(dark);
    left.focusedProperty().subscribe(has -> activate(has, model.left(), left));
    right.focusedProperty().subscribe(has -> activate(has, model.right(), right));
    setTop(bar(close));
    SplitPane both = new SplitPane(half(leftTitle, left), half(rightTitle, right));
    both.setDividerPositions(0.5);
    setCenter(both);
    mark(true);
  }

  private static Label title(String name) {
    Label title = new Label(name);
    title.getStyleClass().add("compare-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    title.setTooltip(new Tooltip(name));
    return title;
  }

  private static BorderPane half(Label title, MatrixPane pane) {
    BorderPane half = new BorderPane(pane, title, null, null, null);
    half.setMinWidth(0);
    return half;
  }

  private HBox bar(Runnable close) {
    ToggleButton link = new ToggleButton("Linked", new FontIcon("mdi2l-link-variant"));
    link.setId("compare-link");
    link.setTooltip(new Tooltip("Zoom, move and select in both at once"));
    link.selectedProperty().bindBidirectional(model.linkedProperty());
    CheckBox share = new CheckBox("One colour range");
    share.setId("compare-range");
    share.setTooltip(new Tooltip("The same colour means the same weight in both"));
    share.selectedProperty().bindBidirectional(model.sharedProperty());
    share.disableProperty().bind(model.rangesProperty().map(known -> known.isEmpty()));
    Label scores = new Label();
    scores.setId("compare-scores");
    scores.textProperty().bind(model.scoresProperty());
    scores.setMaxWidth(Double.MAX_VALUE);
    scores.setMinWidth(0);
    Tooltip all = new Tooltip();
    all.textProperty().bind(scores.textProperty());
    scores.setTooltip(all);
    HBox.setHgrow(scores, Priority.ALWAYS);
    Button done = new Button("Close comparison");
    done.setId("compare-close");
    done.setOnAction(event -> close.run());
    HBox bar = new HBox(link, share, scores, done);
    for (Region control : new Region[] {link, share, done}) {
      control.setMinWidth(Region.USE_PREF_SIZE);
    }
    bar.getStyleClass().add("network-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void activate(boolean focused, CircuitViewModel circuit, MatrixPane pane) {
    if (focused) {
      mark(pane == left);
      listener.accept(circuit, pane);
    }
  }

  private void mark(boolean first) {
    leftTitle.pseudoClassStateChanged(ACTIVE, first);
    rightTitle.pseudoClassStateChanged(ACTIVE, !first);
  }

  /** Told which of the two the user works with. */
  public void onActive(BiConsumer<CircuitViewModel, MatrixPane> told) {
    listener = told;
  }

  public BooleanProperty darkProperty() {
    return dark;
  }

  public MatrixPane left() {
    return left;
  }

  public MatrixPane right() {
    return right;
  }
}
