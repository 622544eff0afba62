package orbit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemProxiesTest {

  @Test
  void aDownloadGoesThroughTheProxy(@TempDir Path folder) throws IOException {
    byte[] content = {1, 2, 3};
    String sha256 = Sha256.of(Files.write(folder.resolve("whole"), content));
    try (FileServer proxy = new FileServer().serves(content, "\"a\"")) {
      SystemProxies proxies =
          new SystemProxies(Optional.empty(), Map.of("http_proxy", proxy.address("").toString()));
      // reserved and never a host
      URI address = URI.create("http://models.invalid/file.zip");
      new Download(Duration.ofSeconds(20), proxies)
          .fetch(new RemoteFile(address, 3, sha256, "x"), folder.resolve("a"), (done, all) -> true);
    }
    assertThat(folder.resolve("a")).hasBinaryContent(content);
  }

  @ParameterizedTest
  @CsvSource({
    "https_proxy, p.org:81, https://a.org/, p.org:81",
    "HTTPS_PROXY, http://u:w@p.org:81/, https://a.org/, p.org:81",
    "all_proxy, https://p.org, https://a.org/, p.org:80",
    "http_proxy, p.org:81, https://a.org/, direct",
    "https_proxy, p.org:81, https://localhost/, direct",
    "https_proxy, p.org:81, https://127.0.0.1:5/, direct",
    "https_proxy, socks5://p.org:81, https://a.org/, direct",
    "https_proxy, p org, https://a.org/, direct",
    "https_proxy, '', https://a.org/, direct",
  })
  void variablesNameIt(String name, String value, URI address, String chosen) {
    assertThat(chosen(Optional.empty(), Map.of(name, value), address)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource({
    "a.org, direct",
    ".org, direct",
    "*, direct",
    "'b.org, *.a.org', direct",
    "b.org, p:1"
  })
  void someHostsGoWithout(String none, String chosen) {
    Map<String, String> variables = Map.of("https_proxy", "p:1", "no_proxy", none);
    assertThat(chosen(Optional.empty(), variables, URI.create("https://a.org/x")))
        .isEqualTo(chosen);
  }

  @Test
  void theSystemsOwnComesFirst() {
    ProxySelector system = ProxySelector.of(InetSocketAddress.createUnresolved("own", 9));
    URI address = URI.create("https://a.org/x");
    assertThat(chosen(Optional.of(system), Map.of("https_proxy", "p:1"), address))
        .isEqualTo("own:9");
    ProxySelector none = ProxySelector.of(null);
    assertThat(chosen(Optional.of(none), Map.of("https_proxy", "p:1"), address)).isEqualTo("p:1");
  }

  private static String chosen(
      Optional<ProxySelector> system, Map<String, String> environment, URI address) {
    Proxy proxy = new SystemProxies(system, environment).select(address).getFirst();
    return proxy.address() instanceof InetSocketAddress at
        ? at.getHostString() + ":" + at.getPort()
        : "direct";
  }
}
