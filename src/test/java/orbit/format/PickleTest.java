package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import orbit.network.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickleTest {

  @TempDir private Path folder;

  private Pickled read(byte[] bytes) throws IOException {
    Path file = folder.resolve("pickle");
    Files.write(file, bytes);
    try (ByteSource source = ByteSource.open(file, "a pickle")) {
      return Pickle.read(new PickleBytes(source, 0, source.size()), new TorchObjects());
    }
  }

  /** Python's {"a": [1, -2, 300, 70000, 2**70], "b": (0.5, True, None, "ü")}. */
  @ParameterizedTest
  @CsvSource({
    "80027d7100285801000000617101"
        + "5d7102284b014afeffffff4d2c014a701101008a0900000000000000004065580100000062710328473fe000"
        + "0000000000884e5802000000c3bc7104747105752e",
    "8004953e000000000000007d94288c0161945d94284b014afeffffff4d2c014a70110100"
        + "8a0900000000000000004065"
        + "8c01629428473fe0000000000000884e8c02c3bc947494752e"
  })
  void readsWhatPythonWrites(String hexadecimal) throws IOException {
    Pickled object = read(HexFormat.of().parseHex(hexadecimal));
    assertThat(object).isInstanceOf(Pickled.Fields.class);
    var fields = ((Pickled.Fields) object).values();
    assertThat(fields.keySet()).containsExactly("a", "b");
    assertThat(fields.get("a"))
        .isEqualTo(
            new Pickled.Items(List.of(whole(1), whole(-2), whole(300), whole(70000), huge())));
    assertThat(fields.get("b"))
        .isEqualTo(
            new Pickled.Items(
                List.of(
                    new Pickled.Real(0.5),
                    Pickled.Constant.TRUE,
                    Pickled.Constant.NONE,
                    new Pickled.Text("ü"))));
  }

  private static Pickled whole(long number) {
    return new Pickled.Whole(BigInteger.valueOf(number));
  }

  private static Pickled huge() {
    return new Pickled.Whole(BigInteger.TWO.pow(70));
  }

  @Test
  void nothingIsRunWhateverWayItIsNamed() {
    assertRefused(
        PickleWriter.pickle().global("os", "system").text("true").step(0x85).step('R').end(),
        "names os.system of Python",
        "was not run");
    assertRefused(
        new PickleWriter().step(0x80, 4).text("os").text("system").step(0x93).end(),
        "names os.system of Python");
    assertRefused(
        PickleWriter.pickle()
            .step('(')
            .text("true")
            .step('i', 'o', 's', '\n')
            .raw("system\n".getBytes(StandardCharsets.UTF_8))
            .end(),
        "names os.system of Python");
    assertRefused(
        PickleWriter.pickle().global("builtins", "eval").step(')').step(0x81).end(),
        "names builtins.eval of Python");
    assertRefused(
        PickleWriter.pickle().global("torch.nn.modules.container", "Sequential").end(),
        "names torch.nn.modules.container.Sequential of Python");
    assertRefused(PickleWriter.pickle().global("o\ts", "system").end(), "names something of");
    assertRefused(PickleWriter.pickle().step(0x82, 1).end(), "0x82 is no step");
    assertRefused(PickleWriter.pickle().text("os").step(')').step('R').end(), "no function");
  }

  @Test
  @Timeout(20)
  void depthAndBombsDoNoHarm() throws IOException {
    PickleWriter deep = PickleWriter.pickle();
    for (int n = 0; n < 300_000; n++) {
      deep.step(']');
    }
    for (int n = 1; n < 300_000; n++) {
      deep.step('a');
    }
    assertThat(read(deep.end())).isInstanceOf(Pickled.Items.class);
    // a list of ten times the list before, a hundred times over
    PickleWriter bomb = PickleWriter.pickle().step(']').step('q', 0);
    for (int n = 0; n < 100; n++) {
      bomb.step('(');
      for (int k = 0; k < 10; k++) {
        bomb.step('h', n);
      }
      bomb.step('l').step('q', n + 1);
    }
    assertThat(read(bomb.end())).isInstanceOf(Pickled.Items.class);
    PickleWriter itself = PickleWriter.pickle().step('}').step('q', 0).text("a").step('h', 0);
    assertThat(read(itself.step('s').end())).isInstanceOf(Pickled.Fields.class);
    PickleWriter endless = PickleWriter.pickle();
    for (int n = 0; n < 1_000_001; n++) {
      endless.step('N');
    }
    assertRefused(endless.end(), "more than a million steps");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "80022e, takes what it did not put down",
    "8002, it ends too early",
    "80025805000000616263, it ends too early",
    "800258ffffffff2e, more than 64 MB of text",
    "80048d00000000000001002e, more than 64 MB of text",
    "80048d00000000000000802e, more than 64 MB of text",
    "80028bffffff7f2e, a number of 2147483647 bytes",
    "80028bffffffff2e, a number of -1 bytes",
    "80048e00000000000000802e, it ends too early",
    "80048eff000000000000002e, it ends too early",
    "800268052e, recalls what it did not remember",
    "80026affffffff2e, recalls what it did not remember",
    "80026528752e, takes what it did not put down",
    "80027d284b01752e, what is no dictionary",
    "80024b014b01732e, takes what it did not put down",
    "80024b014b014b01732e, what is no dictionary",
    "80024b014b01612e, what is no list",
    "80024e512e, a storage without type",
    "80092e, protocol 9",
    "5329, 0x53 is no step"
  })
  void whatIsBrokenIsNamed(String hexadecimal, String sentence) {
    assertRefused(HexFormat.of().parseHex(hexadecimal), sentence);
  }

  private void assertRefused(byte[] pickle, String... parts) {
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> read(pickle))
        .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
  }
}
