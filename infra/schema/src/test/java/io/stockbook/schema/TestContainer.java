package io.stockbook.schema;

import io.stockbook.platform.postgres.DatabaseLogin;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Apart from the rest, so that a module without Testcontainers never loads it. */
final class TestContainer {

    private TestContainer() {}

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Testcontainers removes it when this JVM has ended. */
    @SuppressWarnings("resource")
    static DatabaseLogin start() {
        // The image's default command of Testcontainers turns fsync off.
        PostgreSQLContainer container =
                new PostgreSQLContainer("postgres:18").withCommand("postgres");
        container.start();
        return new DatabaseLogin(
                container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }
}
