package orbit.format;

import java.io.IOException;

/** Whatever stands in a state_dict file: weights, perhaps a network, or one sentence. */
final class StateDictFileFuzz {

  private StateDictFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    FuzzedFile.read(data, ".pth", StateDictFile::read);
  }
}
