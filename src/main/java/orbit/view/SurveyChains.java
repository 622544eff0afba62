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
    lines.getStyleClass().addAll("survey-cards", "lines");
    setContent(lines);
    setFitToWidth(true);
    setMinWidth(120);
  }

  void show(List<FamilyChain> chains) {
    lines.getChildren().clear();
    for (FamilyChain chain : chains) {
      Label name = new InspectorLine("One feature at several sizes: " + chain.name(), "");
      name.getStyleClass().add("section-title");
      lines.getChildren().add(name);
      chain.links().forEach(l -> lines.getChildren().add(new InspectorLine(l.words(), "hint")));
    }
  }
}
