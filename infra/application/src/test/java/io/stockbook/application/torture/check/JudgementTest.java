package io.stockbook.application.torture.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.torture.client.Outcome;
import io.stockbook.application.torture.client.Seen;
import io.stockbook.application.torture.client.Seen.What;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.stock.StockEvent.StockReceived;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A torture that cannot fail is worthless: each fault is planted here, and must be found. */
final class JudgementTest {

    private static final StockItemId MUG = StockItemId.parse("house/MUG@L1");
    private static final Operation FIRST = receive("in-1", 5);
    private static final Operation SECOND = receive("in-2", 2);
    private static final Operation ASKED = allocate("out-1", 4);

    private final MadeUpLedger ledger = new MadeUpLedger();
    private final Told told = new Told();
    private final Findings findings = new Findings();

    @Test
    void nothing_is_found_in_a_sound_run() throws SQLException {
        ledger.took(FIRST, received(FIRST)).took(ASKED, allocated(ASKED));
        Operation tooMuch = allocate("out-2", 9);
        ledger.refused(tooMuch, insufficient(1, 9)).took(SECOND, received(SECOND));
        told.yes(FIRST, 1, 1)
                .yes(ASKED, 2, 2)
                .no(tooMuch, 2, insufficient(1, 9))
                .nothing(SECOND)
                .yes(SECOND, 3, 3)
                .nothing(receive("never-known", 1));

        judge(seen(What.STOCK, 2, "AVAILABLE", 1), seen(What.ATS, 3, "ats", 3));

        assertThat(findings.sentences()).isEmpty();
    }

    @Test
    void an_acknowledged_command_that_the_ledger_does_not_know_is_lost() throws SQLException {
        told.yes(FIRST, 1, 1);
        assertOnly(Fault.LOST_ACKNOWLEDGED);
    }

    @Test
    void so_is_one_that_it_knows_another_answer_to() throws SQLException {
        ledger.took(FIRST, received(FIRST));
        told.no(FIRST, 1, insufficient(0, 5));
        assertOnly(Fault.LOST_ACKNOWLEDGED);
    }

    @Test
    void a_second_effect_of_a_command_is_found() throws SQLException {
        ledger.took(FIRST, received(FIRST)).took(SECOND, received(SECOND));
        ledger.add(FIRST, received(FIRST), 3);
        told.yes(FIRST, 1, 1).yes(SECOND, 2, 2);
        judge();
        assertThat(findings.of(Fault.DOUBLED_EFFECT)).isEqualTo(1);
    }

    @Test
    void two_answers_to_one_command_are_found() throws SQLException {
        ledger.took(FIRST, received(FIRST)).refused(FIRST, insufficient(0, 5));
        told.nothing(FIRST);
        judge();
        assertThat(findings.of(Fault.DOUBLED_EFFECT)).isEqualTo(1);
    }

    @Test
    void units_that_were_not_there_are_counted() throws SQLException {
        Operation greedy = allocate("out-9", 8);
        ledger.took(FIRST, received(FIRST)).took(greedy, allocated(greedy));
        told.yes(FIRST, 1, 1);
        judge();
        assertThat(findings.of(Fault.OVERSOLD_UNIT)).isEqualTo(3);
        assertThat(findings.of(Fault.WRONG_EFFECT)).isEqualTo(1);
    }

    @Test
    void an_effect_that_the_command_could_not_have_there_is_found() throws SQLException {
        ledger.took(FIRST, received(SECOND));
        told.yes(FIRST, 1, 1);
        assertOnly(Fault.WRONG_EFFECT);
    }

    @Test
    void a_refusal_that_does_not_hold_at_its_version_is_wrong() throws SQLException {
        ledger.took(FIRST, received(FIRST)).refused(ASKED, insufficient(0, 4));
        told.yes(FIRST, 1, 1).no(ASKED, 1, insufficient(0, 4));
        assertOnly(Fault.WRONG_REFUSAL);
    }

    @Test
    void a_refusal_by_a_state_older_than_what_was_answered_before_is_wrong() throws SQLException {
        ledger.refused(ASKED, insufficient(0, 4)).took(FIRST, received(FIRST));
        told.yes(FIRST, 1, 1).no(ASKED, 0, insufficient(0, 4));
        assertOnly(Fault.WRONG_REFUSAL);
    }

    @Test
    void it_is_right_when_both_were_under_way_at_once() throws SQLException {
        ledger.refused(ASKED, insufficient(0, 4)).took(FIRST, received(FIRST));
        told.nothing(ASKED).yes(FIRST, 1, 1).no(ASKED, 0, insufficient(0, 4));
        judge();
        assertThat(findings.sentences()).isEmpty();
    }

    @Test
    void what_returned_before_another_began_must_have_the_lower_version() throws SQLException {
        ledger.took(SECOND, received(SECOND)).took(FIRST, received(FIRST));
        told.yes(FIRST, 2, 2).yes(SECOND, 1, 1);
        assertOnly(Fault.REAL_TIME_INVERSION);
    }

