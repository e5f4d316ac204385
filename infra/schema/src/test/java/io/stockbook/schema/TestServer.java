package io.stockbook.schema;

import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one server of a test JVM, with a migrated template that each fresh database is copied from.
 */
final class TestServer {

    private static final String URL = "STOCKBOOK_TEST_DB_URL";

    private static @Nullable TestServer one;

    private final String prefix;
    private final DatabaseLogin owner;
    private final DatabaseLogin application;
    private int created;

    private TestServer(String prefix, DatabaseLogin owner, DatabaseLogin application) {
        this.prefix = prefix;
        this.owner = owner;
        this.application = application;
        dropLeftovers();
        execute("CREATE DATABASE " + template());
        Migrations.migrate(owner(template()), application.user());
    }

    static synchronized TestServer running() {
        if (one == null) {
            one = start(System.getenv());
        }
        return one;
    }

    private static TestServer start(Map<String, String> env) {
        String url = env.getOrDefault(URL, "");
        if (!url.isBlank()) {
            return shared(
                    new DatabaseLogin(
                            url,
                            env.getOrDefault(URL.replace("_URL", "_USER"), "postgres"),
                            env.getOrDefault(URL.replace("_URL", "_PASSWORD"), "")));
        }
        if (onClassPath("org/testcontainers/postgresql/PostgreSQLContainer.class")
                && TestContainer.dockerAnswers()) {
            return shared(TestContainer.start());
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.start(Path.of("target", "test-postgres"));
        return new TestServer("stockbook_test", embedded.owner(), embedded.application());
    }

    /** Other test JVMs may use the same server, so names and role are this JVM's and go with it. */
    private static TestServer shared(DatabaseLogin owner) {
        String prefix = "stockbook_test_" + UUID.randomUUID().toString().substring(0, 8);
        String password = UUID.randomUUID().toString();
        execute(owner, "CREATE ROLE " + prefix + " LOGIN PASSWORD '" + password + "'");
        DatabaseLogin application = new DatabaseLogin(owner.url(), prefix, password);
        TestServer server = new TestServer(prefix, owner, application);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    server.dropLeftovers();
                                    execute(owner, "DROP ROLE " + prefix);
                                }));
        return server;
    }

    private static boolean onClassPath(String resource) {
        return TestServer.class.getClassLoader().getResource(resource) != null;
    }

    synchronized String createDatabase() {
        created++;
        String name = prefix + "_" + created;
        execute("CREATE DATABASE " + name + " TEMPLATE " + template());
        return name;
    }

    /** Waits for connections just closed to be gone; force would need the other role's rights. */
    void dropDatabase(String name) {
        execute("DROP DATABASE IF EXISTS " + name);
    }

    DatabaseLogin owner(String database) {
        return in(owner, database);
    }

    DatabaseLogin application(String database) {
        return in(application, database);
    }

    private String template() {
        return prefix + "_template";
    }

    private void dropLeftovers() {
        databases().forEach(this::dropDatabase);
    }

    private List<String> databases() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                names.add(rows.getString("datname"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names.stream().filter(name -> name.startsWith(prefix + "_")).toList();
    }

    private void execute(String sql) {
        execute(owner, sql);
    }

    private static void execute(DatabaseLogin login, String sql) {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private static DatabaseLogin in(DatabaseLogin login, String database) {
        String url = login.url().replaceFirst("/[^/?]*(\\?.*)?$", "/" + database + "$1");
        return new DatabaseLogin(url, login.user(), login.password());
    }
}
