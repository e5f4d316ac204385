package io.stockbook.benchmarks.pekko;

import io.stockbook.benchmarks.load.Step;
import java.util.concurrent.CompletableFuture;

/**
 * What an actor is asked; its answer is completed on its own thread, without an actor to ask by.
 */
sealed interface ItemRequest {

    /** Brings units in. */
    record Receive(long quantity, CompletableFuture<Boolean> answer) implements ItemRequest {}

    /** Allocates or frees one unit. */
    record Perform(Step step, CompletableFuture<Boolean> answer) implements ItemRequest {}

    /** How many units are available? */
    record Balance(CompletableFuture<Long> answer) implements ItemRequest {}
}
