package io.stockbook.eventstore;

import static io.stockbook.eventstore.Commands.allocate;
import static io.stockbook.eventstore.Commands.item;
import static io.stockbook.eventstore.Commands.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ChangeCustody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.schema.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What has happened is known, and nothing else is. */
final class LedgerKnowledgeTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static Node node;

    @SuppressWarnings("NullAway.Init")
    private static KnownThings ledger;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        node = Node.on(database);
        ledger = new LedgerKnowledge(database.dataSource());
    }

    @AfterAll
    static void close() {
        node.close();
        database.close();
    }

    @Test
    void aThingIsKnownOnceSomethingHappenedToIt() {
        StockItemId mug = item("a mug / known");
        StockItemId jug = item("a jug, unknown");
        node.send(receive(mug, 10));
        node.send(allocate(jug, 1));

        assertThat(ledger.known(List.of(mug, jug, mug))).containsExactly(mug);
        assertThat(ledger.known(List.of())).isEmpty();
    }

    @Test
    void aCommandIsAnsweredWhetherTheAnswerWasYesOrNo() {
        CommandId yes = Node.newId();
        CommandId no = Node.newId();
        node.send(yes, receive(item("answered"), 10));
        node.send(no, allocate(item("refused"), 10));

        assertThat(ledger.answered(List.of(yes, no, Node.newId())))
                .containsExactlyInAnyOrder(yes, no);
    }

    @Test
    void whatSaysSomethingElseUnderTheNameOfAnotherIsKnown() {
        CommandId said = Node.newId();
        StockItemId mug = item("said");
        node.send(said, receive(mug, 10));

        Submission same = Submission.of(said, Actor.machine("somebody else"), receive(mug, 10));
        Submission other = Submission.of(said, Actor.machine("tester"), receive(mug, 11));
        Submission fresh = Submission.of(Node.newId(), Actor.machine("tester"), receive(mug, 11));
        assertThat(ledger.answeredOtherwise(List.of(same, fresh))).isEmpty();
        assertThat(ledger.answeredOtherwise(List.of(other))).containsExactly(said);
    }

    @Test
    void whoeverOnlyWaitsIsNoHistory() {
        StockItemId received = item("received");
        StockItemId waitedFor = item("waited-for");
        node.send(receive(received, 10));
        node.send(
                new StockCommand.QueueDemand(
                        waitedFor,
                        Demand.orderLine("W-1", 1),
                        null,
                        new Rank(Rank.USUAL_PRIORITY, null, 1, 1),
                        3,
                        Evidence.NONE));

        assertThat(ledger.known(List.of(received, waitedFor))).hasSize(2);
        assertThat(ledger.withHistory(List.of(received, waitedFor))).containsExactly(received);
    }

    @Test
    void aLocationIsWithWhomeverItWasSaidToBeLast() {
        LocationId ours = new LocationId("ours");
        LocationId theirs = new LocationId("theirs");
        LocationId given = new LocationId("given");
        node.send(new RegisterLocation(ours, "Ours", Custody.OURS, null));
        node.send(new RegisterLocation(theirs, "Theirs", Custody.EXTERNAL, null));
        node.send(new RegisterLocation(given, "Given", Custody.OURS, null));
        node.send(new ChangeCustody(given, Custody.EXTERNAL));

        assertThat(ledger.external(List.of(ours, theirs, given, new LocationId("nowhere"))))
                .containsExactlyInAnyOrder(theirs, given);
    }

    @Test
    void whatACommandBookedIsToldWhole() {
        CommandId received = Node.newId();
        CommandId sold = Node.newId();
        CommandId refused = Node.newId();
        StockItemId mug = item("booked");
        node.send(received, receive(mug, 10));
        node.send(
                sold, new StockCommand.ReportSale(mug, "S-1", null, 12, null, null, Evidence.NONE));
        node.send(refused, allocate(mug, 10));

        Map<CommandId, List<Event>> booked =
                node.ledger().reader().booked(List.of(sold, refused, received, Node.newId()));
        assertThat(booked).containsOnlyKeys(received, sold);
        assertThat(booked.get(received))
                .singleElement()
                .isInstanceOf(StockEvent.StockReceived.class);
        assertThat(booked.get(sold))
                .hasSizeGreaterThan(1)
                .hasAtLeastOneElementOfType(StockEvent.UnrecordedStockFound.class)
                .hasAtLeastOneElementOfType(StockEvent.SaleReported.class);
    }

    @Test
    void aLocationIsStockedOnceAnythingWasThere() {
        StockItemId mug = item("at north");
        node.send(receive(mug, 1));
        LocationId south = new LocationId("south");

        assertThat(ledger.stocked(OwnerId.HOUSE, Set.of(mug.location(), south)))
                .containsExactly(mug.location());
        assertThat(ledger.stocked(new OwnerId("acme"), Set.of(mug.location()))).isEmpty();
    }
}
