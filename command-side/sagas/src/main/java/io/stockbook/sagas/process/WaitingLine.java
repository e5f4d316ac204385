package io.stockbook.sagas.process;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import org.jspecify.annotations.Nullable;

/** A line in the queue of one location. */
public record WaitingLine(
        Demand demand,
        LocationId location,
        @Nullable ChannelCode channel,
        Rank rank,
        long quantity) {}
