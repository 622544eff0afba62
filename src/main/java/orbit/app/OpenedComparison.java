package orbit.app;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import orbit.view.CircuitViewModel;
import orbit.view.ComparePane;
import orbit.view.CompareViewModel;
import orbit.view.FigureSubject;
import orbit.view.UnitPictures;
import orbit.view.WorkspaceViewModel;
import orbit.workspace.Beside;

/**
 * What was open, and a second matrix beside its own. Orders, frames and zooms work on the one that
 * has the keyboard.
 */
final class OpenedComparison implements Opened {

  private final Opened first;
  private final Compared second;
  private final CompareViewModel model;
  private final ComparePane pane;
  private final Subscription following;
  private final ReadOnlyObjectWrapper<Optional<Matrix>> active;

  /**
   * @param workspace in which both are looked at
   * @param right of the workspace's steps
   * @param again whether both are put back as they were
   * @param pictures of the units
   * @param close called when the user has seen enough
   * @param gone called when the first matrix has gone
   */
  OpenedComparison(
      MainWindow window,
      WorkspaceViewModel workspace,
      Opened first,
      CircuitViewModel left,
      Compared second,
      CircuitViewModel right,
      boolean again,
      ObservableValue<Optional<UnitPictures>> pictures,
      Runnable close,
      Runnable gone) {
    this.first = first;
    this.second = second;
    right.onFailure(window::say);
    model =
        new CompareViewModel(
            left,
            right,
            again,
            linking(workspace),
            workspace.beside()::link,
            workspace::together,
            window.worker(),
            window.receiver());
    pane = new ComparePane(model, left.circuit().name(), second.title(), close);
    pane.left().picturesProperty().bind(pictures);
    pane.right().picturesProperty().bind(pictures);
    active = new ReadOnlyObjectWrapper<>(Optional.of(new Matrix(left, pane.left())));
    pane.onActive((circuit, matrix) -> active.set(Optional.of(new Matrix(circuit, matrix))));
    following =
        Subscription.combine(
            workspace.onMove(right::follow),
            workspace.onMove(() -> model.put(linking(workspace))),
            first
                .matrix()
                .subscribe(
                    now -> {
                      if (now.filter(m -> m.model() == left).isEmpty()) {
                        gone.run();
                      }
                    }));
    if (left.analysisProperty().get().isEmpty()) {
      left.measure();
    }
    right.measure();
  }

  private static Beside.Linking linking(WorkspaceViewModel workspace) {
    return workspace.beside().now().map(Beside::linking).orElse(Beside.Linking.USUAL);
  }

  /** Which matrix the second is. */
  Beside.What what() {
    return second.what();
  }

  /** What was open before, and will be again. */
  @Override
  public Opened alone() {
    return first;
  }

  CompareViewModel model() {
    return model;
  }

  ComparePane pane() {
    return pane;
  }

  @Override
  public String name() {
    return first.name() + " beside " + second.title();
  }

  @Override
  public Node content() {
    return pane;
  }

  @Override
  public ObservableValue<Optional<Matrix>> matrix() {
    return active.getReadOnlyProperty();
  }

  @Override
  public Optional<FigureSubject> figure() {
    boolean ofFirst = active.get().filter(m -> m.model() == model.left()).isPresent();
    return ofFirst
        ? first.figure()
        : Optional.of(
            FigureSubject.of(
                second.title(),
                model.right(),
                pane.right().picturesProperty().get(),
                second.provenance()));
  }

  @Override
  public BooleanProperty darkProperty() {
    return pane.darkProperty();
  }

  @Override
  public boolean isSettled() {
    return model.left().analysisProperty().get().isPresent()
        && model.right().analysisProperty().get().isPresent();
  }

  @Override
  public void focus() {
    pane.left().requestFocus();
  }

  /** Takes the second away; the first stays open. */
  void part() {
    following.unsubscribe();
    model.close();
    pane.left().picturesProperty().unbind();
    pane.right().picturesProperty().unbind();
    pane.darkProperty().unbind();
  }

  @Override
  public void close() {
    part();
    first.close();
  }
}
