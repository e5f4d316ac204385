package io.stockbook.sagas;

import static io.stockbook.schema.jooq.ledger.Tables.PROCESS_COMMAND;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.schema.TableCopy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

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
        TableCopy.into(
                dsl,
                PROCESS_COMMAND,
                List.of(
                        PROCESS_COMMAND.PROCESS,
                        PROCESS_COMMAND.ID,
                        PROCESS_COMMAND.KIND,
                        PROCESS_COMMAND.BODY,
                        PROCESS_COMMAND.CAUSE),
                List.of(
                        each(Sent::process),
                        each(sent -> sent.outgoing().id().value()),
                        each(sent -> SentCommands.kind(sent.outgoing().command())),
                        each(sent -> LedgerJson.write(sent.outgoing().command())),
                        each(sent -> sent.outgoing().cause())));
        return true;
    }

    private List<@Nullable Object> each(Function<Sent, @Nullable Object> value) {
        return commands.stream().<@Nullable Object>map(value).toList();
    }
}
