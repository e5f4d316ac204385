package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountCommand.CancelCount;
import io.stockbook.messages.count.CountCommand.ListLines;
import io.stockbook.messages.count.CountCommand.RecordBooking;
import io.stockbook.messages.count.CountCommand.RecordComparison;
import io.stockbook.messages.count.CountCommand.RecordOpening;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountEvent.CountCancelled;
import io.stockbook.messages.count.CountEvent.CountClosed;
import io.stockbook.messages.count.CountEvent.CountLineBegun;
import io.stockbook.messages.count.CountEvent.CountLineBooked;
import io.stockbook.messages.count.CountEvent.CountLineCompared;
import io.stockbook.messages.count.CountEvent.CountLineCounted;
import io.stockbook.messages.count.CountEvent.CountLineOpened;
import io.stockbook.messages.count.CountEvent.CountLinesListed;
import io.stockbook.messages.count.CountEvent.CountPlanned;
import io.stockbook.messages.count.CountEvent.VarianceApproved;
import io.stockbook.messages.count.CountEvent.VarianceRejected;
import io.stockbook.messages.count.CountedPlace;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand.CompareCount;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.DropCount;
import io.stockbook.messages.stock.StockCommand.OpenCount;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.CountCompared;
import io.stockbook.messages.stock.StockEvent.CountOpened;
import io.stockbook.messages.stock.StockEvent.StockCounted;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries what a count says to the stock items, and what they make of it back. Every event says all
 * that is needed, so there is nothing to remember; ids follow from the event, so that reacting
 * again is the same.
 */
public final class Counting {

    private final RecordedEvent recorded;
    private final CountId count;

    private Counting(RecordedEvent recorded) {
        this.recorded = recorded;
        this.count = CountId.parse(recorded.stream());
    }

    /** What follows from an event of a count. */
    public static List<Outgoing> react(RecordedEvent recorded, CountEvent event) {
        return new Counting(recorded).react(event);
    }

    private List<Outgoing> react(CountEvent event) {
        return switch (event) {
            case CountLineBegun it ->
                    List.of(
                            telling(
                                    it.sku(),
                                    new OpenCount(
                                            item(it.place(), it.sku()),
                                            number(),
                                            it.place().scope(),
                                            null,
                                            it.attempt(),
                                            new Evidence(null, recorded.recordedAt(), null))));
            case CountLineCounted it ->
                    List.of(
                            telling(
                                    it.sku(),
                                    new CompareCount(
                                            item(it.place(), it.sku()),
                                            number(),
                                            it.place().scope(),
                                            it.counted(),
                                            null,
                                            it.evidence())));
            case CountLineCompared it ->
                    switch (it.verdict()) {
                        case ACCEPT ->
                                List.of(booking(it.place(), it.sku(), it.counted(), it.evidence()));
                        case RECOUNT -> List.of(dropping(it.place(), it.sku()));
                        case APPROVAL -> List.of();
                    };
            case VarianceApproved it ->
                    List.of(booking(it.place(), it.sku(), it.counted(), it.evidence()));
            case VarianceRejected it -> List.of(dropping(it.place(), it.sku()));
            case CountCancelled it ->
                    it.undecided().stream().map(sku -> dropping(it.place(), sku)).toList();
            case CountPlanned _,
                    CountLinesListed _,
                    CountLineOpened _,
                    CountLineBooked _,
                    CountClosed _ ->
                    List.of();
        };
    }

    private Outgoing booking(CountedPlace place, Sku sku, long counted, Evidence evidence) {
        return telling(
                sku,
                new CountStock(item(place, sku), number(), place.scope(), counted, null, evidence));
    }

    private Outgoing dropping(CountedPlace place, Sku sku) {
        return telling(
                sku, new DropCount(item(place, sku), number(), place.scope(), null, Evidence.NONE));
    }

    private StockItemId item(CountedPlace place, Sku sku) {
        return place.item(count.owner(), sku);
    }

    private String number() {
        return count.number().value();
    }

    private Outgoing telling(Sku sku, Command command) {
        return new Outgoing(
                CommandId.ofDocument(count)
                        .derived("event %d of %s".formatted(recorded.version(), sku)),
                command,
                ExceptionOpening.place(recorded));
    }

    /** True when somebody has to look up what the plan selects; else it has named it. */
    public static boolean selects(CountPlanned event) {
        return event.selection().skus().isEmpty();
    }

    /**
     * What the plan selects, page by page. More than a count can have is not counted in part: the
     * count does not take place, and says why.
     *
     * @param skus no more than one too many
     */
    public static List<Outgoing> selected(RecordedEvent recorded, List<Sku> skus) {
        Counting counting = new Counting(recorded);
        if (skus.size() > CountCommand.MOST_LINES) {
            return List.of(
                    counting.listing(
                            0,
                            new CancelCount(
                                    counting.count,
                                    "more than %d stock items: count them by class, or by name"
                                            .formatted(CountCommand.MOST_LINES))));
        }
        List<Outgoing> pages = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(skus.size(), from + CountCommand.MOST_AT_ONCE);
            pages.add(
                    counting.listing(
                            from,
                            new ListLines(
                                    counting.count, skus.subList(from, to), to == skus.size())));
            from = to;
        } while (from < skus.size());
        return pages;
    }

    private Outgoing listing(int from, CountCommand command) {
        return new Outgoing(
                CommandId.ofDocument(count).derived("lines from " + from),
                command,
                ExceptionOpening.place(recorded));
    }

    /** What a stock item has to say to a count; one that nobody opened is no line of a count. */
    public static List<Outgoing> answered(
            RecordedEvent recorded, StockItemId item, StockEvent event) {
        return switch (event) {
            case CountOpened it when it.attempt() != null ->
                    List.of(
                            answering(
                                    recorded,
                                    new RecordOpening(
                                            count(item, it.count()), item.sku(), it.attempt())));
            case CountCompared it ->
                    List.of(
                            answering(
                                    recorded,
                                    new RecordComparison(
                                            count(item, it.count()),
                                            item.sku(),
                                            it.expected(),
                                            it.missingFound(),
                                            it.variance())));
            case StockCounted it when it.since() != null && !Reconciling.concerns(it.count()) ->
                    List.of(
                            answering(
                                    recorded,
                                    new RecordBooking(
                                            count(item, it.count()),
                                            item.sku(),
                                            it.expected(),
                                            it.missingFound(),
                                            it.missingLost(),
                                            it.variance())));
            case StockEvent _ -> List.of();
        };
    }

    private static CountId count(StockItemId item, String number) {
        return new CountId(item.owner(), new CountNumber(number));
    }

    private static Outgoing answering(RecordedEvent recorded, CountCommand command) {
        String place = ExceptionOpening.place(recorded);
        return new Outgoing(CommandId.ofDocument(command.count()).derived(place), command, place);
    }
}
