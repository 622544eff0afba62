package orbit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PicturePackFxTest {

  /** One white pixel. */
  private static final byte[] PNG =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
                  + "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082");

  @TempDir private Path folder;

  @Test
  void aPictureArrivesLaterAndIsSaid() throws IOException, TimeoutException {
    Files.write(folder.resolve("mixed3b_379.png"), PNG);
    PicturePack pack = on(() -> new PicturePack(folder));
    assertThat(pack.has("mixed3b", 379)).isTrue();
    on(() -> pack.picture("mixed3b", 379));
    await(() -> pack.arrivalsProperty().get() > 0);
    assertThat(on(() -> pack.picture("mixed3b", 379))).isPresent();
    assertThat(on(() -> pack.picture("mixed3b", 380))).isEmpty();
  }

  @Test
  void aFileThatIsNoPictureIsNamed() throws IOException, TimeoutException {
    Path bad = Files.writeString(folder.resolve("mixed3b_1.png"), "no picture");
    PicturePack pack = on(() -> new PicturePack(folder));
    on(() -> pack.picture("mixed3b", 1));
    await(() -> !pack.unreadable().isEmpty());
    assertThat(on(() -> pack.picture("mixed3b", 1))).isEmpty();
    assertThat(pack.unreadable()).containsExactly(bad);
    assertThat(pack.isUnreadable("mixed3b", 1)).isTrue();
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("missing");
    assertThat(on(() -> new PicturePack(missing)).unreadable()).containsExactly(missing);
  }

  private static <T> T on(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> on(condition));
  }
}
