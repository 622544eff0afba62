package orbit.app;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import orbit.circuit.FamilyChoice;
import orbit.network.Layer;
import orbit.stimulus.StoredPicture;
import orbit.view.FamilyEditing;
import orbit.view.FamilySearch;
import orbit.view.FigureSubject;
import orbit.view.LayerPair;
import orbit.view.MatrixPane;
import orbit.view.NetworkOnDesk;
import orbit.view.NetworkPane;
import orbit.view.NetworkUnit;
import orbit.view.NetworkViewModel;
import orbit.view.NoteField;
import orbit.view.UnitPictures;
import orbit.view.VisualizationBar;
import orbit.view.VisualizationWish;
import orbit.view.WorkspaceViewModel;

/** A network: its layers, the weights between two of them, and a unit. */
final class OpenedNetwork implements Opened {

  /** Frames with a matrix before pictures are made that were wanted earlier. */
  private static final int START = 6;

  private final NetworkViewModel model;
  private final NetworkPane network;
  private final NetworkOnDesk desk;
  private final NoteField note;
  private final BenchSlot bench;
  private final Visualizing visualizing;
  private final GallerySlot gallery;
  private final SurveySlot survey;
  private final FamilyReading families;
  private final FamilyFiles familyFiles;
  private final FamilySearch search;
  private final ReadOnlyObjectWrapper<Optional<Matrix>> matrix =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean closed;

  /**
   * @param visualizing the pictures of the network's units
   * @param workspace in which it is looked at
   */
  OpenedNetwork(
      MainWindow window,
      NetworkViewModel model,
      Visualizing visualizing,
      NetworkOrigin origin,
      WorkspaceViewModel workspace) {
    this.model = model;
    desk = new NetworkOnDesk(workspace, model);
    this.visualizing = visualizing;
    this.families =
        new FamilyReading(
            origin::families, workspace, window.worker(), window.receiver(), window::say);
    ObservableValue<Optional<UnitPictures>> pictures = visualizing.pictures();
    network = new NetworkPane(model, pictures);
    network
        .visualizeProperty()
        .set(
            Optional.of(
                unit ->
                    visualizing
                        .model()
                        .want(List.of(VisualizationWish.of(unit.layer(), unit.index())))));
    gallery =
        new GallerySlot(
            window, families, model, network, visualizing, this::showStimulus, this::layer);
    survey = new SurveySlot(window, origin, families, network, gallery::close);
    Node queue = new VisualizationBar(visualizing.model());
    bench =
        new BenchSlot(
            families,
            new BorderPane(network, NetworkBar.above(window, origin, survey), null, queue, null),
            () -> bench(window, pictures, workspace));
    network.matrixProperty().subscribe(this::show);
    network
        .matrixProperty()
        .subscribe(
            shown -> shown.ifPresent(p -> p.notedProperty().bind(workspace.notedProperty())));
    note =
        NoteField.of(
            workspace, model, families.knownProperty().map(known -> known.orElse(List.of())));
    network.addBelowUnit(note);
    network.families().onFamily(this::show);
    FamilyEditing editing =
        new FamilyEditing(
            workspace,
            () -> families.knownProperty().get().orElse(List.of()),
            name -> model.network().layer(name).map(Layer::units).orElse(0),
            window::say);
    familyFiles = new FamilyFiles(window, model.network(), families, editing);
    search =
        new FamilySearch(
            model.network(), Engines::open, editing::found, window.worker(), window.receiver());
    network.families().work(search, editing, this::layer);
    desk.start();
    // what is looked at comes first
    Frames.after(START, () -> closed || matrix.get().isPresent(), this::startRest);
  }

  private void startRest() {
    if (!closed) {
      visualizing.model().start();
      families.whenRead(known -> {});
      families.knownProperty().subscribe(known -> known.ifPresent(this::showFamilies));
    }
  }

  private void showFamilies(List<FamilyChoice> known) {
    network.showFamilies(
        known.stream().filter(f -> model.network().layer(f.layer()).isPresent()).toList());
    Optional.ofNullable(System.getProperty("orbit.family")).ifPresent(network.families()::reveal);
  }

  /** In the gallery, and on the bench where it is open. */
  private void show(FamilyChoice choice) {
    gallery.open(choice);
    bench.benchProperty().get().ifPresent(open -> open.show(choice));
  }

  private void show(Optional<MatrixPane> pane) {
    matrix.set(model.shownProperty().get().flatMap(s -> pane.map(p -> new Matrix(s.model(), p))));
  }

  private Bench bench(
      MainWindow window,
      ObservableValue<Optional<UnitPictures>> pictures,
      WorkspaceViewModel workspace) {
    Bench made =
        new Bench(window, model.network(), layer(), families, pictures, workspace, bench::close);
    made.follow(model);
    return made;
  }

  /** The layer that is looked at: the unit's, or else the one whose weights are shown. */
  private Layer layer() {
    List<Layer> layers = model.network().layers();
    return model
        .unitProperty()
        .get()
        .map(NetworkUnit::layer)
        .or(() -> model.chosenProperty().get().map(LayerPair::to))
        .filter(layers::contains)
        .orElseGet(layers::getFirst);
  }

  /** Puts a picture on the bench, which is opened for it, before the layer of the gallery. */
  private void showStimulus(StoredPicture picture) {
    Layer layer = layer();
    bench.withBench(
        open -> {
          open.model().layerProperty().set(layer);
          open.model().choice().show(picture);
        });
  }

  NetworkViewModel model() {
    return model;
  }

  @Override
  public String name() {
    return model.network().name();
  }

  @Override
  public Node content() {
    return bench.content();
  }

  @Override
  public ObservableValue<Optional<Matrix>> matrix() {
    return matrix.getReadOnlyProperty();
  }

  @Override
  public ObservableValue<Boolean> covered() {
    return network.coverProperty().map(Optional::isPresent);
  }

  @Override
  public Optional<FigureSubject> figure() {
    return model.shownProperty().get().map(this::figure);
  }

  private FigureSubject figure(NetworkViewModel.Shown shown) {
    return FigureSubject.of(
        "Weights " + shown.pair() + " of " + model.network().name(),
        shown.model(),
        visualizing.pictures().getValue(),
        CircuitOrigin.of(model.network(), shown.pair()));
  }

  @Override
  public Optional<BenchSlot> bench() {
    return Optional.of(bench);
  }

  @Override
  public Optional<GallerySlot> gallery() {
    return Optional.of(gallery);
  }

  @Override
  public Optional<FamilyFiles> familyFiles() {
    return Optional.of(familyFiles);
  }

  @Override
  public Optional<SurveySlot> survey() {
    return Optional.of(survey);
  }

  @Override
  public BooleanProperty darkProperty() {
    return network.darkProperty();
  }

  @Override
  public boolean isSettled() {
    boolean answered =
        bench.benchProperty().get().map(open -> open.pane().isSettled()).orElse(true);
    return matrix.get().isPresent()
        && model.isSettled()
        && answered
        && survey.isSettled()
        && !search.busyProperty().get()
        && gallery.examples().isSettled();
  }

  @Override
  public void focus() {
    // below a bar the layers are on screen only after the next layout
    Platform.runLater(network::focusLayers);
  }

  @Override
  public void close() {
    closed = true;
    desk.close();
    note.close();
    search.cancel();
    families.close();
    bench.close();
    gallery.end();
    survey.end();
    visualizing.close();
    model.close();
  }
}
