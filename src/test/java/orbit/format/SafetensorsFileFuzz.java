package orbit.format;

import java.io.IOException;

/** Whatever stands in a safetensors file: tensors or one sentence. */
final class SafetensorsFileFuzz {

  private SafetensorsFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    FuzzedFile.read(data, ".safetensors", SafetensorsFile::read);
  }
}
