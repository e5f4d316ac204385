package io.stockbook.projectors.history;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.stock.Demand;

/** What is still promised by one allocation. */
record RandomPromise(Demand demand, ChannelCode channel, long allocated, long picked, long fenced) {

    RandomPromise plus(long moreAllocated, long morePicked) {
        return new RandomPromise(
                demand, channel, allocated + moreAllocated, picked + morePicked, fenced);
    }

    RandomPromise unfenced(long units) {
        return new RandomPromise(demand, channel, allocated, picked, fenced - units);
    }

    RandomPromise of(Demand line) {
        return new RandomPromise(line, channel, allocated, picked, fenced);
    }

    boolean over() {
        return allocated == 0 && picked == 0;
    }
}
