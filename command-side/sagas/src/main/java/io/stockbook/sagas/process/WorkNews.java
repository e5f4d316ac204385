package io.stockbook.sagas.process;

import io.stockbook.messages.work.ConsumedUnits;
import io.stockbook.messages.work.ProducedUnits;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.WorkDifference;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How it is told that a work order took or made something else than was planned. */
final class WorkNews {

    /** The most entries that one sentence names. */
    private static final int MOST_NAMED = 5;

    private WorkNews() {}

    /** Of one report; null when all of it was planned. */
    static @Nullable String done(String number, WorkDone told) {
        List<String> news = new ArrayList<>();
        for (ConsumedUnits one : told.consumed()) {
            if (one.over() > 0) {
                news.add("%d more of %s went in".formatted(one.over(), sku(one.item())));
            }
        }
        for (ProducedUnits one : told.produced()) {
            if (one.over() > 0) {
                news.add("%d more of %s were made".formatted(one.over(), sku(one.item())));
            }
            if (one.to() != one.wanted()) {
                news.add("%d of %s are %s".formatted(one.quantity(), sku(one.item()), one.to()));
            }
        }
        spoiled(news, told.spoiled());
        return sentence("Work order %s is not as planned: ".formatted(number), news);
    }

    /** Of all of it; null when it came to what was planned. */
    static @Nullable String closed(String number, WorkOrderClosed told) {
        List<String> news = new ArrayList<>();
        for (WorkDifference one : told.differences()) {
            news.add(
                    one.unaccounted() == 0
                            ? "%d of %d of %s".formatted(one.done(), one.planned(), sku(one.item()))
                            : "%d of %d of %s, %d unaccounted for"
                                    .formatted(
                                            one.done(),
                                            one.planned(),
                                            sku(one.item()),
                                            one.unaccounted()));
        }
        spoiled(news, told.spoiled());
        return sentence("Work order %s came to something else: ".formatted(number), news);
    }

    private static void spoiled(List<String> news, List<SpoiledUnits> spoiled) {
        for (SpoiledUnits one : spoiled) {
            news.add(
                    "%d of %s came to nothing (%s)"
                            .formatted(one.quantity(), sku(one.item()), one.reason()));
        }
    }

    private static @Nullable String sentence(String opening, List<String> news) {
        if (news.isEmpty()) {
            return null;
        }
        int others = news.size() - MOST_NAMED;
        return opening
                + news.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (others > 0 ? " and %d more".formatted(others) : "");
    }

    private static String sku(WorkItem item) {
        return item.sku().value();
    }
}
