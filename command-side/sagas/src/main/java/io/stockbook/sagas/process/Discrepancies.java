package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.purchase.Condition;
import io.stockbook.messages.purchase.MissingGoods;
import io.stockbook.messages.purchase.ReceiptLine;
import io.stockbook.messages.purchase.ReceivedGoods;
import java.util.ArrayList;
import java.util.List;

/** What a person is told when goods are not as they were agreed. */
record Discrepancies(PurchaseOrderId purchase, Booking booking, ItemNames codes) {

    List<Outgoing> received(ReceivedGoods goods) {
        List<Outgoing> told = new ArrayList<>(over(goods));
        ReceiptLine line = goods.of();
        if (line.marking() != null) {
            told.add(unidentified(goods));
        }
        if (goods.condition() == Condition.DAMAGED) {
            told.add(
                    booking.telling(
                            ExceptionType.DAMAGED_ON_ARRIVAL,
                            GoodsIn.step(line),
                            "%s brought %d units of %s that are damaged"
                                    .formatted(place(line), goods.quantity(), line.sku())));
        }
        return told;
    }

    List<Outgoing> over(ReceivedGoods goods) {
        ReceiptLine line = goods.of();
        return goods.over() == 0
                ? List.of()
                : List.of(
                        booking.telling(
                                ExceptionType.OVER_RECEIPT,
                                GoodsIn.step(line),
                                "%s brought %d units of %s, and %d were expected: %d are too many"
                                        .formatted(
                                                place(line),
                                                goods.quantity(),
                                                line.sku(),
                                                goods.expected(),
                                                goods.over())));
    }

    private Outgoing unidentified(ReceivedGoods goods) {
        ReceiptLine line = goods.of();
        return ExceptionOpening.opening(
                purchase.owner(),
                ExceptionType.UNIDENTIFIED_GOODS,
                purchase.key(),
                question(line).value(),
                line.in(purchase).reference(),
                "%s brought %d units that nobody knows%s"
                        .formatted(place(line), goods.quantity(), words(goods)),
                ExceptionOpening.place(booking.recorded()));
    }

    private String words(ReceivedGoods goods) {
        ItemAlias code = goods.alias();
        if (code == null) {
            return "; on them stands \"%s\"".formatted(goods.of().marking());
        }
        List<Sku> skus = codes.items(purchase.owner(), code);
        String what =
                switch (skus.size()) {
                    case 0 -> "near to it: " + near(code);
                    case 1 -> "which %s has by now".formatted(skus.getFirst());
                    default -> "which several have: " + NearCodes.few(skus);
                };
        return ": %s of %s, %s".formatted(code.alias(), code.source(), what);
    }

    private String near(ItemAlias code) {
        return NearCodes.items(code.alias(), codes.near(purchase.owner(), code));
    }

    /** When nobody has to find out any more what something is. */
    List<Outgoing> settled(ReceiptLine line, long left, String why) {
        if (line.marking() == null || left > 0) {
            return List.of();
        }
        ExceptionId question = question(line);
        return List.of(
                new Outgoing(
                        CommandId.ofDocument(question)
                                .derived("settled " + booking.recorded().version()),
                        new ResolveException(question, why),
                        ExceptionOpening.place(booking.recorded())));
    }

    private ExceptionId question(ReceiptLine line) {
        return new ExceptionId(
                purchase.owner(),
                ExceptionOpening.only(purchase, "unidentified " + line.in(purchase)));
    }

    List<Outgoing> missing(List<MissingGoods> lines) {
        return lines.stream().map(this::missing).toList();
    }

    private Outgoing missing(MissingGoods line) {
        return booking.telling(
                ExceptionType.UNDER_RECEIPT,
                "line " + line.line(),
                "Purchase order %s was closed with %d of %d units of %s received: %d are missing"
                        .formatted(
                                booking.number(),
                                line.received(),
                                line.ordered(),
                                line.sku(),
                                line.missing()));
    }

    private String place(ReceiptLine line) {
        return "Receipt %s of purchase order %s".formatted(line.receipt(), booking.number());
    }
}
