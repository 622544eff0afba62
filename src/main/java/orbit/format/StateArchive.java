package orbit.format;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orbit.network.FileProblem;

/**
 * What {@code torch.save} wrote: one object, and the storages that its tensors lie in.
 *
 * @param places where the bytes of each storage lie, as many as it claims
 */
record StateArchive(Pickled object, Map<String, Long> places, ByteOrder order) {

  /** What an object of the older format begins with. */
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

  private static final BigInteger PROTOCOL = BigInteger.valueOf(1001);

  private static final String PICKLE = "data.pkl";

  private static final String AGAIN = "save or fetch the file again";

  /**
   * @throws FileProblem if it is neither of the two formats, or broken
   */
  static StateArchive read(ByteSource source) throws IOException {
    return StoredZip.begins(source) ? ofZip(StoredZip.read(source), source) : ofPickles(source);
  }

  private static StateArchive ofZip(StoredZip zip, ByteSource source) throws IOException {
    String name =
        zip.names().stream()
            .filter(member -> member.endsWith("/" + PICKLE))
            .filter(member -> member.indexOf('/') == member.length() - PICKLE.length() - 1)
            .findFirst()
            .orElseThrow(
                () ->
                    new FileProblem(
                        "", "this zip archive holds no state_dict", TorchObjects.REMEDY));
    String folder = name.substring(0, name.length() - PICKLE.length());
    if (zip.names().contains(folder + "constants.pkl")) {
      throw new FileProblem("", "this is a TorchScript program", TorchObjects.REMEDY);
    }
    StoredZip.Place place = zip.find(name);
    TorchObjects objects = new TorchObjects();
    Pickled object;
    try {
      object =
          Pickle.read(
              new PickleBytes(source, place.position(), place.position() + place.size()), objects);
    } catch (FileProblem problem) {
      throw problem.within(PICKLE);
    }
    Map<String, Long> places = new HashMap<>();
    for (Pickled.Storage storage : objects.storages().values()) {
      StoredZip.Place found = zip.find(folder + "data/" + storage.key());
      check(storage, found.size() / storage.type().bytes());
      places.put(storage.key(), found.position());
    }
    return new StateArchive(object, places, order(zip, folder + "byteorder", source));
  }

  private static ByteOrder order(StoredZip zip, String member, ByteSource source)
      throws IOException {
    if (!zip.names().contains(member)) {
      return ByteOrder.LITTLE_ENDIAN;
    }
    StoredZip.Place place = zip.find(member);
    ByteBuffer text = ByteBuffer.allocate((int) Math.min(place.size(), 16));
    source.read(place.position(), text);
    return switch (new String(text.array(), StandardCharsets.UTF_8).strip()) {
      case "little" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default -> throw new FileProblem("byteorder", "neither little nor big", AGAIN);
    };
  }

  private static void check(Pickled.Storage storage, long count) {
    if (storage.count() != count) {
      throw new FileProblem(
          "storage " + (Names.fit(storage.key()) ? storage.key() : ""),
          "it holds %d numbers where %d are claimed".formatted(count, storage.count()),
          AGAIN);
    }
  }

  /** The older format: pickles one after the other, then the storages. */
  private static StateArchive ofPickles(ByteSource source) throws IOException {
    PickleBytes bytes = new PickleBytes(source, 0, source.size());
    TorchObjects objects = new TorchObjects();
    Pickled object;
    List<Pickled> keys;
    begin(source, bytes);
    try {
      // protocol, what the computer was
      if (!(Pickle.read(bytes, objects) instanceof Pickled.Whole(var protocol))
          || !protocol.equals(PROTOCOL)) {
        throw new FileProblem("", "an unknown version of the format", TorchObjects.REMEDY);
      }
      Pickle.read(bytes, objects);
      object = Pickle.read(bytes, objects);
      if (!(Pickle.read(bytes, objects) instanceof Pickled.Items(var list))) {
        throw new FileProblem("", "the list of storages is missing", AGAIN);
      }
      keys = list;
    } catch (FileProblem problem) {
      throw problem.within("the pickle");
    }
    Map<String, Long> places = new HashMap<>();
    for (Pickled key : keys) {
      String text = key instanceof Pickled.Text(String value) ? value : "";
      Pickled.Storage storage = objects.storages().get(text);
      if (storage == null) {
        throw new FileProblem("the list of storages", "a key that no tensor names", AGAIN);
      }
      long count = bytes.signed64();
      check(storage, count);
      places.put(text, bytes.position());
      if (count < 0 || count > source.size() / storage.type().bytes()) {
        throw new FileProblem("storage " + text, "it goes beyond the file's end", AGAIN);
      }
      bytes.skip(count * storage.type().bytes());
    }
    return new StateArchive(object, places, ByteOrder.LITTLE_ENDIAN);
  }

  private static void begin(ByteSource source, PickleBytes bytes) throws IOException {
    int start = new PickleBytes(source, 0, source.size()).unsigned8();
    // what older protocols may begin with is read on, to name what a hostile file names
    if (start != 0x80 && start != 'c' && start != '(') {
      throw new FileProblem("", "this is no file of torch.save", TorchObjects.REMEDY);
    }
    Pickled first;
    try {
      first = Pickle.read(bytes, new TorchObjects());
    } catch (FileProblem problem) {
      throw problem.within("the pickle");
    }
    if (!(first instanceof Pickled.Whole(var number)) || !number.equals(MAGIC)) {
      throw new FileProblem("", "this is a pickle, but not one of torch.save", TorchObjects.REMEDY);
    }
  }
}
