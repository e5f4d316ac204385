package io.stockbook.sagas.documents;

import io.stockbook.messages.Command;
import java.util.Random;

/** What comes next by chance: of a document, or of a stock item alone. */
final class RandomDocuments {

    private final Random random;
    private final Chances any;
    private final DocumentMail mail;
    private final RandomTransfers transfers;
    private final RandomReturns returns;
    private final RandomPurchases purchases;
    private final RandomCounts counts;
    private final RandomWork work;

    RandomDocuments(Random random, DocumentMail mail) {
        this.random = random;
        this.any = new Chances(random);
        this.mail = mail;
        this.transfers = new RandomTransfers(any);
        this.returns = new RandomReturns(any);
        this.purchases = new RandomPurchases(any, mail.ledger);
        this.counts = new RandomCounts(any, mail);
        this.work = new RandomWork(any);
    }

    Command next(int step) {
        return switch (any.of(14)) {
            case 0, 1, 2, 3, 4, 5, 6 -> mail.stock(any.item()).next(random);
            case 7, 8 -> transfers.next(step);
            case 9, 10 -> counts.next();
            case 11 -> returns.next(step);
            case 12 -> work.next();
            default -> purchases.next(step);
        };
    }
}
