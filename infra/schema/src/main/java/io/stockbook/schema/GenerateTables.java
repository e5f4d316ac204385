package io.stockbook.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Part of the build: migrates an empty database and writes the jOOQ classes of what came out. Does
 * nothing when neither a migration nor this file changed since.
 */
final class GenerateTables {

    private static final String DATABASE = "generate_tables";

    private static final String MIGRATIONS = "src/main/resources/db/migration";

    private GenerateTables() {}

    /** Takes the module's directory. */
    public static void main(String[] arguments) throws Exception {
        Path module = Path.of(arguments[0]);
        Path sources = module.resolve("target/generated-sources/jooq");
        Path stamp = module.resolve("target/generated-sources/jooq.sha256");
        String fingerprint = fingerprint(module);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Files.createDirectories(sources);
        Files.deleteIfExists(stamp);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(module.resolve("target/generator"))) {
            DatabaseLogin empty = emptyDatabase(server.owner());
            Migrations.migrate(
                    empty, server.application().user(), "filesystem:" + module.resolve(MIGRATIONS));
            GenerationTool.generate(configuration(empty, sources));
        }
        Files.writeString(stamp, fingerprint);
    }

    private static String fingerprint(Path module) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : inputs(module)) {
            digest.update(module.relativize(file).toString().getBytes(UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> inputs(Path module) throws IOException {
        List<Path> inputs = new ArrayList<>(List.of(module.resolve("pom.xml")));
        for (String folder : List.of(MIGRATIONS, "src/main/java")) {
            try (Stream<Path> files = Files.walk(module.resolve(folder))) {
                inputs.addAll(files.filter(Files::isRegularFile).sorted().toList());
            }
        }
        return inputs;
    }

    private static DatabaseLogin emptyDatabase(DatabaseLogin owner) throws SQLException {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        String server = owner.url().substring(0, owner.url().lastIndexOf('/') + 1);
        return new DatabaseLogin(server + DATABASE, owner.user(), owner.password());
    }

    private static Configuration configuration(DatabaseLogin login, Path sources)
            throws SQLException {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(
                        new Jdbc()
                                .withUrl(login.url())
                                .withUser(login.user())
                                .withPassword(login.password()))
                .withGenerator(
                        new Generator()
                                .withDatabase(database(login))
                                .withGenerate(new Generate().withDaos(false).withPojos(false))
                                .withTarget(
                                        new Target()
                                                .withPackageName("io.stockbook.schema.jooq")
                                                .withDirectory(sources.toString())
                                                .withClean(true)));
    }

    private static Database database(DatabaseLogin login) throws SQLException {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withSchemata(schemas(login))
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIgnoreUnused(true)
                                .withIncludeTypes(
                                        "(?i:timestamp\\ with\\ time\\ zone|timestamptz)"));
    }

    private static List<SchemaMappingType> schemas(DatabaseLogin login) throws SQLException {
        List<SchemaMappingType> schemas = new ArrayList<>();
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet names =
                        statement.executeQuery(
                                """
                                SELECT nspname
                                FROM pg_namespace
                                WHERE nspname IN ('ledger', 'read', 'edge')
                                   OR nspname LIKE 'read\\_%\\_%'
                                ORDER BY nspname
                                """)) {
            while (names.next()) {
                schemas.add(new SchemaMappingType().withInputSchema(names.getString("nspname")));
            }
        }
        return schemas;
    }

    private static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
