package io.stockbook.platform.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The database of this process: a real server when its URL is given, otherwise our own. */
public final class Database implements AutoCloseable {

    private static final String URL = "STOCKBOOK_DB_URL";
    private static final String OWNER = "STOCKBOOK_DB_OWNER";
    private static final String APPLICATION = "STOCKBOOK_DB";

    private final DatabaseLogin owner;
    private final DatabaseLogin application;
    private final Runnable end;

    private Database(DatabaseLogin owner, DatabaseLogin application, Runnable end) {
        this.owner = owner;
        this.application = application;
        this.end = end;
    }

    /** Either way the server is asked whether it keeps what it confirms, and refused if not. */
    public static Database open(Path dataDirectory, Map<String, String> env) {
        String url = env.getOrDefault(URL, "");
        if (url.isBlank()) {
            EmbeddedPostgres embedded = EmbeddedPostgres.start(dataDirectory);
            return new Database(embedded.owner(), embedded.application(), embedded::close);
        }
        DatabaseLogin owner = login(url, OWNER, env);
        DatabaseLogin application = login(url, APPLICATION, env);
        Durability.check(owner);
        Durability.check(application);
        return new Database(owner, application, () -> {});
    }

    /** The same for whoever only looks: where there is no database, none is made. */
    public static Database openExisting(Path dataDirectory, Map<String, String> env) {
        boolean ours = env.getOrDefault(URL, "").isBlank();
        if (ours && !EmbeddedPostgres.isKeptIn(dataDirectory)) {
            throw new DatabaseUnusable(
                    "There is no database in %s, and none was made. Name the directory that has one."
                            .formatted(dataDirectory.toAbsolutePath()));
        }
        return open(dataDirectory, env);
    }

    private static DatabaseLogin login(String url, String prefix, Map<String, String> env) {
        List<String> missing =
                List.of(prefix + "_USER", prefix + "_PASSWORD").stream()
                        .filter(name -> env.getOrDefault(name, "").isBlank())
                        .toList();
        if (!missing.isEmpty()) {
            throw new DatabaseUnusable(
                    "%s is set, so %s must be set too.".formatted(URL, String.join(", ", missing)));
        }
        return new DatabaseLogin(
                url,
                env.getOrDefault(prefix + "_USER", ""),
                env.getOrDefault(prefix + "_PASSWORD", ""));
    }

    public DatabaseLogin owner() {
        return owner;
    }

    public DatabaseLogin application() {
        return application;
    }

    /** Stops our own server; a real one is not ours to stop. */
    @Override
    public void close() {
        end.run();
    }
}
