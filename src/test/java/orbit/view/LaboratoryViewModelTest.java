package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import orbit.circuit.BandKernel;
import orbit.circuit.Circuit;
import orbit.circuit.IrreducibleMatrix;
import orbit.circuit.Tying;
import orbit.figure.ColourScale;
import orbit.workspace.Selection;
import org.junit.jupiter.api.Test;

class LaboratoryViewModelTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final CircuitViewModel model = circuit(MatrixSamples.directions());
  private final LaboratoryViewModel laboratory =
      new LaboratoryViewModel(model, work::add, Runnable::run);

  private static CircuitViewModel circuit(Circuit circuit) {
    return new CircuitViewModel(circuit, ColourScale.RED_BLUE, Runnable::run, Runnable::run);
  }

  private void runWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void nothingIsMeasuredBeforeItIsLookedAt() {
    assertThat(work).isEmpty();
    assertThat(laboratory.isSettled()).isTrue();
    laboratory.pageProperty().set(LaboratoryPage.BANDS);
    assertThat(work).hasSize(1);
    assertThat(laboratory.isSettled()).isFalse();
    runWork();
    assertThat(laboratory.isSettled()).isTrue();
    assertThat(laboratory.bandsProperty().get().orElseThrow()).hasSize(4);
  }

  @Test
  void aPageThatIsLookedAtAgainIsNotMeasuredAgain() {
    laboratory.pageProperty().set(LaboratoryPage.BANDS);
    runWork();
    laboratory.pageProperty().set(LaboratoryPage.CIRCUIT);
    laboratory.pageProperty().set(LaboratoryPage.BANDS);
    assertThat(work).isEmpty();
  }

  @Test
  void bandsAndScoreTellTheSame() {
    laboratory.pageProperty().set(LaboratoryPage.BANDS);
    runWork();
    model.measure();
    double kept =
        laboratory.bandsProperty().get().orElseThrow().stream()
            .mapToDouble((BandKernel b) -> b.share() * (1 - b.spread() * b.spread()))
            .sum();
    assertThat(kept).isCloseTo(model.analysisProperty().get().orElseThrow().score(), within(1e-5));
  }

  @Test
  void theTyingOfTheCircuitsOwnGroupIsLaidOverTheMatrixWhileItsPageIsLookedAt() {
    assertThat(laboratory.overlaidProperty().getValue()).isEmpty();
    laboratory.pageProperty().set(LaboratoryPage.TYING);
    runWork();
    assertThat(laboratory.tyingsProperty().get().orElseThrow().stream().map(Tying::name))
        .contains("C4", "C2", "D4");
    Tying own = laboratory.overlaidProperty().getValue().orElseThrow();
    assertThat(own.name()).isEqualTo("C4");
    assertThat(own.kernels()).isEqualTo(4);
    laboratory.turnPage();
    assertThat(laboratory.pageProperty().get()).isEqualTo(LaboratoryPage.CIRCUIT);
    assertThat(laboratory.overlaidProperty().getValue()).isEmpty();
  }

  @Test
  void whatStandsAtHolesIsComputedAgain() {
    laboratory.pageProperty().set(LaboratoryPage.FOURIER);
    laboratory.holesProperty().set(IrreducibleMatrix.Holes.ZERO);
    runWork();
    assertThat(laboratory.isSettled()).isTrue();
    assertThat(laboratory.irreducibleProperty().get().orElseThrow().holes())
        .isEqualTo(IrreducibleMatrix.Holes.ZERO);
  }

  @Test
  void neighbouringColoursAreNumberedByTheirRelativeElement() {
    laboratory.pageProperty().set(LaboratoryPage.TYING);
    runWork();
    TyingColours colours =
        new TyingColours(model.circuit(), laboratory.chosenProperty().get().orElseThrow());
    assertThat(colours.inOrder().stream().map(b -> colours.relative(b).rotation()))
        .containsExactly(0.0, 90.0, 180.0, 270.0);
    assertThat(colours.inOrder().stream().map(colours::number)).containsExactly(1, 2, 3, 4);
    assertThat(colours.inOrder().stream().map(colours::of)).doesNotHaveDuplicates();
  }

  @Test
  void aUnitsCellsShareItsResidual() {
    model.measure();
    double[][] residuals = model.analysisProperty().get().orElseThrow().residualOfCells();
    List<WiredDifferently> cells = WiredDifferently.cells(new Selection.Output(1), residuals);
    assertThat(cells).hasSize(4);
    assertThat(cells.stream().mapToDouble(WiredDifferently::residual).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(cells.stream().map(cell -> -cell.residual())).isSorted();
    assertThat(cells.getFirst().name(model.circuit())).startsWith("out:10 ← in:");
  }
}
