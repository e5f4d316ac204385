package io.stockbook.application.torture.rig;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One node: the shipped program with {@code serve}, in a process that can be killed. */
public final class NodeProcess {

    private static final String PROGRAM = "io.stockbook.application.Stockbook";
    private static final long PATIENCE_SECONDS = 40;

    /** A node lives for a minute or two before it is killed, so it is compiled fast, not well. */
    private static final List<String> SHORT_LIFE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final int port;
    private final Path log;
    private final Map<String, String> environment;
    private Process process;

    private NodeProcess(int port, Path log, Map<String, String> environment) throws IOException {
        this.port = port;
        this.log = log;
        this.environment = Map.copyOf(environment);
        this.process = begin();
    }

    /** Starts a node on this port; what it says goes to the end of the log. */
    public static NodeProcess start(int port, Path log, Map<String, String> environment)
            throws IOException {
        return new NodeProcess(port, log, environment);
    }

    private Process begin() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(SHORT_LIFE);
        command.addAll(program());
        command.addAll(List.of("serve", "--port", Integer.toString(port), "--grpc-port", "0"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The jar that we run from ourselves; in a test, which has none, its class path. */
    private static List<String> program() {
        String classPath = System.getProperty("java.class.path");
        boolean jar = classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
        return jar ? List.of("-jar", classPath) : List.of("-cp", classPath, PROGRAM);
    }

    /** Where it listens itself. */
    public int port() {
        return port;
    }

    /** Ends it without a word, as kill -9 does. */
    public synchronized void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again after its end. */
    public synchronized void restart() throws IOException {
        process = begin();
    }

    /** Stops it where it is, or lets it go on. */
    public synchronized void send(Signal signal) throws IOException {
        signal.send(process.pid());
    }

    /** True while the process is there. */
    public synchronized boolean alive() {
        return process.isAlive();
    }

    /** Asks it to end; false when it had to be killed. */
    public synchronized boolean end() {
        process.destroy();
        boolean ended = awaitEnd();
        if (!ended) {
            process.destroyForcibly();
        }
        return ended;
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
