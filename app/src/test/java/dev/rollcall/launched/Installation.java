package dev.rollcall.launched;

import dev.rollcall.PersistenceSlice;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A data directory and the ports of the product that is started on it, the same ones every time. */
public final class Installation {
    /** Unpacked once for all test runs of this checkout. */
    private static final String BINARIES = "target/database";

    private static final String ANALYZED = "person, membership, wage_card, contract, team, device, day_cell";

    private final Path data;
    /** Where the servers are that a process here uses without starting them; empty when it starts its own. */
    private final Map<String, String> servers;

    private final int uiPort;
    private final int devicePort;
    private final int managementPort;
    private final int mqttPort;
    private final int jt808Port;

    private Installation(Path data, Map<String, String> servers) throws IOException {
        this.data = data;
        this.servers = servers;
        var ports = freePorts(5);
        this.uiPort = ports.get(0);
        this.devicePort = ports.get(1);
        this.managementPort = ports.get(2);
        this.mqttPort = ports.get(3);
        this.jt808Port = ports.get(4);
    }

    /** @param name of a directory below {@code target}, emptied before */
    public static Installation empty(String name) throws IOException {
        var directory = Path.of("target", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        return new Installation(directory.resolve("data"), Map.of());
    }

    /** Another process's place, on database and object store of this one, whose product runs. */
    public Installation beside(String name) throws IOException {
        return new Installation(
                file(name),
                Map.of(
                        "ROLLCALL_EMBEDDED_DATABASE",
                        "false",
                        "ROLLCALL_EMBEDDED_OBJECT_STORE",
                        "false",
                        "SPRING_DATASOURCE_URL",
                        "jdbc:mysql://127.0.0.1:" + read("database.port") + "/rollcall",
                        "SPRING_DATASOURCE_USERNAME",
                        "rollcall",
                        "SPRING_DATASOURCE_PASSWORD",
                        databasePassword(),
                        "ROLLCALL_STORAGE_ENDPOINT",
                        "http://127.0.0.1:" + read("object-store.port"),
                        "ROLLCALL_STORAGE_ACCESS_KEY",
                        read("secrets/object-store-access-key"),
                        "ROLLCALL_STORAGE_SECRET_KEY",
                        read("secrets/object-store-secret-key"),
                        "ROLLCALL_SECRETS_MASTER_KEY_FILE",
                        data.resolve("secrets/master-key").toString()));
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var probes = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                var probe = new ServerSocket();
                probes.add(probe);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            }
            return probes.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var probe : probes) {
                probe.close();
            }
        }
    }

    /** Fills the tables with nothing of the product running but its database. */
    public void prepare(BiConsumer<Sites, Rows> work) {
        try (var context = new SpringApplicationBuilder(PersistenceSlice.class, Rows.class, Sites.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--rollcall.data=" + data,
                        "--rollcall.embedded.object-store=false",
                        "--rollcall.embedded.binaries=" + BINARIES,
                        "--rollcall.device-bridge.port=" + devicePort,
                        "--rollcall.device-bridge.mqtt.port=" + mqttPort,
                        "--rollcall.device-bridge.jt808.port=" + jt808Port,
                        "--server.port=" + uiPort,
                        "--management.server.port=" + managementPort,
                        "--logging.level.root=warn")) {
            var sites = context.getBean(Sites.class);
            var rows = context.getBean(Rows.class);
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.accept(sites, rows));
            // The server does so by itself some seconds after large changes; here it is stopped before.
            rows.all("analyze table " + ANALYZED);
        }
    }

    /**
     * Starts the product; returns at once.
     *
     * @param options of the JVM
     */
    public Launched start(List<String> options, String... settings) throws IOException {
        var command = Jvm.product(options, "dev.rollcall.Application");
        command.addAll(List.of(
                "--rollcall.data=" + data,
                "--rollcall.embedded.binaries=" + BINARIES,
                "--rollcall.startup.console=true",
                "--rollcall.device-bridge.port=" + devicePort,
                "--rollcall.device-bridge.mqtt.port=" + mqttPort,
                "--rollcall.device-bridge.jt808.port=" + jt808Port,
                "--server.port=" + uiPort,
                "--management.server.port=" + managementPort,
                "--logging.threshold.console=warn"));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(servers);
        return Launched.of(builder, "· ready", file("product-" + System.nanoTime() + ".log"));
    }

    public int devicePort() {
        return devicePort;
    }

    public int mqttPort() {
        return mqttPort;
    }

    public int jt808Port() {
        return jt808Port;
    }

    public int uiPort() {
        return uiPort;
    }

    public Path data() {
        return data;
    }

    /** A path beside the data directory. */
    public Path file(String name) {
        return data.resolveSibling(name);
    }

    /** To the database of the running product, as the product itself logs in. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "rollcall", databasePassword());
    }

    public String databaseUrl() {
        return "jdbc:mysql://127.0.0.1:" + read("database.port")
                + "/rollcall?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";
    }

    public String databasePassword() {
        return read("secrets/database-password");
    }

    /** Of {@code rollcall_owner}, who may make and remove tables. */
    public String databaseOwnerPassword() {
        return read("secrets/database-owner-password");
    }

    private String read(String name) {
        try {
            return Files.readString(data.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every database server that runs on this data directory at present. */
    public List<ProcessHandle> databaseServers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains("--datadir=" + data.resolve("database")))
                        .isPresent())
                .toList();
    }
}
