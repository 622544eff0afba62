package orbit.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orbit.network.FileProblem;
import orbit.network.Tensor;

/**
 * The weights in a file of PyTorch's {@code torch.save(model.state_dict())}, the zip archive of
 * today as well as the bare pickle of before version 1.6. Nothing of the file is run.
 *
 * @see <a href="https://pytorch.org/docs/stable/notes/serialization.html">the format</a>
 */
public final class StateDictFile {

  /** What training scripts call the state_dict among other things that they save. */
  private static final List<String> PARTS =
      List.of(
          "state_dict", "model_state_dict", "model_state", "model", "net", "network", "weights");

  private static final int DEEPEST = 4;

  private StateDictFile() {}

  /**
   * Reads all weights, in the order of the file. Numbers of 16 and 64 bits become float32. Whole
   * numbers and single numbers are no weights and are left out; so are the names' beginnings that
   * {@code DataParallel} and other wrappers add.
   *
   * @throws orbit.network.InvalidFileException one sentence with file, place and remedy, whatever
   *     is wrong with the file
   */
  public static Map<String, Tensor> read(Path file) throws IOException {
    try (ByteSource source = ByteSource.open(file, "a state_dict file")) {
      StateArchive archive = StateArchive.read(source);
      Map<String, Pickled.View> views = Wrappers.removed(views(archive.object(), 0));
      StateTensors tensors = new StateTensors(source, archive);
      Map<String, Tensor> result = new LinkedHashMap<>();
      for (Map.Entry<String, Pickled.View> entry : views.entrySet()) {
        result.put(entry.getKey(), tensors.read(entry.getKey(), entry.getValue()));
      }
      return result;
    } catch (FileProblem problem) {
      throw problem.in(file);
    }
  }

  private static Map<String, Pickled.View> views(Pickled object, int depth) {
    if (!(object instanceof Pickled.Fields(var fields)) || depth > DEEPEST) {
      throw none();
    }
    for (String part : PARTS) {
      if (fields.get(part) instanceof Pickled.Fields inner) {
        return views(inner, depth + 1);
      }
    }
    Map<String, Pickled.View> views = new LinkedHashMap<>();
    fields.forEach((name, value) -> view(value).ifPresent(view -> views.put(checked(name), view)));
    if (views.isEmpty()) {
      throw none();
    }
    return views;
  }

  private static FileProblem none() {
    return new FileProblem("", "no state_dict with weights is in it", TorchObjects.REMEDY);
  }

  private static String checked(String name) {
    if (!Names.fit(name)) {
      throw new FileProblem(
          "", "a tensor's name is empty, too long or holds control characters", "rename it");
    }
    return name;
  }

  private static Optional<Pickled.View> view(Pickled value) {
    Pickled.View view =
        switch (value) {
          case Pickled.View found -> found;
          case Pickled.Parameter parameter -> parameter.view();
          default -> null;
        };
    return Optional.ofNullable(view)
        .filter(found -> found.storage().type().numbers().isPresent())
        .filter(found -> !found.extents().isEmpty() && !found.extents().contains(0L));
  }
}
