package io.stockbook.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A second JVM that holds a data directory until it is killed. */
final class OtherStockbook implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private OtherStockbook(Process process) {
        this.process = process;
    }

    /** What the other JVM runs: one committed row, then it waits to be ended. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres held = EmbeddedPostgres.start(Path.of(arguments[0]));
        Sql.execute(held.owner(), "CREATE TABLE kept AS SELECT 42 AS answer");
        System.out.println(READY);
        int untilTheParentClosesItsEnd = System.in.read();
        System.out.println(untilTheParentClosesItsEnd);
        // No close here: ending the JVM must be enough.
    }

    static OtherStockbook holding(Path directory) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherStockbook.class.getName(),
                                directory.toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader said = process.inputReader();
        StringBuilder all = new StringBuilder();
        String line = said.readLine();
        while (line != null && !line.equals(READY)) {
            all.append(line).append('\n');
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The other JVM ended early:\n" + all);
        }
        return new OtherStockbook(process);
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as a user would: the JVM runs its shutdown hooks. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The other JVM does not end");
        }
    }

    /** Ends it as a kernel out of memory would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
