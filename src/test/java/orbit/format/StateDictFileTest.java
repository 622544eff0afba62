package orbit.format;

import static orbit.format.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import orbit.network.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDictFileTest {

  private static final long[] NONE = {};

  private static final byte[] SIX = TorchArchive.floats(ByteOrder.LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6);

  @TempDir private Path folder;

  private static PickleWriter begin() {
    return PickleWriter.pickle().global("collections", "OrderedDict").step(')').step('R').step('(');
  }

  /** Tensors of every kind, as a training script leaves them. */
  private static byte[] manyKinds() {
    return begin()
        .text("plain")
        .tensor("FloatStorage", "0", 6, 0, shape(2, 3), shape(3, 1))
        .text("turned")
        .tensor("FloatStorage", "0", 6, 0, shape(3, 2), shape(1, 3))
        .text("part")
        .tensor("FloatStorage", "0", 6, 1, shape(2, 1, 2), shape(3, 77, 1))
        .text("spread")
        .tensor("FloatStorage", "0", 6, 5, shape(3), shape(0))
        .text("half")
        .tensor("HalfStorage", "1", 2, 0, shape(2), shape(1))
        .text("brain")
        .tensor("BFloat16Storage", "2", 2, 0, shape(2), shape(1))
        .text("wide")
        .tensor("DoubleStorage", "3", 1, 0, shape(1), shape(1))
        .text("count")
        .tensor("LongStorage", "4", 1, 0, NONE, NONE)
        .text("whole")
        .tensor("LongStorage", "4", 1, 0, shape(1), shape(1))
        .text("number")
        .tensor("FloatStorage", "0", 6, 0, NONE, NONE)
        .text("empty")
        .tensor("FloatStorage", "0", 6, 0, shape(0, 3), shape(3, 1))
        .text("epoch")
        .whole(3)
        .text("nothing")
        .step('N')
        .step('u')
        .step('}')
        .text("_metadata")
        .step('}')
        .step('s')
        .step('b')
        .end();
  }

  private static long[] shape(long... extents) {
    return extents;
  }

  private static Map<String, byte[]> storages() {
    Map<String, byte[]> storages = new LinkedHashMap<>();
    storages.put("0", SIX);
    storages.put("1", new byte[] {0, 60, 0, -68});
    storages.put("2", new byte[] {-128, 63, 0, -64});
    storages.put("3", TorchArchive.bytes(8).putDouble(0.1).array());
    storages.put("4", TorchArchive.bytes(8).putLong(7).array());
    return storages;
  }

  private Path zip(byte[] pickle) throws IOException {
    Path file = folder.resolve("net.pth");
    TorchArchive.writeZip(file, pickle, storages());
    return file;
  }

  private Path older(byte[] pickle) throws IOException {
    Path file = folder.resolve("older.pth");
    Map<String, Integer> sizes = Map.of("1", 2, "2", 2, "3", 8, "4", 8);
    TorchArchive.writePickles(file, pickle, storages(), sizes);
    return file;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsEveryKindOfTensor(boolean older) throws IOException {
    Map<String, Tensor> read = StateDictFile.read(older ? older(manyKinds()) : zip(manyKinds()));
    assertThat(read.keySet())
        .containsExactly("plain", "turned", "part", "spread", "half", "brain", "wide");
    assertTensor(read, "plain", "[2,3]", 1, 2, 3, 4, 5, 6);
    assertTensor(read, "turned", "[3,2]", 1, 4, 2, 5, 3, 6);
    assertTensor(read, "part", "[2,1,2]", 2, 3, 5, 6);
    assertTensor(read, "spread", "[3]", 6, 6, 6);
    assertTensor(read, "half", "[2]", 1, -1);
    assertTensor(read, "brain", "[2]", 1, -2);
    assertTensor(read, "wide", "[1]", 0.1f);
  }

  private static void assertTensor(
      Map<String, Tensor> tensors, String name, String shape, float... values) {
    Tensor tensor = Objects.requireNonNull(tensors.get(name));
    assertThat(tensor).hasToString(name + shape);
    assertThat(tensor.values()).containsExactly(values);
  }

  @Test
  void readsBigEndianNumbers() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a/data.pkl", one("w", "0", 2));
    members.put("a/byteorder", new byte[] {'b', 'i', 'g'});
    members.put("a/data/0", TorchArchive.floats(ByteOrder.BIG_ENDIAN, 1.5, -2));
    Path file = folder.resolve("big.pth");
    TorchArchive.writeMembers(file, members, ZipEntry.STORED);
    assertTensor(StateDictFile.read(file), "w", "[2]", 1.5f, -2);
  }

  private static byte[] one(String name, String key, long count) {
    return begin()
        .text(name)
        .tensor("FloatStorage", key, count, 0, shape(count), shape(1))
        .step('u')
        .end();
  }

  @Test
  void findsTheWeightsWithinWhatTrainingSaves() throws IOException {
    byte[] pickle =
        PickleWriter.pickle()
            .step('}')
            .step('(')
            .text("epoch")
            .whole(3)
            .text("optimizer")
            .step('}')
            .text("best")
            .tensor("FloatStorage", "0", 6, 0, shape(6), shape(1))
            .text("state_dict")
            .step('}')
            .step('(')
            .text("module.a.weight")
            .tensor("FloatStorage", "0", 6, 0, shape(2), shape(1))
            .text("module.b.weight")
            .global("torch._utils", "_rebuild_parameter")
            .step('(')
            .tensor("FloatStorage", "0", 6, 2, shape(2), shape(1))
            .step(0x88)
            .step('}')
            .step('t')
            .step('R')
            .step('u')
            .step('u')
            .end();
    Map<String, Tensor> read = StateDictFile.read(zip(pickle));
    assertThat(read.keySet()).containsExactly("a.weight", "b.weight");
    assertTensor(read, "b.weight", "[2]", 3, 4);
  }

  @Test
  void readsParametersOfTheFirstVersions() throws IOException {
    byte[] pickle =
        begin()
            .text("w")
            .global("torch.nn.parameter", "Parameter")
            .step(')')
            .step(0x81)
            .step('(')
            .tensor("FloatStorage", "0", 6, 0, shape(6), shape(1))
            .step('N')
            .step('N')
            .step(0x88)
            .step(0x89)
            .step('t')
            .step('b')
            .step('u')
            .end();
    assertTensor(StateDictFile.read(zip(pickle)), "w", "[6]", 1, 2, 3, 4, 5, 6);
  }

  @Test
  void equalViewsShareTheirNumbers() throws IOException {
    byte[] pickle =
        begin()
            .text("a")
            .tensor("FloatStorage", "0", 6, 0, shape(6), shape(1))
            .text("b")
            .tensor("FloatStorage", "0", 6, 0, shape(6), shape(1))
            .step('u')
            .end();
    Map<String, Tensor> read = StateDictFile.read(zip(pickle));
    assertThat(read.get("a").values()).isSameAs(read.get("b").values());
  }

  @Test
  void anyChangeGivesAResultOrOneSentence() throws IOException {
    Path zip = zip(manyKinds());
    Path other = folder.resolve("changed.pth");
    Mutations.assertHarmless(other, Files.readAllBytes(zip), () -> StateDictFile.read(other));
    Path older = older(manyKinds());
    Mutations.assertHarmless(other, Files.readAllBytes(older), () -> StateDictFile.read(other));
  }

  @Test
  void readsWhatPyTorchWrote() throws IOException {
    Path file = Path.of("../shared/data/models/inceptionv1_lucent_to_mixed4a.pth");
    assumeTrue(Files.exists(file), "skipped: the reference networks are not there");
    Map<String, Tensor> read = StateDictFile.read(file);
    assertThat(read).hasSize(42);
    assertThat(read.get("conv2d0_pre_relu_conv.weight").shape()).containsExactly(64, 3, 7, 7);
    // the biases of this file are whole numbers
    for (float bias : read.get("mixed4a_1x1_pre_relu_conv.bias").values()) {
      assertThat(bias).isEqualTo(Math.round(bias));
    }
  }

  @Test
  void whatIsNoStateDictIsRefused() throws IOException {
    assertThatCode(() -> StateDictFile.read(zip(one("w", "0", 6)))).doesNotThrowAnyException();
    Path text = folder.resolve("text.pth");
    Files.writeString(text, "hello, this is a text and no state_dict");
    assertRefused(text, () -> StateDictFile.read(text), "no file of torch.save", "ONNX");
    Path pickle = folder.resolve("pickle.pkl");
    Files.write(pickle, PickleWriter.pickle().whole(3).end());
    assertRefused(pickle, () -> StateDictFile.read(pickle), "a pickle, but not one of torch.save");
    Path empty = zip(begin().step('u').end());
    assertRefused(empty, () -> StateDictFile.read(empty), "no state_dict with weights");
  }
}
