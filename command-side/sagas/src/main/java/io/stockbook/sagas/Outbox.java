package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.schema.ArrayParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** What processes have decided to send: {@code ledger.process_command}. */
final class Outbox {

    private record Sent(String process, Outgoing outgoing) {}

    private final DSLContext dsl;
    private final List<Sent> commands = new ArrayList<>();

    Outbox(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(String process, Collection<Outgoing> outgoing) {
        outgoing.forEach(one -> commands.add(new Sent(process, one)));
    }

    boolean write() {
        if (commands.isEmpty()) {
            return false;
        }
        dsl.execute(
                """
                INSERT INTO ledger.process_command (process, id, kind, body, cause)
                SELECT process, id, kind, body::json, cause
                FROM unnest({0}, {1}, {2}, {3}, {4})
                    WITH ORDINALITY AS c (process, id, kind, body, cause, place)
                ORDER BY place
                """,
                texts(commands, Sent::process),
                ArrayParameter.of(
                        commands.stream()
                                .map(sent -> sent.outgoing().id().value())
                                .toArray(UUID[]::new)),
                texts(commands, sent -> SentCommands.kind(sent.outgoing().command())),
                texts(commands, sent -> LedgerJson.write(sent.outgoing().command())),
                texts(commands, sent -> sent.outgoing().cause()));
        return true;
    }
}
