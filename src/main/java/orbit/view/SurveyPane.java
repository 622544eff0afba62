package orbit.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** All families of a network and all circuits between them, as tables. */
public final class SurveyPane extends BorderPane {

  private final SurveyViewModel model;
  private final SurveyCircuits circuits;

  /**
   * @param open opens a circuit
   * @param export writes the tables
   * @param close takes this away
   */
  public SurveyPane(
      SurveyViewModel model, Consumer<SurveyCircuit> open, Runnable export, Runnable close) {
    this.model = model;
    getStyleClass().add("survey");
    circuits = new SurveyCircuits(model, open);
    Tab found = new Tab("Circuits", circuits);
    model
        .circuitsProperty()
        .subscribe(
            now -> found.setText(now.isEmpty() ? "Circuits" : "Circuits (" + now.size() + ")"));
    Tab families =
        new Tab("Families (" + model.families().size() + ")", new SurveyFamilies(model.families()));
    TabPane pages = new TabPane(found, families);
    pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pages.getStyleClass().add("laboratory");
    setTop(bar(export, close));
    setCenter(pages);
  }

  private HBox bar(Runnable export, Runnable close) {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.setPrefWidth(110);
    Button cancel = new Button("Cancel");
    cancel.setId("survey-cancel");
    cancel.setOnAction(event -> model.cancel());
    HBox running = new HBox(6, bar, cancel);
    running.setAlignment(Pos.CENTER_LEFT);
    running.visibleProperty().bind(model.busyProperty());
    running.managedProperty().bind(model.busyProperty());
    Label state = new Label();
    state.textProperty().bind(model.stateProperty());
    state.getStyleClass().add("hint");
    state.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(state, Priority.ALWAYS);
    CheckBox all = new CheckBox("All layers");
    all.setId("survey-all");
    all.setTooltip(
        new Tooltip("Also circuits between layers that have others with families between them"));
    all.selectedProperty().bindBidirectional(model.allLayersProperty());
    Button csv = new Button("Export CSV…");
    csv.setId("survey-export");
    csv.setOnAction(event -> export.run());
    Button away = new Button("Close");
    away.setId("survey-close");
    away.setOnAction(event -> close.run());
    for (Region each : new Region[] {all, csv, away, cancel}) {
      each.setMinWidth(USE_PREF_SIZE);
    }
    HBox line = new HBox(running, state, all, csv, away);
    line.getStyleClass().add("network-bar");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Gives the keyboard to the table. */
  public void focusTable() {
    circuits.focusTable();
  }

  /** The chosen circuit. */
  public Optional<SurveyCircuit> chosen() {
    return circuits.chosen();
  }
}
