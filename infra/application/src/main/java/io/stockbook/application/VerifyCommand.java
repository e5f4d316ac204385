package io.stockbook.application;

import io.stockbook.application.node.Storage;
import io.stockbook.application.verify.Verification;
import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventstore.LedgerReader;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify}: exit status 0 when everything holds, 1 when something does not. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves invariants, hash chain and projections from the events.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin private DataDirectory data = new DataDirectory();

    @Override
    public Integer call() {
        try (Storage storage = Storage.openExisting(data.path(), System.getenv())) {
            return verified(storage, System.out) ? 0 : 1;
        }
    }

    /** A ledger without events holds too, but whoever expected some must see that. */
    static boolean verified(Storage storage, PrintStream out) {
        LedgerReader reader = new LedgerReader(storage.reading(), EventCatalog.current());
        boolean holds = new Verification(storage.reading(), reader::after, out).run();
        out.println(
                holds
                        ? "Everything holds, up to position %1$d: %1$d events."
                                .formatted(reader.lastPosition())
                        : "The ledger is not sound.");
        return holds;
    }
}
