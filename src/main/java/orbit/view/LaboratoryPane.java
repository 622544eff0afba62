package orbit.view;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;

/** The side of a circuit: the inspector and the pages of the laboratory, as tabs. */
public final class LaboratoryPane extends TabPane {

  /**
   * @param inspector the first page
   */
  public LaboratoryPane(
      LaboratoryViewModel laboratory, CircuitViewModel model, MatrixPane matrix, Node inspector) {
    getStyleClass().add("laboratory");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setMinWidth(240);
    for (LaboratoryPage page : LaboratoryPage.values()) {
      Node content =
          page == LaboratoryPage.CIRCUIT || laboratory.hasSymmetry()
              ? content(page, laboratory, model, matrix, inspector)
              : none();
      Tab tab = new Tab(page.word(), content);
      tab.setId("page-" + page.word());
      tab.setUserData(page);
      getTabs().add(tab);
    }
    laboratory
        .pageProperty()
        .subscribe(
            page ->
                getTabs().stream()
                    .filter(tab -> tab.getUserData() == page)
                    .forEach(getSelectionModel()::select));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(tab -> laboratory.pageProperty().set((LaboratoryPage) tab.getUserData()));
    matrix.tyingProperty().bind(laboratory.overlaidProperty());
  }

  private static Node content(
      LaboratoryPage page,
      LaboratoryViewModel laboratory,
      CircuitViewModel model,
      MatrixPane matrix,
      Node inspector) {
    return switch (page) {
      case CIRCUIT -> inspector;
      case BANDS -> new BandsPage(laboratory, model);
      case UNITS -> new UnitsPage(model, matrix);
      case FOURIER -> new FourierPage(laboratory, model, matrix);
      case TYING -> new TyingPage(laboratory, model);
    };
  }

  private static Node none() {
    VBox page =
        new VBox(
            new InspectorLine(
                "The group of this circuit is trivial: nothing relates its units.", ""));
    page.getStyleClass().add("laboratory-page");
    return page;
  }
}
