package orbit.view;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import orbit.circuit.IrreducibleMatrix;
import orbit.circuit.IrreducibleMatrix.Holes;

/** The matrix in the irreducible basis, what lies outside its blocks, and the spectrum. */
final class FourierPage extends ScrollPane {

  private final LaboratoryViewModel laboratory;
  private final Label share = new InspectorLine("Computing…", "score");
  private final Label words = new InspectorLine("", "hint");
  private final Label frame = new InspectorLine("", "hint");
  private final Label pointed = new InspectorLine("", "hint");
  private final IrreducibleView picture;
  private final ToggleButton mean = new ToggleButton("mean of the band");
  private final ToggleButton zero = new ToggleButton("zero");
  private final Label holed = new InspectorLine("", "");
  private final VBox holes = new VBox(holed, new HBox(mean, zero));

  FourierPage(LaboratoryViewModel laboratory, CircuitViewModel model, MatrixPane matrix) {
    this.laboratory = laboratory;
    getStyleClass().add("inspector");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    picture = new IrreducibleView(matrix.darkProperty(), pointed::setText);
    share.setId("off-blocks");
    mean.setId("holes-mean");
    zero.setId("holes-zero");
    mean.setOnAction(event -> choose(Holes.MEAN));
    zero.setOnAction(event -> choose(Holes.ZERO));
    holes.getStyleClass().add("lines");
    Label title = new Label("Spectrum of the equivariant part");
    title.getStyleClass().add("section-title");
    VBox page =
        new VBox(share, words, picture, pointed, holes, frame, title, new InspectorSpectrum(model));
    page.getStyleClass().add("laboratory-page");
    setContent(page);
    laboratory.irreducibleProperty().subscribe(this::show);
    laboratory
        .failureProperty()
        .subscribe(
            failure -> {
              if (!failure.isEmpty() && laboratory.irreducibleProperty().get().isEmpty()) {
                share.setText("");
                words.setText("There is no picture: " + failure + ".");
              }
            });
  }

  private void choose(Holes filled) {
    laboratory.holesProperty().set(filled);
    follow();
  }

  private void follow() {
    mean.setSelected(laboratory.holesProperty().get() == Holes.MEAN);
    zero.setSelected(laboratory.holesProperty().get() == Holes.ZERO);
  }

  private void show(Optional<IrreducibleMatrix> known) {
    boolean any = known.isPresent();
    picture.setVisible(any);
    picture.setManaged(any);
    holes.setVisible(any && known.get().missing() > 0);
    holes.setManaged(holes.isVisible());
    known.ifPresent(
        matrix -> {
          share.setText(BandWords.percent(1 - matrix.inBlocks()) + " outside");
          words.setText(
              "of the blocks lies this share of the energy; banded weights have none there, weights"
                  + " without symmetry "
                  + BandWords.percent(1 - matrix.area())
                  + ".");
          holed.setText(
              matrix.missing()
                  + (matrix.missing() == 1 ? " cell has" : " cells have")
                  + " no kernel, for a hole. In its place stands:");
          frame.setText(
              "Kernels turned back by their "
                  + (matrix.framedByOutputs() ? "outputs" : "inputs")
                  + "; each cell is a kernel's norm, each line a cosine or sine along the places.");
          picture.show(matrix);
          follow();
        });
  }
}
