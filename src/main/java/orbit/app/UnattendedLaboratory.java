package orbit.app;

import java.util.Locale;
import java.util.Optional;
import orbit.view.LaboratoryPage;
import orbit.view.LaboratoryViewModel;

/**
 * The laboratory without a user: {@code orbit.laboratory} names the page of a circuit, {@code
 * orbit.tying} the group whose tying is laid over the matrix, {@code orbit.survey} opens the tables
 * of a network.
 */
final class UnattendedLaboratory {

  private UnattendedLaboratory() {}

  static void ifAsked(MainWindow window) {
    if (System.getProperty("orbit.survey") != null) {
      window.openedProperty().get().flatMap(Opened::survey).ifPresent(UnattendedLaboratory::survey);
    }
    String page = System.getProperty("orbit.laboratory", "");
    window
        .openedProperty()
        .get()
        .flatMap(Opened::laboratory)
        .filter(laboratory -> !page.isEmpty())
        .ifPresent(
            laboratory -> {
              laboratory.pageProperty().set(LaboratoryPage.valueOf(page.toUpperCase(Locale.ROOT)));
              Frames.after(1, laboratory::isSettled, () -> tie(laboratory));
            });
  }

  /** Opens the tables once the families are read. */
  private static void survey(SurveySlot slot) {
    slot.familiesProperty()
        .subscribe(
            known -> {
              if (known.isPresent() && slot.surveyProperty().get().isEmpty()) {
                slot.toggle();
              }
            });
  }

  private static void tie(LaboratoryViewModel laboratory) {
    String group = System.getProperty("orbit.tying", "");
    laboratory
        .tyingsProperty()
        .get()
        .flatMap(known -> known.stream().filter(t -> t.name().equals(group)).findFirst())
        .ifPresent(found -> laboratory.chosenProperty().set(Optional.of(found)));
  }
}
