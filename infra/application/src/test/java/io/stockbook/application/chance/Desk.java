package io.stockbook.application.chance;

import io.stockbook.application.scenario.RunningStockbook;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OwnerId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.Record;

/** Where commands are sent from, and where people look before they send another. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningStockbook stockbook;
    private int sent;

    Desk(RunningStockbook stockbook) {
        this.stockbook = stockbook;
    }

    /** Sends it once; a refusal is as good an answer as any. */
    Answer send(Command command) {
        sent++;
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "desk", Integer.toString(sent));
        return stockbook
                .node()
                .gateway()
                .send(Submission.of(id, Actor.machine("desk"), command))
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** What a view shows, as of a moment ago. */
    List<Record> look(String query) {
        return stockbook.node().questions().fetch(query);
    }

    List<String> names(String query) {
        return look(query).stream().map(row -> row.get(0, String.class)).toList();
    }

    /** Until everything has followed that follows. */
    void rest() throws InterruptedException {
        if (!stockbook.node().rest().await(PATIENCE)) {
            throw new IllegalStateException("the processes do not come to rest");
        }
    }
}
