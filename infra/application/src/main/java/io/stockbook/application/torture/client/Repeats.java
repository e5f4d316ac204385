package io.stockbook.application.torture.client;

import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Command;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Sends one request one to four times more at the same moment, some with another body. */
final class Repeats {

    private final Sender sender;
    private final Tally tally;
    private final Chance chance;

    Repeats(Sender sender, Tally tally, Chance chance) {
        this.sender = sender;
        this.tally = tally;
        this.chance = chance;
    }

    void send(Operation operation) {
        List<Thread> senders = new ArrayList<>();
        int times = chance.between(1, 4);
        for (int time = 0; time < times; time++) {
            Operation sent = chance.percent(10) ? changed(operation) : operation;
            int node = chance.between(0, 1);
            tally.count(sent.equals(operation) ? "repeated" : "changed bodies");
            senders.add(Thread.ofVirtual().start(() -> sender.send(sent, node)));
        }
        if (chance.percent(50)) {
            senders.forEach(Repeats::join);
        }
    }

    /** The same but for its note, so that the rest of the story stays true whichever one holds. */
    private static Operation changed(Operation operation) {
        ObjectNode json = Body.of(operation.command()).json();
        if (!(json.get("evidence") instanceof ObjectNode evidence)) {
            return operation;
        }
        evidence.put("note", "changed on the way");
        Command other = LedgerJson.read(json.toString(), operation.command().getClass());
        return operation.changedTo(other);
    }

    private static void join(Thread sender) {
        try {
            sender.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
