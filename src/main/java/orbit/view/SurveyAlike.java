package orbit.view;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import orbit.discovery.FoundCircuit;
import orbit.discovery.Likeness;

/** The chosen circuit beside those with the same weight pattern, transposed or at another scale. */
final class SurveyAlike extends ScrollPane {

  private static final int SIDE = 170;

  private final SurveyViewModel model;
  private final Consumer<SurveyCircuit> open;
  private final HBox cards = new HBox();

  /**
   * @param open opens a circuit
   */
  SurveyAlike(SurveyViewModel model, Consumer<SurveyCircuit> open) {
    this.model = model;
    this.open = open;
    getStyleClass().addAll("inspector", "survey-alike");
    cards.getStyleClass().add("survey-cards");
    setContent(cards);
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.AS_NEEDED);
    setMinHeight(60);
  }

  void show(Optional<SurveyCircuit> chosen) {
    cards.getChildren().clear();
    if (chosen.isEmpty()) {
      cards
          .getChildren()
          .add(hint("Choose a circuit to see it beside those with the same weight pattern."));
      return;
    }
    SurveyCircuit circuit = chosen.get();
    cards.getChildren().add(card(circuit, "this circuit, by element"));
    for (Likeness pair : model.alike(circuit)) {
      boolean first = pair.one().circuit().equals(circuit.found().circuit());
      FoundCircuit other = first ? pair.other() : pair.one();
      String relation =
          String.format(
              Locale.ROOT,
              "%s, correlation %.2f, q = %.2g",
              pair.transposed() ? "the same, transposed" : "the same elsewhere or at another scale",
              pair.correlation(),
              pair.qValue());
      cards.getChildren().add(card(SurveyCircuit.of(other), relation));
    }
    if (cards.getChildren().size() == 1) {
      cards
          .getChildren()
          .add(
              hint(
                  model.comparedProperty().get()
                      ? "No other circuit has the same weight pattern by more than chance."
                      : "Circuits are compared once all are found."));
    }
  }

  private Node card(SurveyCircuit circuit, String relation) {
    Label name =
        new Label(
            circuit.to() + " " + circuit.output() + " ← " + circuit.from() + " " + circuit.input());
    name.setMaxWidth(260);
    name.getStyleClass().add("section-title");
    Label words = hint(relation);
    words.setMaxWidth(260);
    ImageView picture = new ImageView(SurveyPicture.of(circuit.found().circuit(), SIDE, SIDE));
    picture.setPreserveRatio(true);
    picture.setFitHeight(picture.getImage().getHeight() / 2);
    Button button = new Button("Open");
    button.setOnAction(event -> open.accept(circuit));
    VBox card = new VBox(name, words, picture, button);
    card.getStyleClass().add("lines");
    return card;
  }

  private static Label hint(String words) {
    return new InspectorLine(words, "hint");
  }
}