    @Test
    void another_answer_to_the_same_request_is_wrong() throws SQLException {
        ledger.took(FIRST, received(FIRST));
        told.yes(FIRST, 1, 1);
        String differing = told.attempts().getFirst().answer().replace("{", "{ ");
        told.add(FIRST, Outcome.OK, null, 1L, differing);
        assertOnly(Fault.WRONG_ANSWER);
    }

    @Test
    void an_answer_to_another_body_under_the_key_is_wrong() throws SQLException {
        ledger.took(FIRST, received(FIRST));
        told.yes(FIRST, 1, 1).yes(FIRST.changedTo(receive("in-1", 6).command()), 1, 1);
        assertOnly(Fault.WRONG_ANSWER);
    }

    @Test
    void a_key_that_nobody_used_is_not_reused() throws SQLException {
        ledger.took(FIRST, received(FIRST));
        told.yes(FIRST, 1, 1).add(FIRST, Outcome.KEY_REUSED, "KEY_REUSED", 0L, "");
        assertOnly(Fault.WRONG_ANSWER);
    }

    @Test
    void nothing_is_in_flight_when_nobody_sends() throws SQLException {
        ledger.took(FIRST, received(FIRST));
        told.yes(FIRST, 1, 1).add(FIRST, Outcome.IN_FLIGHT, "IN_FLIGHT", 0L, "");
        assertOnly(Fault.WRONG_ANSWER);
    }

    @Test
    void what_was_not_taken_must_have_no_effect() throws SQLException {
        ledger.took(FIRST, received(FIRST));
        told.add(FIRST, Outcome.NOT_TAKEN, "OVERLOADED", null, "");
        assertOnly(Fault.WRONG_ANSWER);
    }

    @Test
    void a_balance_that_never_was_is_found() throws SQLException {
        ledger.took(FIRST, received(FIRST));
        told.yes(FIRST, 1, 1);
        judge(seen(What.STOCK, 1, "AVAILABLE", 4));
        assertThat(findings.of(Fault.WRONG_READ)).isEqualTo(1);
    }

    @Test
    void an_ats_above_what_there_was_to_sell_is_found() throws SQLException {
        ledger.took(FIRST, received(FIRST)).took(ASKED, allocated(ASKED));
        told.yes(FIRST, 1, 1).yes(ASKED, 2, 2);
        judge(seen(What.ATS, 1, "ats", 5), seen(What.ATS, 2, "ats", 2));
        assertThat(findings.of(Fault.WRONG_READ)).isEqualTo(1);
    }

    @Test
    void an_event_that_a_processor_has_not_taken_is_counted() throws SQLException {
        ledger.took(FIRST, received(FIRST)).took(SECOND, received(SECOND));
        Applied applied = new Applied(findings);
        new Judgement(ledger, findings, applied).judge(List.of(), List.of(), ledger.streams());
        BitSet found = new BitSet();
        found.set(1);

        applied.compare("stock_card", found, applied.moved());
        applied.folded("sagas", MUG.key(), 1);
        applied.reached("availability", 1, 2);

        assertThat(findings.of(Fault.SKIPPED_EVENT)).isEqualTo(3);
    }

    @Test
    void a_version_that_is_missing_is_counted() throws SQLException {
        ledger.took(FIRST, received(FIRST)).add(SECOND, received(SECOND), 3);
        judge();
        assertThat(findings.of(Fault.SKIPPED_EVENT)).isEqualTo(1);
    }

    private void assertOnly(Fault fault) throws SQLException {
        judge();
        assertThat(findings.sentences()).singleElement().asString().startsWith(fault.key() + ": ");
    }

    private void judge(Seen... looks) throws SQLException {
        new Judgement(ledger, findings, new Applied(findings))
                .judge(told.attempts(), List.of(looks), ledger.streams());
    }

    private static Seen seen(What what, long position, String name, long number) {
        String about = what == What.STOCK ? MUG.key() : "MUG";
        return new Seen(what, about, 0, 0, position, 0, 1, Map.of(name, number));
    }

    private static Refusal insufficient(long available, long asked) {
        return new Refusal(
                RefusalCode.INSUFFICIENT_STOCK,
                "%d can be promised of %s, %d were asked for".formatted(available, MUG, asked),
                Map.of());
    }

    private static Operation receive(String key, long units) {
        return Operation.keyed(
                key,
                new ReceiveStock(
                        MUG, "R1", Status.AVAILABLE, units, null, null, null, Evidence.NONE));
    }

    private static Operation allocate(String key, long units) {
        return Operation.keyed(
                key,
                new AllocateStock(
                        MUG,
                        new AllocationId(new UUID(1, units)),
                        Demand.orderLine("1001", 1),
                        null,
                        Rank.unplaced(1),
                        units,
                        null,
                        null,
                        Evidence.NONE));
    }

    private static StockEvent received(Operation operation) {
        ReceiveStock told = (ReceiveStock) operation.command();
        return new StockReceived(
                told.receipt(), told.to(), told.quantity(), null, null, null, told.evidence());
    }

    private static StockEvent allocated(Operation operation) {
        AllocateStock asked = (AllocateStock) operation.command();
        return new StockAllocated(
                asked.allocation(),
                asked.demand(),
                null,
                asked.rank(),
                asked.quantity(),
                0,
                null,
                null,
                asked.evidence());
    }
}
