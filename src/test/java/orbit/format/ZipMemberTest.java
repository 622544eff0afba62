package orbit.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import orbit.network.FileProblem;
import orbit.network.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipMemberTest {

  private static final byte[] GRAPH = "the graph of a network".repeat(50).getBytes(UTF_8);

  @TempDir private Path folder;

  /** Names and contents alternate. */
  private Path zip(Object... members) throws IOException {
    Path zip = Files.createDirectories(folder.resolve("in/deep")).resolve("a.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int m = 0; m < members.length; m += 2) {
        out.putNextEntry(new ZipEntry(members[m].toString()));
        out.write((byte[]) members[m + 1]);
        out.closeEntry();
      }
    }
    return zip;
  }

  private ZipMember wanted(String name) throws IOException {
    Path plain = Files.write(folder.resolve("plain"), GRAPH);
    return new ZipMember(name, GRAPH.length, Sha256.of(plain));
  }

  private Path to() {
    return folder.resolve("graph.pb");
  }

  private void assertRefused(Path zip, String... says) throws IOException {
    ZipMember wanted = wanted("graph.pb");
    Refusal.assertRefused(zip, () -> wanted.unpack(zip, to()), says);
    assertThat(to()).doesNotExist();
  }

  @Test
  void unpacksTheMemberAndNothingElse() throws IOException {
    byte[] other = {1};
    Path zip =
        zip(
            "LICENSE",
            other,
            "../evil",
            other,
            "/tmp/evil",
            other,
            "graph.pb",
            GRAPH,
            "x/y",
            other);
    wanted("graph.pb").unpack(zip, to());
    assertThat(to()).hasBinaryContent(GRAPH);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile))
          .containsExactlyInAnyOrder(to(), zip, folder.resolve("plain"));
    }
  }

  @Test
  void aMemberMayLieInAFolder() throws IOException {
    ZipMember member = wanted("models/graph.pb");
    member.unpack(zip("models/graph.pb", GRAPH), to());
    assertThat(to()).hasBinaryContent(GRAPH);
    assertThat(member.fileName()).isEqualTo("graph.pb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../graph.pb", "/graph.pb", "..\\graph.pb", "./graph.pb", "GRAPH.PB", "graph.pb/"})
  void aMemberOfAnotherNameIsNoMember(String name) throws IOException {
    assertRefused(
        zip(name, name.endsWith("/") ? new byte[0] : GRAPH), "graph.pb: ", "no such member");
    assertThat(folder.resolve("in/graph.pb")).doesNotExist();
  }

  @Test
  void twoMembersOfTheNameAreRefused() throws IOException {
    Path zip = zip("graph.pb", GRAPH, "grapz.pb", GRAPH);
    replace(zip, "grapz.pb", "graph.pb");
    assertRefused(zip, "graph.pb: ", "this member twice");
  }

  @Test
  void aMemberThatSaysItIsLargerIsNotUnpacked() throws IOException {
    assertRefused(zip("graph.pb", new byte[50_000_000]), "more bytes where 1100 belong");
    assertRefused(zip("graph.pb", new byte[5]), "5 bytes where 1100 belong");
  }

  @Test
  void aBombThatLiesOfItsSizeIsStopped() throws IOException {
    int size = 50_000_000;
    Path zip = zip("graph.pb", new byte[size]);
    replace(zip, littleEndian(size), littleEndian(GRAPH.length));
    assertRefused(zip, "more bytes where 1100 belong");
  }

  @Test
  void anEndlessMemberIsStoppedInTime() throws IOException {
    ZipMember wanted = new ZipMember("graph.pb", 200_000, "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> wanted.copy(endless, out))
        .withMessageContaining("more bytes where 200000 belong");
    assertThat(out.size()).isLessThanOrEqualTo(200_000);
  }

  @Test
  void anotherContentIsRefused() throws IOException {
    byte[] other = GRAPH.clone();
    other[7]++;
    assertRefused(zip("graph.pb", other), "the SHA-256 is ", " instead of ");
  }

  @Test
  void brokenArchivesAreRefused() throws IOException {
    Path zip = zip("LICENSE", new byte[100], "graph.pb", GRAPH);
    byte[] whole = Files.readAllBytes(zip);
    for (int length : new int[] {1, 4, 30, whole.length / 2, whole.length - 1}) {
      Files.write(zip, Arrays.copyOf(whole, length));
      assertRefused(zip, "no whole zip archive");
    }
    Files.write(zip, new byte[0]);
    assertRefused(zip, "the file is empty");
    Files.delete(zip);
    assertRefused(zip, "no such file");
  }

  @Test
  void noChangedByteGetsThrough() throws IOException {
    Path zip = zip("graph.pb", GRAPH);
    byte[] whole = Files.readAllBytes(zip);
    ZipMember wanted = wanted("graph.pb");
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x41;
      Files.write(zip, changed);
      if (unpacks(wanted, zip, at)) {
        assertThat(to()).as("byte %d", at).hasBinaryContent(GRAPH);
        Files.delete(to());
      } else {
        assertThat(to()).as("byte %d", at).doesNotExist();
      }
    }
  }

  private boolean unpacks(ZipMember wanted, Path zip, int at) {
    try {
      wanted.unpack(zip, to());
      return true;
    } catch (InvalidFileException refused) {
      return false;
    } catch (IOException | RuntimeException other) {
      throw new AssertionError("no clear sentence for byte " + at, other);
    }
  }

  private static String littleEndian(int number) {
    byte[] bytes = new byte[4];
    for (int b = 0; b < 4; b++) {
      bytes[b] = (byte) (number >> 8 * b);
    }
    return new String(bytes, ISO_8859_1);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file, ISO_8859_1);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to), ISO_8859_1);
  }
}
