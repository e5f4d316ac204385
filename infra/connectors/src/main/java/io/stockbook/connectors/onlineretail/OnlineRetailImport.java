package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Patience;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.connectors.sending.Progress.Standing;
import io.stockbook.connectors.sending.Retries;
import io.stockbook.connectors.sending.SendingStoppedException;
import io.stockbook.connectors.sending.SendingWindow;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.id.OwnerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings the whole file into the ledger, as commands through the gateway.
 *
 * <p>Run again, or after it was cut off, it sends everything from row 1 again under the same ids:
 * what was done is answered and not done twice.
 */
public final class OnlineRetailImport {

    /** The owner of all that is imported. */
    public static final OwnerId OWNER = Retailer.OWNER;

    /** How many orders may be open before reading on: keeps the processes' backlog short. */
    private static final long MOST_OPEN_ORDERS = 2_000;

    private static final long ROWS_BETWEEN_LOOKS = 1_000;

    private final CommandGateway gateway;
    private final Settlement settlement;
    private final Progress progress;
    private final Retries retries;
    private final Patience patience;

    /** An import with the usual retries and patience. */
    public OnlineRetailImport(CommandGateway gateway, Settlement settlement, Progress progress) {
        this(gateway, settlement, progress, Retries.USUAL, Patience.USUAL);
    }

    OnlineRetailImport(
            CommandGateway gateway,
            Settlement settlement,
            Progress progress,
            Retries retries,
            Patience patience) {
        this.gateway = gateway;
        this.settlement = settlement;
        this.progress = progress;
        this.retries = retries;
        this.patience = patience;
    }

    /**
     * Sends every row, and waits until the fulfilment of the orders is at rest.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException with the row's number, when a row fits no rule
     * @throws SendingStoppedException with the row's number, when the ledger refuses what must hold
     *     or cannot be reached
     */
    public void run(Path file) throws IOException, InterruptedException {
        try (RowReader rows = RowReader.open(file);
                SendingWindow window =
                        new SendingWindow(
                                gateway,
                                Actor.machine(OWNER.value()),
                                retries,
                                SendingWindow.USUAL_SIZE)) {
            window.send(Retailer.opening());
            window.awaitAnswers();
            Planner planner = new Planner();
            while (rows.hasNext()) {
                send(planner.take(rows.next()), window, rows);
                if (rows.rowsRead() % ROWS_BETWEEN_LOOKS == 0) {
                    look(rows);
                }
            }
            send(planner.finish(), window, rows);
            window.awaitAnswers();
            progress.done(standing(rows));
        }
        patience.untilRest(settlement, progress);
        progress.done(new Standing("orders open", settlement.openOrders(), settlement.events(), 1));
    }

    /** Between two stages the processes come to rest. */
    private void send(List<List<Step>> stages, SendingWindow window, RowReader rows)
            throws InterruptedException {
        for (int stage = 0; stage < stages.size(); stage++) {
            if (stage > 0) {
                window.awaitAnswers();
                patience.untilRest(settlement, new Still(progress, standing(rows)));
            }
            window.send(stages.get(stage));
        }
    }

    private void look(RowReader rows) throws InterruptedException {
        Standing standing = standing(rows);
        progress.at(standing);
        if (settlement.openOrders() > MOST_OPEN_ORDERS) {
            patience.untilOpen(MOST_OPEN_ORDERS, settlement, new Still(progress, standing));
        }
    }

    private Standing standing(RowReader rows) {
        double share = rows.size() == 0 ? 1 : (double) rows.bytesRead() / rows.size();
        return new Standing("rows", rows.rowsRead(), settlement.events(), share);
    }

    /** While reading waits, the rows stand still and the events go on. */
    private record Still(Progress progress, Standing rows) implements Progress {
        @Override
        public void at(Standing standing) {
            progress.at(new Standing(rows.part(), rows.counted(), standing.events(), rows.share()));
        }

        @Override
        public void done(Standing standing) {
            at(standing);
        }
    }
}
