package io.stockbook.schema;

import io.stockbook.platform.postgres.DatabaseLogin;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema this build was made for; the same way on every server. */
public final class Migrations {

    /** What needs no quoting anywhere, since the name goes into SQL text. */
    private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private Migrations() {}

    /**
     * Runs what is missing, as the owner. The application role must exist; what it may do is part
     * of the migrations.
     */
    public static void migrate(DatabaseLogin owner, String applicationRole) {
        migrate(owner, applicationRole, "classpath:db/migration");
    }

    static void migrate(DatabaseLogin owner, String applicationRole, String location) {
        if (!ROLE.matcher(applicationRole).matches()) {
            throw new IllegalArgumentException(
                    "Not a role name that Stockbook takes: " + applicationRole);
        }
        // Several processes may start at once, and a later migration may build an index
        // concurrently: a session lock serves both, a transaction's would block the second.
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations(location)
                .defaultSchema("flyway")
                .createSchemas(true)
                .placeholders(Map.of("application", applicationRole))
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
