package io.stockbook.sagas;

import static java.util.Objects.requireNonNull;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.sagas.process.Deadline;
import io.stockbook.sagas.process.Input;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What a process has to be told besides events, as it waits in {@code ledger.process_input}. */
record Letter(
        long number,
        String process,
        What what,
        @Nullable UUID id,
        @Nullable String kind,
        String body,
        long version,
        @Nullable String why) {

    /** What is in it. */
    enum What {
        REFUSED,
        UNCHANGED,
        FAILED,
        DUE
    }

    static Letter of(Record row) {
        Long version = row.get("version", Long.class);
        return new Letter(
                row.get("number", long.class),
                row.get("process", String.class),
                What.valueOf(row.get("what", String.class)),
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("body", String.class),
                version == null ? 0 : version,
                row.get("why", String.class));
    }

    /** The command that this answers. */
    Command command() {
        return SentCommands.read(requireNonNull(kind), body);
    }

    /** The deadline that is due; its stream tells of which kind it is, and an order's its name. */
    Deadline deadline() {
        if (OrderId.isKey(process)) {
            return Deadline.LongestWait.NAME.equals(kind)
                    ? LedgerJson.read(body, Deadline.LongestWait.class)
                    : LedgerJson.read(body, Deadline.Lapse.class);
        }
        return ShipmentId.isKey(process)
                ? LedgerJson.read(body, Deadline.Silence.class)
                : LedgerJson.read(body, Deadline.Expiry.class);
    }

    /** The answer as its process takes it. */
    Input answer() {
        CommandId command = new CommandId(requireNonNull(id));
        return switch (what) {
            case REFUSED ->
                    new Input.Refused(
                            command,
                            command(),
                            LedgerJson.read(requireNonNull(why), Refusal.class));
            case UNCHANGED -> new Input.Unchanged(command, command());
            case FAILED ->
                    new Input.Failed(
                            command, command(), LedgerJson.read(requireNonNull(why), String.class));
            case DUE -> throw new IllegalStateException("a deadline is no answer: " + this);
        };
    }
}
