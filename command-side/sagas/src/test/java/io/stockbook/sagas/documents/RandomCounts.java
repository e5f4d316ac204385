package io.stockbook.sagas.documents;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountCommand.ApproveVariances;
import io.stockbook.messages.count.CountCommand.BeginLines;
import io.stockbook.messages.count.CountCommand.CancelCount;
import io.stockbook.messages.count.CountCommand.CloseCount;
import io.stockbook.messages.count.CountCommand.PlanCount;
import io.stockbook.messages.count.CountCommand.RejectVariances;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.List;
import java.util.OptionalLong;

/** What people say of a few counts; every other time they find what should be there. */
record RandomCounts(Chances any, DocumentMail mail) {

    CountCommand next() {
        CountId count = new CountId(OwnerId.HOUSE, new CountNumber("C-DOC-" + any.of(4)));
        List<Sku> one = List.of(any.sku());
        return switch (any.of(14)) {
            case 0, 1 ->
                    new PlanCount(
                            count,
                            any.location(),
                            any.standing(),
                            any.oneIn(3) ? CountSelection.ALL : new CountSelection(one, null),
                            new CountTerms(any.of(3), 0, any.of(2), any.oneIn(2), any.oneIn(2)),
                            Evidence.NONE);
            case 2, 3, 4 -> new BeginLines(count, one, null);
            case 5, 6, 7, 8, 9 ->
                    new ReportCounts(
                            count,
                            List.of(new CountedUnits(one.getFirst(), found(count, one.getFirst()))),
                            null,
                            Evidence.NONE);
            case 10 -> new ApproveVariances(count, one, null);
            case 11 -> new RejectVariances(count, one, "again");
            case 12 -> new CloseCount(count);
            default -> new CancelCount(count, "fire alarm");
        };
    }

    private long found(CountId count, Sku sku) {
        for (LocationId location : Chances.LOCATIONS) {
            OptionalLong expected =
                    mail.stock(new StockItemId(OwnerId.HOUSE, sku, location))
                            .expected(count.number().value());
            if (expected.isPresent() && any.oneIn(2)) {
                return expected.getAsLong();
            }
        }
        return any.of(20);
    }
}
