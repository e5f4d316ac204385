package io.stockbook.application.torture.client;

import io.stockbook.application.torture.plan.Operation;
import io.stockbook.eventcatalog.LedgerJson;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.function.LongSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends a command once, and writes down how that ended. */
public final class Sender {

    private final Door door;
    private final Journal journal;
    private final Tally tally;
    private final LongSupplier clock;
    private final Phaser underWay = new Phaser(1);

    /**
     * Writes into this log.
     *
     * @param clock nanoseconds since the run began
     */
    public Sender(Door door, Journal journal, Tally tally, LongSupplier clock) {
        this.door = door;
        this.journal = journal;
        this.tally = tally;
        this.clock = clock;
    }

    /** Sends it to one of the nodes. */
    public Attempt send(Operation operation, int node) {
        underWay.register();
        try {
            return sendOnce(operation, node);
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    /** Returns when everything that was sent has returned; nothing may be sent meanwhile. */
    public void awaitSilence() {
        underWay.arriveAndAwaitAdvance();
    }

    private Attempt sendOnce(Operation operation, int node) {
        Map<String, String> headers = new HashMap<>();
        if (operation.key() != null) {
            headers.put("Idempotency-Key", operation.key());
        }
        if (operation.expectedVersion() != null) {
            headers.put("If-Match", "\"" + operation.expectedVersion() + "\"");
        }
        HttpCall call = Wire.call(operation.command());
        long invoked = clock.getAsLong();
        Door.Reply reply = door.send(node, call, headers);
        Attempt attempt = attempt(operation, node, invoked, reply);
        journal.add(attempt);
        tally.count(attempt);
        return attempt;
    }

    private Attempt attempt(Operation operation, int node, long invoked, Door.Reply reply) {
        String code = code(reply);
        return new Attempt(
                operation.id(),
                operation.key(),
                operation.command().getClass().getSimpleName(),
                LedgerJson.write(operation.command()),
                operation.expectedVersion(),
                operation.command().target().key(),
                node,
                invoked,
                clock.getAsLong(),
                outcome(operation, reply, code),
                reply.status(),
                code.isEmpty() ? null : code,
                reply.header("etag").map(Sender::version).orElse(null),
                reply.header("idempotency-replayed").isPresent(),
                reply.text());
    }

    private static String code(Door.Reply reply) {
        if (reply.status() < 300) {
            return "";
        }
        try {
            return JsonMapper.shared().readTree(reply.text()).path("code").asString("");
        } catch (JacksonException noProblem) {
            return "NO_JSON";
        }
    }

    private static Long version(String tag) {
        return Long.valueOf(tag.replace("\"", ""));
    }

    /** Only what the ledger has decided has a version; the gateway's own answers have none. */
    private static Outcome outcome(Operation operation, Door.Reply reply, String code) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return Outcome.OK;
        }
        if (code.equals("ALREADY_EXISTS") && operation.key() == null) {
            return Outcome.KEY_REUSED;
        }
        return switch (code) {
            case "KEY_REUSED" -> Outcome.KEY_REUSED;
            case "IN_FLIGHT" -> Outcome.IN_FLIGHT;
            case "OVERLOADED", "CONTENDED", "CLOSING" -> Outcome.NOT_TAKEN;
            case "INVALID_REQUEST",
                    "IDEMPOTENCY_KEY_REQUIRED",
                    "UNAUTHENTICATED",
                    "FORBIDDEN",
                    "NOT_FOUND",
                    "METHOD_NOT_ALLOWED",
                    "UNSUPPORTED_MEDIA_TYPE" ->
                    Outcome.MISTAKE;
            case "UNKNOWN_LOCATION", "UNKNOWN_ITEM", "UNKNOWN_ORDER" ->
                    // The door says so too, of what it need not ask the ledger.
                    reply.header("etag").isPresent() ? Outcome.REFUSED : Outcome.NOT_TAKEN;
            default -> status == 0 || status >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED;
        };
    }
}
