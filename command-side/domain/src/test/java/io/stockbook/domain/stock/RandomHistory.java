package io.stockbook.domain.stock;

import io.stockbook.domain.Decision;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What may happen to one stock item: the same seed, the same history. */
public record RandomHistory(List<StockCommand> commands, List<StockEvent> events) {

    /** So many commands, some of them refused, and the events they lead to. */
    public static RandomHistory of(long seed, StockItemId item, int count) {
        RandomCommands chance = new RandomCommands(new Random(seed));
        StockModel model = new StockModel();
        Stock stock = Stock.empty(item);
        List<StockCommand> commands = new ArrayList<>();
        List<StockEvent> events = new ArrayList<>();
        while (commands.size() < count) {
            StockCommand command = chance.next(item, model.book);
            commands.add(command);
            if (model.tell(command) == null
                    && stock.decide(command) instanceof Decision.Accepted<StockEvent>(var led)) {
                for (StockEvent event : led) {
                    stock = stock.evolve(event);
                    events.add(event);
                }
            }
        }
        return new RandomHistory(commands, events);
    }
}
