package orbit.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import orbit.network.AtomicFile;
import orbit.network.Model;
import orbit.network.Tensor;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model in Orbit's own form: a folder with {@code model.json}, which holds the graph, its layers
 * and where it is from, and {@code weights.safetensors}. With everything else that {@code
 * model.json} says, so that it is written back without loss, unknown fields included.
 */
public final class NativeModel {

  /** What a model of this form says of its format. */
  public static final String FORMAT = "native";

  static final String DOCUMENT = "model.json";

  static final String WEIGHTS = "weights.safetensors";

  private final ObjectNode document;
  private final Model model;
  private final Collection<Tensor> tensors;

  NativeModel(ObjectNode document, Model model, Collection<Tensor> tensors) {
    this.document = document;
    this.model = model;
    this.tensors = List.copyOf(tensors);
  }

  /**
   * @param path the folder, or the {@code model.json} in it
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with one of the two files
   */
  public static NativeModel open(Path path) throws IOException {
    return NativeModelReader.read(Files.isDirectory(path) ? path.resolve(DOCUMENT) : path);
  }

  /** The model alone; errors as for {@link #open}. */
  public static Model read(Path path) throws IOException {
    return open(path).model();
  }

  public Model model() {
    return model;
  }

  /**
   * Writes a model that was not read from such a folder; see {@link #write(Path)} for one that was.
   *
   * @param folder made if it is not there
   * @throws IllegalArgumentException if a weight is not finite or the training record is no JSON
   *     object
   */
  public static void write(Path folder, Model model) throws IOException {
    WeightNames names = new WeightNames(model.graph());
    ObjectNode document = NativeDocument.of(model, names);
    new NativeModel(document, model, names.tensors()).write(folder);
  }

  /** Writes both files, each whole or not at all; the same model gives the same bytes. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path weights = folder.resolve(WEIGHTS);
    SafetensorsFile.write(weights, tensors, Map.of());
    ObjectNode written = document.deepCopy();
    NativeDocument.setWeights(written, WEIGHTS, Sha256.of(weights));
    byte[] text = JsonLines.of(written).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder.resolve(DOCUMENT), out -> out.write(text));
  }
}
