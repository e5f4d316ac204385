package io.stockbook.application.torture.check;

import io.stockbook.messages.RecordedEvent;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What the ledger holds, as far as the judgement needs it. */
interface LedgerFacts {

    /** The keys of all streams that have events. */
    List<String> streams() throws SQLException;

    /** Every event of a stream, in order. */
    void eventsOf(String stream, Consumer<RecordedEvent> each) throws SQLException;

    /** The answers that these commands have; one that has two is there twice. */
    List<Known> answers(Collection<UUID> commands) throws SQLException;
}
