package io.stockbook.application.torture.client;

import io.stockbook.application.torture.client.Seen.What;
import io.stockbook.application.torture.plan.Chance;
import io.stockbook.application.torture.plan.World;
import io.stockbook.messages.id.StockItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One client that reads, and writes down what it was shown. */
public final class Reader implements Runnable {

    private static final List<String> BALANCES =
            List.of("AVAILABLE", "ALLOCATED", "PICKED", "HELD", "DAMAGED", "INSPECTION");
    private static final int PAUSE_MILLIS = 10;

    private final World world = new World();
    private final Chance chance;
    private final Door door;
    private final Journal journal;
    private final Mood mood;
    private final Notes notes;

    /** What a reader needs besides the way to the nodes. */
    public record Notes(Tally tally, LongSupplier clock) {}

    private long position;

    /** A reader whose questions follow from the seed. */
    public Reader(Chance chance, Door door, Journal journal, Mood mood, Notes notes) {
        this.chance = chance;
        this.door = door;
        this.journal = journal;
        this.mood = mood;
        this.notes = notes;
    }

    @Override
    public void run() {
        while (mood.running()) {
            StockItemId item = world.item(chance);
            if (chance.percent(50)) {
                String path =
                        "/v1/locations/%s/items/%s"
                                .formatted(item.location().value(), item.sku().value());
                read(What.STOCK, item.key(), path);
            } else {
                String path =
                        "/v1/channels/%s/availability/%s"
                                .formatted(world.channel(chance).value(), item.sku().value());
                read(What.ATS, item.sku().value(), path);
            }
            rest();
        }
    }

    /** Every third question asks for what this reader has seen already, wherever that was. */
    private void read(What what, String about, String path) {
        long atLeast = chance.percent(33) ? position : 0;
        int node = chance.between(0, 1);
        long invoked = notes.clock().getAsLong();
        Door.Reply reply = door.get(node, atLeast == 0 ? path : path + "?atLeast=" + atLeast);
        notes.tally().count(reply.status() == 200 ? "reads" : "reads unanswered");
        if (reply.status() == 200) {
            JsonNode said = JsonMapper.shared().readTree(reply.text());
            long asOf = said.path("asOf").path("position").asLong();
            position = Math.max(position, asOf);
            journal.add(
                    new Seen(
                            what,
                            about,
                            node,
                            atLeast,
                            asOf,
                            invoked,
                            notes.clock().getAsLong(),
                            numbers(what, said)));
        }
    }

    private static Map<String, Long> numbers(What what, JsonNode said) {
        if (what == What.ATS) {
            return Map.of("ats", said.path("ats").asLong());
        }
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("version", said.path("version").asLong());
        BALANCES.forEach(
                status -> numbers.put(status, said.path(status.toLowerCase(Locale.ROOT)).asLong()));
        return numbers;
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            mood.stop();
        }
    }
}
