package orbit.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import orbit.app.ModelFetching.State;
import orbit.format.Download;
import orbit.format.ModelInstaller;
import orbit.format.TinyModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A published model on the start page, against a server of the test's own. */
@ExtendWith(ApplicationExtension.class)
class PublicModelRowFxTest {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private HttpServer server;
  private ModelFetching fetching;
  private volatile Path opened = Path.of("");
  private volatile boolean missing;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("orbit-test");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/tiny.zip");
    TinyModel tiny = TinyModel.in(folder.resolve("published"), address);
    byte[] zip = Files.readAllBytes(tiny.zip());
    server.createContext(
        "/",
        exchange -> {
          if (missing) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
          }
          exchange.sendResponseHeaders(200, zip.length);
          exchange.getResponseBody().write(zip, 0, 10);
          exchange.getResponseBody().flush();
          asked.countDown();
          await();
          try (exchange) {
            exchange.getResponseBody().write(zip, 10, zip.length - 10);
          } catch (IOException gone) {
            // whoever asked has hung up
          }
        });
    server.start();
    ModelInstaller installer =
        new ModelInstaller(
            folder.resolve("models"),
            folder.resolve("downloads"),
            new Download(Duration.ofSeconds(10), ProxySelector.of(null)),
            TinyModel::read);
    fetching =
        new ModelFetching(
            tiny.model(),
            installer,
            work -> Thread.ofPlatform().daemon().start(work),
            Platform::runLater);
    fetching.onReady(place -> opened = place);
    Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
    MainWindow window = new MainWindow(new Stage(), preferences, Runnable::run, Runnable::run);
    stage.setScene(new Scene(new PublicModelRow(window, fetching), 600, 200));
    stage.show();
  }

  private void await() {
    try {
      boolean _ = goOn.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() throws TimeoutException {
    goOn.countDown();
    server.stop(0);
    FxToolkit.cleanupStages();
  }

  private void waitFor(Class<? extends State> wanted) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> wanted.isInstance(fetching.stateProperty().get()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void oneClickFetchesAndOpensIt(FxRobot robot) throws Exception {
    robot.clickOn("#fetch");
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#fetch-cancel").queryAs(Button.class).isVisible()).isTrue();
    goOn.countDown();
    waitFor(State.Done.class);
    assertThat(opened.resolve("model.json")).exists();
    assertThat(fetching.isThere()).isTrue();
  }

  @Test
  void aCancelledOneCanBeBegunAgain(FxRobot robot) throws Exception {
    robot.clickOn("#fetch");
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    robot.clickOn("#fetch-cancel");
    waitFor(State.Idle.class);
    assertThat(fetching.isThere()).isFalse();
    goOn.countDown();
    robot.clickOn("#fetch");
    waitFor(State.Done.class);
  }

  @Test
  void aFailureIsASentenceWithAnotherWay(FxRobot robot) throws Exception {
    missing = true;
    robot.clickOn("#fetch");
    waitFor(State.Failed.class);
    assertThat(robot.lookup("#fetch-failure").queryAs(Label.class).getText())
        .contains("404", "by hand");
    missing = false;
    goOn.countDown();
    robot.clickOn("#fetch");
    waitFor(State.Done.class);
  }
}
