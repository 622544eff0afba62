package orbit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orbit.network.InvalidFileException;
import orbit.network.Model;

/** Opens a model of any format that Orbit knows. */
public final class ModelFile {

  private static final String KNOWN =
      "open a frozen TensorFlow graph (.pb), an ONNX file, a PyTorch state_dict (.pth),"
          + " safetensors, or a folder with a model.json";

  private static final String TO_ONNX = "export the network to ONNX and open that";

  private ModelFile() {}

  /** As below; weights of Lucent's are read as Lucent computes with them. */
  public static Model read(Path path) throws IOException {
    return read(path, LrnChoice.LUCENT);
  }

  /**
   * @param lrn constants of local response normalisation for a {@code state_dict}, which has none
   * @throws InvalidFileException one sentence, whatever is wrong; where the format is unknown it
   *     says what can be opened
   */
  public static Model read(Path path, LrnChoice lrn) throws IOException {
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    ByteSource.check(path, "a model");
    return switch (ModelKind.of(path)) {
      case NATIVE -> NativeModel.read(path);
      case GRAPH_DEF -> GraphDefFile.read(path);
      case ONNX -> OnnxFile.read(path);
      case STATE_DICT, SAFETENSORS -> StateDictModel.read(path, lrn);
      case HDF5 -> throw unsupported(path, "this is a Keras or HDF5 file");
      case TFLITE -> throw unsupported(path, "this is a TensorFlow Lite model");
      case SAVED_MODEL -> throw unsupported(path, "this is a SavedModel of TensorFlow");
      case CAFFE -> throw unsupported(path, "this is a Caffe model");
      case UNKNOWN ->
          throw new InvalidFileException(path, "", "this is no model that Orbit can read", KNOWN);
    };
  }

  private static InvalidFileException unsupported(Path path, String what) {
    return new InvalidFileException(path, "", what + ", which Orbit cannot read", TO_ONNX);
  }

  private static Model folder(Path path) throws IOException {
    if (Files.exists(path.resolve(NativeModel.DOCUMENT))) {
      return NativeModel.read(path);
    }
    if (Files.exists(path.resolve("saved_model.pb"))) {
      throw unsupported(path, "this is a SavedModel of TensorFlow");
    }
    throw new InvalidFileException(path, "", "this folder holds no model", KNOWN);
  }
}
