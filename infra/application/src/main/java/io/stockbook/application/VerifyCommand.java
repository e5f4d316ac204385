package io.stockbook.application;

import io.stockbook.application.node.Storage;
import io.stockbook.application.verify.Verification;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code verify}: exit status 0 when everything holds, 1 when something does not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves invariants, hash chain and projections from the events.")
final class VerifyCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (Storage storage = Storage.open(Stockbook.home(), System.getenv())) {
            LedgerReader reader = new LedgerReader(storage.reading(), EventCatalog.current());
            boolean holds = new Verification(storage.reading(), reader::after, System.out).run();
            System.out.println(
                    holds
                            ? "Everything holds, up to position %d."
                                    .formatted(reader.lastPosition())
                            : "The ledger is not sound.");
            return holds ? 0 : 1;
        }
    }
}
