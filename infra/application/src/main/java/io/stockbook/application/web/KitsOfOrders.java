package io.stockbook.application.web;

import io.stockbook.commandapi.rest.SentKits;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.Sku;
import io.stockbook.queries.OrderAnswer;
import io.stockbook.queries.OrderLineAnswer;
import io.stockbook.queries.OrderQueries;
import io.stockbook.queries.Progress;
import io.stockbook.queries.ReturnAnswer;
import io.stockbook.queries.ReturnQueries;
import io.stockbook.queries.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Kits of orders as the view of orders shows them. What comes back has left long ago; only for what
 * a view does not show at all it is given the time to.
 */
final class KitsOfOrders implements SentKits {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Progress progress;
    private final OrderQueries orders;
    private final ReturnQueries returns;

    KitsOfOrders(DSLContext questions) {
        progress = new Progress(questions);
        orders = new OrderQueries(questions);
        returns = new ReturnQueries(questions);
    }

    @Override
    public @Nullable OrderId orderOf(ReturnId returned) {
        String order =
                shown(View.RETURNS, () -> returns.of(returned))
                        .map(ReturnAnswer::summary)
                        .map(summary -> summary.order())
                        .orElse(null);
        return order == null ? null : new OrderId(returned.owner(), new OrderNumber(order));
    }

    @Override
    public List<SentKit> of(OrderId order) {
        return shown(View.ORDERS, () -> orders.of(order)).map(KitsOfOrders::kits).orElse(List.of());
    }

    private <T> Optional<T> shown(View view, Supplier<Optional<T>> question) {
        Optional<T> answer = question.get();
        return answer.isPresent() || !progress.awaitPosition(view, progress.head(), PATIENCE)
                ? answer
                : question.get();
    }

    private static List<SentKit> kits(OrderAnswer order) {
        List<SentKit> kits = new ArrayList<>();
        for (OrderLineAnswer line : order.lines()) {
            List<SentPart> parts = parts(order, line.line());
            if (line.sku() != null && !parts.isEmpty()) {
                kits.add(
                        new SentKit(
                                line.line(), new Sku(line.sku()), line.units().shipped(), parts));
            }
        }
        return kits;
    }

    private static List<SentPart> parts(OrderAnswer order, int kit) {
        return order.lines().stream()
                .filter(line -> Objects.equals(line.kit(), kit) && line.perKit() != null)
                .map(
                        line ->
                                new SentPart(
                                        line.line(),
                                        new Sku(Objects.requireNonNull(line.sku())),
                                        Objects.requireNonNull(line.perKit())))
                .toList();
    }
}
