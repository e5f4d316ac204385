package io.stockbook.benchmarks.pekko;

import java.util.concurrent.CompletableFuture;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** One stock item; its state is the number of units available. */
final class ItemActor extends EventSourcedBehavior<ItemRequest, ItemEvent, Long> {

    ItemActor(String sku) {
        super(PersistenceId.ofUniqueId(sku));
    }

    @Override
    public Long emptyState() {
        return 0L;
    }

    @Override
    public CommandHandler<ItemRequest, ItemEvent, Long> commandHandler() {
        return this::decide;
    }

    @Override
    public EventHandler<Long, ItemEvent> eventHandler() {
        return (available, event) -> available + event.change();
    }

    private Effect<ItemEvent, Long> decide(Long available, ItemRequest request) {
        return switch (request) {
            case ItemRequest.Receive(var quantity, var answer) ->
                    persist(new ItemEvent.Received(quantity), answer);
            case ItemRequest.Perform(var step, var answer) when step.free() ->
                    persist(new ItemEvent.Freed(step.allocation()), answer);
            case ItemRequest.Perform(var step, var answer) when available >= 1 ->
                    persist(new ItemEvent.Allocated(step.allocation()), answer);
            case ItemRequest.Perform(_, var answer) ->
                    Effect().none().thenRun(() -> answer.complete(false));
            case ItemRequest.Balance(var answer) ->
                    Effect().none().thenRun(() -> answer.complete(available));
        };
    }

    private Effect<ItemEvent, Long> persist(ItemEvent event, CompletableFuture<Boolean> answer) {
        return Effect().persist(event).thenRun(() -> answer.complete(true));
    }
}
