package io.stockbook.domain.count;

import static io.stockbook.domain.count.CountWords.COUNT;
import static io.stockbook.domain.count.CountWords.CUP;
import static io.stockbook.domain.count.CountWords.MUG;
import static io.stockbook.domain.count.CountWords.NOTE;
import static io.stockbook.domain.count.CountWords.SHELF;
import static io.stockbook.domain.count.CountWords.STRICT;
import static io.stockbook.domain.count.CountWords.approve;
import static io.stockbook.domain.count.CountWords.approved;
import static io.stockbook.domain.count.CountWords.begin;
import static io.stockbook.domain.count.CountWords.begun;
import static io.stockbook.domain.count.CountWords.begunAtOnce;
import static io.stockbook.domain.count.CountWords.book;
import static io.stockbook.domain.count.CountWords.booked;
import static io.stockbook.domain.count.CountWords.compare;
import static io.stockbook.domain.count.CountWords.compared;
import static io.stockbook.domain.count.CountWords.counted;
import static io.stockbook.domain.count.CountWords.given;
import static io.stockbook.domain.count.CountWords.listed;
import static io.stockbook.domain.count.CountWords.open;
import static io.stockbook.domain.count.CountWords.opened;
import static io.stockbook.domain.count.CountWords.planned;
import static io.stockbook.domain.count.CountWords.report;
import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.LINE_NOT_OPEN;
import static io.stockbook.messages.RefusalCode.UNKNOWN_COUNT;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.count.CountSelection;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.count.CountVerdict;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.Sku;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountSpec {

    private static final CountSelection CLASS_A = new CountSelection(List.of(), AbcClass.A);
    private static final CountEvent OF_CLASS_A =
            new CountEvent.CountPlanned(SHELF, CLASS_A, STRICT, NOTE);
    private static final CountEvent REJECTED =
            new CountEvent.VarianceRejected(SHELF, MUG, 2, "count the top shelf too");

    @Test
    void namedSkusAreItsLinesAtOnce() {
        CountSelection mugsAndCups = new CountSelection(List.of(MUG, CUP), null);
        given().when(plan(mugsAndCups))
                .then(
                        new CountEvent.CountPlanned(SHELF, mugsAndCups, STRICT, NOTE),
                        listed(true, MUG, CUP));
        planned(STRICT).when(plan(mugsAndCups)).refused(ALREADY_EXISTS);
    }

    @Test
    void whatElseIsSelectedIsListedInPages() {
        given().when(plan(CLASS_A)).then(OF_CLASS_A);
        given(OF_CLASS_A).when(list(false, MUG)).then(listed(false, MUG));
        given(OF_CLASS_A, listed(false, MUG)).when(list(true, MUG, CUP)).then(listed(true, CUP));
        given(OF_CLASS_A, listed(true, MUG)).when(list(true, CUP)).then();
    }

    @Test
    void aCountHasTenThousandLinesAtMost() {
        Given<CountCommand, CountEvent, Count> large = given(OF_CLASS_A);
        for (int page = 0; page < 20; page++) {
            int from = page * 500;
            large =
                    large.events(
                            new CountEvent.CountLinesListed(
                                    IntStream.range(from, from + 500)
                                            .mapToObj(n -> new Sku("S" + n))
                                            .toList(),
                                    false));
        }

        large.when(list(true, MUG)).refused(LIMIT_REACHED);
        large.when(report(MUG, 1)).refused(LIMIT_REACHED);
        large.when(list(true, new Sku("S1"))).then(listed(true));
    }

    @Test
    void aLineIsBegunCountedComparedAndBooked() {
        planned(STRICT).when(begin(MUG)).then(begun(MUG, 1));
        planned(STRICT).events(begun(MUG, 1)).when(open(MUG, 1)).then(opened(MUG, 1));
        var open = planned(STRICT).events(begun(MUG, 1), opened(MUG, 1));
        open.when(report(MUG, 9)).then(counted(MUG, 1, 9));
        var counted = open.events(counted(MUG, 1, 9));
        counted.when(compare(MUG, 10, -1)).then(compared(MUG, 1, 9, 10, CountVerdict.ACCEPT));
        counted.events(compared(MUG, 1, 9, 10, CountVerdict.ACCEPT))
                .when(book(MUG, 10, -1))
                .then(booked(MUG, 1, 10, -1));
    }

    @Test
    void theLastLineClosesTheCount() {
        Count over =
                accepted(accepted(planned(STRICT), CUP), MUG)
                        .events(booked(CUP, 1, 10, 0))
                        .when(book(MUG, 10, 0))
                        .then(booked(MUG, 1, 10, 0), new CountEvent.CountClosed(0));

        assertThat(over.state()).isEqualTo(CountState.CLOSED);
        assertThat(over.lines().open()).isZero();
    }

    @Test
    void whatNobodyBeganIsBegunWhenItIsCounted() {
        planned(STRICT).when(report(MUG, 9)).then(begunAtOnce(MUG, 1), counted(MUG, 1, 9));
        Sku found = new Sku("FOUND");
        planned(STRICT)
                .when(report(found, 2))
                .then(listed(true, found), begunAtOnce(found, 1), counted(found, 1, 2));
    }

    @Test
    void whatIsCountedBeforeTheLineIsOpenIsNotTaken() {
        var begun = planned(STRICT).events(begun(MUG, 1));
        begun.when(report(MUG, 9)).refused(LINE_NOT_OPEN);
        // With it nothing of the same report is.
        begun.when(
                        new CountCommand.ReportCounts(
                                COUNT,
                                List.of(new CountedUnits(CUP, 3), new CountedUnits(MUG, 9)),
                                "badge 7",
                                NOTE))
                .refused(LINE_NOT_OPEN);
        begun.when(new CountCommand.CancelCount(COUNT, "fire alarm"))
                .then(new CountEvent.CountCancelled(SHELF, List.of(MUG), "fire alarm"));
    }

    @Test
    void whatWasBegunBeforeCountsHeardOfOpeningsIsCountedAtOnce() {
        var begun = planned(STRICT).events(begunAtOnce(MUG, 1));
        begun.when(report(MUG, 9)).then(counted(MUG, 1, 9));
        // What its stock item says of it by now changes nothing.
        begun.when(open(MUG, 1)).then();
        begun.when(begin(MUG)).then(begun(MUG, 2));
    }

    @Test
    void onlyWhatIsAboutToBeCountedIsOpened() {
        planned(STRICT).when(open(MUG, 1)).then();
        planned(STRICT).events(begun(MUG, 1), counted(MUG, 1, 9)).when(open(MUG, 1)).then();
        planned(STRICT).events(begun(MUG, 1), opened(MUG, 1)).when(open(MUG, 1)).then();
        planned(STRICT).when(open(new Sku("NONE"), 1)).then();
        given().when(open(MUG, 1)).refused(UNKNOWN_COUNT);
    }

    @Test
    void whoBeginsAgainBeginsAnew() {
        planned(STRICT).events(begun(MUG, 1)).when(begin(MUG)).then(begun(MUG, 2));
        var again = planned(STRICT).events(begun(MUG, 1), opened(MUG, 1), begun(MUG, 2));
        again.when(report(MUG, 9)).refused(LINE_NOT_OPEN);
        again.when(open(MUG, 1)).then();
        again.when(open(MUG, 2)).then(opened(MUG, 2));
    }

    @ParameterizedTest(name = "{0} units or {1} of ten thousand: {3} off {2} is {4}")
    @CsvSource({
        "0, 0, 10, 0, ACCEPT",
        "0, 0, 10, 1, RECOUNT",
        "2, 0, 10, -2, ACCEPT",
        "2, 0, 10, -3, RECOUNT",
        "0, 100, 1000, 10, ACCEPT",
        "0, 100, 1000, 11, RECOUNT",
        "2, 100, 100, 2, ACCEPT",
        "0, 100, 0, 1, RECOUNT",
        "0, 10000, 100000000000000, 100000000000000, ACCEPT",
    })
    void whatIsOverToleranceIsCountedAgain(
            long units, int basisPoints, long expected, long variance, CountVerdict verdict) {
        long counted = expected + variance;
        planned(new CountTerms(units, basisPoints, 1, true, false))
                .events(begun(MUG, 1), counted(MUG, 1, counted))
                .when(compare(MUG, expected, variance))
                .then(compared(MUG, 1, counted, expected, verdict));
    }

    @Test
    void whatIsOverToleranceOnceMoreAwaitsApproval() {
        overAgain(STRICT, CountVerdict.APPROVAL);
        overAgain(new CountTerms(1, 100, 1, false, true), CountVerdict.ACCEPT);
        overAgain(new CountTerms(1, 100, 2, true, true), CountVerdict.RECOUNT);
    }

    private static void overAgain(CountTerms terms, CountVerdict verdict) {
        recounted(planned(terms)).when(compare(MUG, 10, -5)).then(compared(MUG, 2, 5, 10, verdict));
    }

    @Test
    void whatIsApprovedIsBooked() {
        var awaiting =
                recounted(planned(STRICT)).events(compared(MUG, 2, 5, 10, CountVerdict.APPROVAL));

        awaiting.when(book(MUG, 10, -5)).then();
        awaiting.when(approve(MUG)).then(approved(MUG, 2, 5));
        var approved = awaiting.events(approved(MUG, 2, 5));
        approved.when(approve(MUG)).then();
        approved.when(book(MUG, 10, -5)).then(booked(MUG, 2, 10, -5));
        awaiting.when(approve(MUG, CUP)).refused(WRONG_STATE);
        awaiting.when(approve(new Sku("NONE"))).refused(UNKNOWN_LINE);
    }

    @Test
    void whatIsRejectedIsCountedAgain() {
        var awaiting =
                recounted(planned(STRICT)).events(compared(MUG, 2, 5, 10, CountVerdict.APPROVAL));

        awaiting.when(reject(MUG)).then(REJECTED);
        awaiting.events(REJECTED).when(begin(MUG)).then(begun(MUG, 3));
        awaiting.when(reject(CUP)).refused(WRONG_STATE);
        awaiting.when(report(MUG, 10)).refused(WRONG_STATE);
    }

    @Test
    void closingDropsWhatNobodyHasBegun() {
        Count closed =
                accepted(planned(STRICT), MUG)
                        .when(new CountCommand.CloseCount(COUNT))
                        .then(new CountEvent.CountClosed(1));

        assertThat(state(closed, CUP)).isEqualTo(CountLineState.DROPPED);
        assertThat(state(closed, MUG)).isEqualTo(CountLineState.ACCEPTED);
        new Given<>(closed).when(book(MUG, 10, 0)).then(booked(MUG, 1, 10, 0));
        new Given<>(closed).when(begin(CUP)).refused(WRONG_STATE);
        new Given<>(closed).when(new CountCommand.CloseCount(COUNT)).then();
        new Given<>(closed)
                .when(new CountCommand.CancelCount(COUNT, "too late"))
                .refused(WRONG_STATE);
    }

    @Test
    void nobodyClosesACountInWhichSomebodyCounts() {
        planned(STRICT)
                .events(begun(MUG, 1))
                .when(new CountCommand.CloseCount(COUNT))
                .refused(WRONG_STATE);
    }

    @Test
    void cancellingDropsWhatNobodyHasBelieved() {
        Count cancelled =
                accepted(planned(STRICT), MUG)
                        .events(begun(CUP, 1))
                        .when(new CountCommand.CancelCount(COUNT, "fire alarm"))
                        .then(new CountEvent.CountCancelled(SHELF, List.of(CUP), "fire alarm"));

        assertThat(state(cancelled, CUP)).isEqualTo(CountLineState.DROPPED);
        assertThat(state(cancelled, MUG)).isEqualTo(CountLineState.ACCEPTED);
        new Given<>(cancelled).when(compare(CUP, 10, 0)).then();
        new Given<>(cancelled).when(book(MUG, 10, 0)).then(booked(MUG, 1, 10, 0));
        new Given<>(cancelled).when(report(CUP, 3)).refused(WRONG_STATE);
        new Given<>(cancelled).when(new CountCommand.CancelCount(COUNT, "again")).then();
    }

    @Test
    void nothingIsKnownOfACountThatNobodyPlanned() {
        given().when(begin(MUG)).refused(UNKNOWN_COUNT);
        planned(STRICT).when(begin(new Sku("NONE"))).refused(UNKNOWN_LINE);
    }

    @Test
    void aSnapshotIsTheWholeCount() {
        Count count = recounted(planned(STRICT)).state();

        assertThat(CountSnapshot.of(count).restored()).isEqualTo(count);
    }

    private static CountCommand plan(CountSelection selection) {
        return new CountCommand.PlanCount(
                COUNT, SHELF.location(), SHELF.scope(), selection, STRICT, NOTE);
    }

    private static CountCommand list(boolean complete, Sku... skus) {
        return new CountCommand.ListLines(COUNT, List.of(skus), complete);
    }

    private static CountCommand reject(Sku sku) {
        return new CountCommand.RejectVariances(COUNT, List.of(sku), "count the top shelf too");
    }

    private static Given<CountCommand, CountEvent, Count> accepted(
            Given<CountCommand, CountEvent, Count> before, Sku sku) {
        return before.events(
                begun(sku, 1), counted(sku, 1, 10), compared(sku, 1, 10, 10, CountVerdict.ACCEPT));
    }

    /** Mugs were counted twice, five of ten. */
    private static Given<CountCommand, CountEvent, Count> recounted(
            Given<CountCommand, CountEvent, Count> before) {
        return before.events(
                begun(MUG, 1),
                counted(MUG, 1, 5),
                compared(MUG, 1, 5, 10, CountVerdict.RECOUNT),
                begun(MUG, 2),
                counted(MUG, 2, 5));
    }

    private static CountLineState state(Count count, Sku sku) {
        CountLine line = count.lines().find(sku);
        assertThat(line).isNotNull();
        return line == null ? CountLineState.PLANNED : line.state();
    }
}
