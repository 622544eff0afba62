package orbit.format;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that Java or the system is set to, otherwise the one in the variables that command line
 * programs go by: {@code https_proxy}, {@code http_proxy}, {@code all_proxy}, {@code no_proxy}.
 */
final class SystemProxies extends ProxySelector {

  private static final String SYSTEM = "java.net.useSystemProxies";

  private final Optional<ProxySelector> system;
  private final Map<String, String> environment;

  SystemProxies(Optional<ProxySelector> system, Map<String, String> environment) {
    this.system = system;
    this.environment = environment;
  }

  /** Those of this system and this process. */
  static SystemProxies usual() {
    // read once, when the first selector is made
    if (System.getProperty(SYSTEM) == null) {
      System.setProperty(SYSTEM, "true");
    }
    return new SystemProxies(Optional.ofNullable(ProxySelector.getDefault()), System.getenv());
  }

  @Override
  public List<Proxy> select(URI address) {
    List<Proxy> chosen = system.map(selector -> selector.select(address)).orElse(List.of());
    if (chosen.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
      return chosen;
    }
    return List.of(named(address).orElse(Proxy.NO_PROXY));
  }

  private Optional<Proxy> named(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    if (isLocal(host) || excluded(host)) {
      return Optional.empty();
    }
    return Stream.of(address.getScheme() + "_proxy", "all_proxy")
        .map(this::variable)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(SystemProxies::proxy);
  }

  private String variable(String name) {
    String lower = environment.getOrDefault(name, "");
    return lower.isEmpty() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower;
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private boolean excluded(String host) {
    return Stream.of(variable("no_proxy").toLowerCase(Locale.ROOT).split(",", -1))
        .map(entry -> entry.strip().replaceFirst("^\\*?\\.", ""))
        .anyMatch(
            entry ->
                entry.equals("*")
                    || !entry.isEmpty() && (host.equals(entry) || host.endsWith("." + entry)));
  }

  /** Empty for what is no HTTP proxy. */
  private static Optional<Proxy> proxy(String text) {
    try {
      URI parsed = URI.create(text.contains("://") ? text : "http://" + text);
      String scheme = parsed.getScheme();
      if (parsed.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      int port = parsed.getPort() < 0 ? 80 : parsed.getPort();
      return Optional.of(
          new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(parsed.getHost(), port)));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    system.ifPresent(selector -> selector.connectFailed(address, proxy, failure));
  }
}
