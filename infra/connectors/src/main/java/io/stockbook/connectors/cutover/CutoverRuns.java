package io.stockbook.connectors.cutover;

import io.stockbook.connectors.cutover.CutoverProgressRows.Claim;
import io.stockbook.connectors.sending.AskingAnew;
import io.stockbook.connectors.sending.Retries;
import io.stockbook.connectors.sending.SendingStoppedException;
import io.stockbook.connectors.sending.SendingWindow;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Answer;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.cutover.CutoverCommand.FinishCutover;
import io.stockbook.messages.id.CutoverId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books cutovers, one thread for each. Whatever ends one in between, it is started again and goes
 * on: what was taken is only answered again.
 */
final class CutoverRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CutoverRuns.class);
    private static final int SHOW_EACH = 1_000;

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST_LOOKS = 120;

    private final CommandGateway gateway;
    private final Settlement settlement;
    private final CutoverProgressRows progress;
    private final BookedTotals booked;
    private final CutoverFiles files;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CutoverRuns(
            AskingAnew gateway,
            Settlement settlement,
            CutoverProgressRows progress,
            BookedTotals booked,
            CutoverFiles files) {
        this.gateway = gateway;
        this.settlement = settlement;
        this.progress = progress;
        this.booked = booked;
        this.files = files;
    }

    /** True when all of it is booked, so that nothing is left to read. */
    boolean isFinished(CutoverId cutover) {
        return progress.of(cutover).filter(known -> known.state() == RunState.FINISHED).isPresent();
    }

    /**
     * Keeps it for who is about to begin; empty when it is under way here or at another node, or
     * finished.
     *
     * @throws AnotherCutover when another one of the same owner is being booked
     */
    Optional<Claim> claim(CutoverId cutover, CutoverPlan plan) {
        return progress.claim(cutover, plan.phases().stream().mapToLong(List::size).sum());
    }

    /** It did not begin. */
    void withdraw(Claim claim, String why) {
        progress.withdraw(claim, why);
    }

    void start(CutoverCall call, CutoverPlan plan, Claim claim) {
        threads.execute(new Run(call, plan, claim));
    }

    /** The booking of one cutover. */
    private final class Run implements Runnable {

        private final CutoverCall call;
        private final CutoverPlan plan;
        private final Claim claim;
        private long sent;

        Run(CutoverCall call, CutoverPlan plan, Claim claim) {
            this.call = call;
            this.plan = plan;
            this.claim = claim;
        }

        @Override
        public void run() {
            try {
                book();
                finish();
                if (show(RunState.FINISHED, null)) {
                    files.forget(call.cutover());
                }
            } catch (SendingStoppedException stopped) {
                boolean _ = show(RunState.STOPPED, String.valueOf(stopped.getMessage()));
            } catch (InterruptedException ending) {
                boolean _ = show(RunState.STOPPED, "The server ended.");
                Thread.currentThread().interrupt();
            } catch (RuntimeException defect) {
                LOG.error("{} was not booked for a reason of our own", call.cutover(), defect);
                boolean _ =
                        show(
                                RunState.STOPPED,
                                "Something is wrong on our side: " + defect.getMessage());
            }
        }

        private void book() throws InterruptedException {
            try (SendingWindow window =
                    new SendingWindow(
                            gateway, call.actor(), Retries.USUAL, SendingWindow.USUAL_SIZE)) {
                for (List<Step> phase : plan.phases()) {
                    for (Step step : phase) {
                        window.send(step);
                        sent++;
                        if (sent % SHOW_EACH == 0) {
                            goOn();
                        }
                    }
                    window.awaitAnswers();
                    rest();
                }
            }
        }

        /**
         * What follows from the phase by itself has to happen before the next one asks for more.
         * What other owners do meanwhile is nobody's business here.
         */
        private void rest() throws InterruptedException {
            for (int look = 0; look < MOST_LOOKS; look++) {
                goOn();
                if (settlement.await(call.cutover().owner(), LOOK)) {
                    return;
                }
            }
            throw new SendingStoppedException(
                    "what was booked of %s did not come to rest in %d s: let nobody sell it meanwhile"
                            .formatted(call.cutover().owner(), MOST_LOOKS * LOOK.toSeconds()));
        }

        /** That every row was taken proves nothing: the ledger is asked what stands in it. */
        private void finish() throws InterruptedException {
            ControlTotals totals = booked.of(plan);
            CommandId id =
                    CommandId.ofDocument(call.cutover())
                            .derived("finish with " + PartSums.words(totals));
            FinishCutover finish = new FinishCutover(call.cutover(), totals);
            Answer answer = answer(Submission.of(id, call.actor(), finish));
            if (answer instanceof Answer.Refused refused) {
                throw new SendingStoppedException(refused.refusal().sentence());
            }
        }

        private Answer answer(Submission submission) throws InterruptedException {
            try {
                return Retries.USUAL.send(gateway, submission).get();
            } catch (ExecutionException lost) {
                throw new SendingStoppedException(
                        "the ledger has not answered: " + lost.getCause());
            }
        }

        private void goOn() {
            if (!show(RunState.RUNNING, null)) {
                throw new SendingStoppedException("somebody else goes on with it");
            }
        }

        private boolean show(RunState state, @Nullable String sentence) {
            return progress.put(claim, state, sent, sentence);
        }
    }

    /** Ends them all, and lets each say so. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
