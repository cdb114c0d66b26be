import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j Community server for the tests: `java Neo4jServer.java FOLDER PORT` (0: a free one) serves Bolt on loopback,
 * says "READY port" and lives as long as its standard input is open, so that it ends with whoever started it, even when
 * that one is killed.
 */
public class Neo4jServer {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    int port = Integer.parseInt(args[1]);
    if (port == 0) {
      try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = probe.getLocalPort();
      }
    }
    new DatabaseManagementServiceBuilder(folder)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(96))
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
        .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
        .setConfig(HttpConnector.enabled, false)
        .setConfig(HttpsConnector.enabled, false)
        .build();
    System.out.println("READY " + port);
    while (System.in.read() >= 0) {}
    // Whoever closes the input has no use for the data any more; a clean shutdown would take ten seconds.
    for (int attempt = 0; Files.exists(folder) && attempt < 100; attempt++) remove(folder);
    Runtime.getRuntime().halt(0);
  }

  /** Takes away what it finds; the server still writes meanwhile, so something may be left, or be gone already. */
  private static void remove(Path folder) throws InterruptedException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException changing) {
      Thread.sleep(20);
    }
  }
}
