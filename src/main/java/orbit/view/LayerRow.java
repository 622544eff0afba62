package orbit.view;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import orbit.network.Layer;

/** One layer of the strip. */
final class LayerRow extends VBox {

  /** What the layer is in the matrix. */
  enum Role {
    NONE,
    POSSIBLE_INPUT,
    INPUT,
    OUTPUT
  }

  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Layer layer;
  private final ToggleButton in = new ToggleButton("in");
  private final StackPane inPlace = new StackPane(in);
  private final Label out = new Label("out");
  private final Tooltip inTip = new Tooltip();
  private Role role = Role.NONE;

  /**
   * @param chooseInput what the row's own control does
   */
  LayerRow(Layer layer, LayerWords words, Runnable chooseInput) {
    this.layer = layer;
    getStyleClass().add("layer-row");
    Label name = new Label(layer.name());
    name.getStyleClass().add("layer-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    in.getStyleClass().addAll("role", "role-in");
    in.setFocusTraversable(false);
    in.setMinWidth(USE_PREF_SIZE);
    // the state has the last word, also where a click changes nothing
    in.selectedProperty().subscribe(() -> in.setSelected(role == Role.INPUT));
    in.setOnAction(event -> chooseInput.run());
    // on the place, which tells why there is no button
    Tooltip.install(inPlace, inTip);
    inPlace.setMinWidth(USE_PREF_SIZE);
    out.getStyleClass().addAll("role", "role-out");
    out.setMinWidth(USE_PREF_SIZE);
    out.setMouseTransparent(true);
    HBox line = new HBox(name, inPlace, out);
    line.getStyleClass().add("line");
    Label extent =
        hint(words.extent() + (words.operation().isEmpty() ? "" : "  ·  " + words.operation()));
    getChildren().addAll(line, extent, hint(words.sight()));
    setAccessibleText(words.all(layer.name()).replace('\n', ','));
    Tooltip tip =
        new Tooltip(
            words.all(layer.name())
                + "\n\nClick (or arrow keys and Enter): weights into this layer."
                + "\n“in” (or the key I): weights from this layer.");
    Tooltip.install(name, tip);
    Tooltip.install(extent, tip);
  }

  private static Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hint");
    label.setMinWidth(0);
    return label;
  }

  /** Shows pictures of some of its units below its words. */
  void addPictures(LayerPictures pictures) {
    getChildren().add(pictures);
  }

  Layer layer() {
    return layer;
  }

  Role role() {
    return role;
  }

  /**
   * @param columns whether inputs stand along the top of the matrix
   * @param whyNot why the layer cannot be the input; empty where it can
   */
  void show(Role now, boolean columns, String whyNot) {
    role = now;
    pseudoClassStateChanged(CHOSEN, now == Role.INPUT || now == Role.OUTPUT);
    in.setSelected(now == Role.INPUT);
    in.setText(now == Role.INPUT ? columns ? "in: columns" : "in: rows" : "in");
    in.setVisible(now != Role.NONE);
    inPlace.setVisible(now != Role.OUTPUT);
    inPlace.setManaged(now != Role.OUTPUT);
    out.setText(columns ? "out: rows" : "out: columns");
    out.setVisible(now == Role.OUTPUT);
    out.setManaged(now == Role.OUTPUT);
    inTip.setText(
        switch (now) {
          case NONE -> whyNot;
          case POSSIBLE_INPUT -> "Show the weights from " + layer.name() + " (I)";
          case INPUT -> "The matrix shows the weights from " + layer.name();
          case OUTPUT -> "";
        });
  }

  void cursor(boolean on) {
    pseudoClassStateChanged(CURSOR, on);
  }
}
