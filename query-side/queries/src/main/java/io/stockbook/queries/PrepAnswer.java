package io.stockbook.queries;

import io.stockbook.messages.catalog.PrepNeed;
import java.util.List;

/** What a channel wants done to units of a SKU. */
public record PrepAnswer(String channel, List<PrepNeed> needs) {

    /** Keeps the list as it is. */
    public PrepAnswer {
        needs = List.copyOf(needs);
    }
}
