package io.stockbook.application.torture.rig;

import io.stockbook.platform.postgres.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything that runs under torture: one database, two nodes, four wires. */
public final class Rig implements AutoCloseable {

    /** How many nodes work on the database. */
    public static final int NODES = 2;

    private final DatabaseServer database;
    private final List<NodeProcess> nodes;
    private final List<Wire> wires;
    private final Cuts cuts;
    private final Optional<Clock> clock;

    /** The wires' answers: those to appends, and those to clients. */
    public record Cuts(Cut appends, Cut clients) {}

    private Rig(
            DatabaseServer database,
            List<NodeProcess> nodes,
            List<Wire> wires,
            Cuts cuts,
            Optional<Clock> clock) {
        this.database = database;
        this.nodes = nodes;
        this.wires = wires;
        this.cuts = cuts;
        this.clock = clock;
    }

    /**
     * Starts all of it; the nodes take a few seconds to be ready.
     *
     * @param directory for the database and what the processes say
     * @param database which has its tables already
     * @param keys the file that says who may enter
     */
    public static Rig start(Path directory, DatabaseServer database, Path keys) throws IOException {
        Cuts cuts = new Cuts(new Cut(), new Cut());
        Optional<Clock> clock = Clock.in(directory);
        List<NodeProcess> nodes = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (int number = 0; number < NODES; number++) {
            Wire wire = Wire.toDatabase(database::port, cuts.appends());
            Map<String, String> environment = environment(database, wire.port(), keys);
            if (number == 0) {
                // Else only what has piled up would be copied. The other node appends as ever.
                environment.put("JDK_JAVA_OPTIONS", "-Dstockbook.copied-from=1");
            }
            if (number == NODES - 1) {
                clock.ifPresent(steps -> environment.putAll(steps.environment()));
            }
            NodeProcess node =
                    NodeProcess.start(
                            Ports.free(),
                            directory.resolve("node-" + number + ".log"),
                            environment);
            nodes.add(node);
            wires.add(Wire.toNode(node::port, cuts.clients()));
            wires.add(wire);
        }
        return new Rig(database, List.copyOf(nodes), List.copyOf(wires), cuts, clock);
    }

    private static Map<String, String> environment(DatabaseServer database, int port, Path keys) {
        DatabaseLogin owner = database.owner();
        DatabaseLogin application = database.application();
        String direct = ":" + database.port() + "/";
        Map<String, String> environment = new HashMap<>();
        environment.put("STOCKBOOK_DB_URL", application.url().replace(direct, ":" + port + "/"));
        environment.put("STOCKBOOK_DB_OWNER_USER", owner.user());
        environment.put("STOCKBOOK_DB_OWNER_PASSWORD", owner.password());
        environment.put("STOCKBOOK_DB_USER", application.user());
        environment.put("STOCKBOOK_DB_PASSWORD", application.password());
        environment.put("STOCKBOOK_API_KEYS", keys.toString());
        return environment;
    }

    /** The database itself, past the wires. */
    public DatabaseServer database() {
        return database;
    }

    /** A node. */
    public NodeProcess node(int number) {
        return nodes.get(number);
    }

    /** Where clients find the nodes: at the near ends of their wires. */
    public List<String> addresses() {
        return IntStream.range(0, NODES)
                .mapToObj(number -> "http://127.0.0.1:" + wires.get(2 * number).port())
                .toList();
    }

    /** What can be dropped. */
    public Cuts cuts() {
        return cuts;
    }

    /** The clock of the last node, where it can be stepped. */
    public Optional<Clock> clock() {
        return clock;
    }

    /** The number of the node whose clock that is. */
    public int clockedNode() {
        return NODES - 1;
    }

    /** Starts the nodes again after their end. */
    public void startNodes() throws IOException {
        for (NodeProcess node : nodes) {
            node.restart();
        }
    }

    /** Ends the nodes in good order; false when one of them had to be killed. */
    public boolean endNodes() {
        boolean ended = true;
        for (NodeProcess node : nodes) {
            ended &= node.end();
        }
        return ended;
    }

    /** Leaves nothing behind, whatever state it is in. */
    @Override
    public void close() throws IOException {
        for (NodeProcess node : nodes) {
            if (node.alive()) {
                node.send(Signal.CONT);
                node.kill();
            }
        }
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
