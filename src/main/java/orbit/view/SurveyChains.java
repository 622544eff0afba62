package orbit.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import orbit.discovery.FamilyChain;

/** Families of several layers that are one feature at several sizes, a line for each. */
final class SurveyChains extends ScrollPane {

  private final VBox lines = new VBox();

  SurveyChains() {
    setId("survey-chains");
    getStyleClass().addAll("inspector", "survey-alike");
    lines.getStyleClass().add("survey-cards");
    setContent(lines);
    setFitToWidth(true);
    setMinWidth(120);
  }

  void show(List<FamilyChain> chains) {
    lines.getChildren().clear();
    for (FamilyChain chain : chains) {
      Label name = new InspectorLine("One feature at several sizes: " + chain.name(), "");
      name.getStyleClass().add("section-title");
      VBox one = new VBox(name);
      one.getStyleClass().add("lines");
      chain.links().forEach(l -> one.getChildren().add(new InspectorLine(l.words(), "hint")));
      lines.getChildren().add(one);
    }
  }
}
