package io.stockbook.domain.stock;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.stock.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a stock item knows, line by line, so that two ways of keeping it can be compared. */
final class Pages {

    private Pages() {}

    static List<String> of(Stock stock) {
        List<String> lines = new ArrayList<>();
        for (Status status : Status.values()) {
            lines.add(status + " " + stock.balances().of(status));
        }
        lines.add(
                "missing %d suspended %b".formatted(stock.balances().missing(), stock.suspended()));
        stock.allocations().all().stream()
                .sorted(Comparator.comparing(open -> open.id().value()))
                .map(
                        open ->
                                promise(
                                        open.id(),
                                        open.demand(),
                                        open.channel(),
                                        open.rank(),
                                        open.unpicked(),
                                        open.picked(),
                                        open.fenced(),
                                        open.expiresAt()))
                .forEach(lines::add);
        stock.queue().inOrder().stream()
                .map(
                        one ->
                                "waits %s %s %s %d"
                                        .formatted(
                                                one.demand(),
                                                one.channel(),
                                                one.rank(),
                                                one.quantity()))
                .forEach(lines::add);
        stock.fences().inOrder().stream()
                .map(
                        one ->
                                "fence %s %d %d"
                                        .formatted(one.channel(), one.remaining(), one.filled()))
                .forEach(lines::add);
        stock.counts().all().stream()
                .map(
                        one ->
                                "counts %s %s of %d"
                                        .formatted(
                                                one.count(),
                                                one.scope(),
                                                one.expected(stock.balances())))
                .forEach(lines::add);
        return lines;
    }

    static List<String> of(ModelState book) {
        List<String> lines = new ArrayList<>();
        for (Status status : Status.values()) {
            lines.add(status + " " + book.in(status));
        }
        lines.add("missing %d suspended %b".formatted(book.missing, book.suspended));
        book.promises.values().stream()
                .sorted(Comparator.comparing(open -> open.id.value()))
                .map(
                        open ->
                                promise(
                                        open.id,
                                        open.demand,
                                        open.channel,
                                        open.rank,
                                        open.unpicked,
                                        open.picked,
                                        open.fenced,
                                        open.expiresAt))
                .forEach(lines::add);
        book.queue.stream()
                .sorted((one, other) -> StockModel.before(one, other) ? -1 : 1)
                .map(
                        one ->
                                "waits %s %s %s %d"
                                        .formatted(one.demand, one.channel, one.rank, one.quantity))
                .forEach(lines::add);
        book.fences.stream()
                .map(one -> "fence %s %d %d".formatted(one.channel, one.wanted, one.filled))
                .forEach(lines::add);
        book.counts.stream()
                .map(one -> "counts %s %s of %d".formatted(one.count, one.scope, one.then))
                .forEach(lines::add);
        return lines;
    }

    private static String promise(AllocationId id, @Nullable Object... rest) {
        return id + " " + Arrays.toString(rest);
    }
}
