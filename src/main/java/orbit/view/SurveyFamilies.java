package orbit.view;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import orbit.circuit.FamilyChoice;
import orbit.family.Arrangement;
import orbit.family.Member;

/** The families as a table. */
final class SurveyFamilies extends BorderPane {

  SurveyFamilies(List<FamilyChoice> families) {
    TableView<FamilyChoice> table = new TableView<>();
    table.setId("survey-families");
    table.getStyleClass().add("survey-table");
    table.setFixedCellSize(26);
    table.setPlaceholder(new Label("No families are known of this network."));
    table.getColumns().add(LaboratoryColumns.of("Layer", 80, FamilyChoice::layer));
    table.getColumns().add(LaboratoryColumns.of("Family", 170, f -> f.family().name()));
    table.getColumns().add(LaboratoryColumns.of("Kind", 100, SurveyFamilies::kind));
    table.getColumns().add(LaboratoryColumns.of("Group", 110, f -> f.family().group().name()));
    table
        .getColumns()
        .add(LaboratoryColumns.number("Units", 56, SurveyFamilies::units, String::valueOf));
    table
        .getColumns()
        .add(LaboratoryColumns.number("Places", 60, f -> f.family().placeCount(), String::valueOf));
    table.getColumns().add(score());
    TableColumn<FamilyChoice, String> notes =
        LaboratoryColumns.of("Measured", 420, FamilyChoice::notes);
    notes.setCellFactory(c -> new LongTextCell<>());
    table.getColumns().add(notes);
    table.getItems().setAll(families);
    setCenter(table);
  }

  private static TableColumn<FamilyChoice, Double> score() {
    TableColumn<FamilyChoice, Double> column =
        LaboratoryColumns.number(
            "Score",
            60,
            f -> f.score().orElse(Double.NaN),
            s -> Double.isNaN(s) ? "–" : String.format(Locale.ROOT, "%.3f", s));
    return LaboratoryColumns.explained(
        column, "mean correlation of the units with their common template, each turned back");
  }

  private static String kind(FamilyChoice choice) {
    return switch (choice.family().arrangement()) {
      case Arrangement.OnOrbit on ->
          choice.family().isInvariant()
              ? "invariant"
              : choice.family().stabilizer().isTrivial() ? "equivariant" : "symmetric";
      case Arrangement.Chain chain -> "chain";
      case Arrangement.Variants variants -> "variants";
    };
  }

  private static int units(FamilyChoice choice) {
    return (int)
        choice.family().members().stream().map(Member::unit).filter(OptionalInt::isPresent).count();
  }
}
