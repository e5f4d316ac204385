package io.stockbook.aggregates;

import io.stockbook.messages.Command;
import io.stockbook.messages.Handled;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.cutover.CutoverCommand;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.purchase.PurchaseCommand;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.shipment.ShipmentCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.work.WorkOrderCommand;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Every kind of aggregate, ready to be put on a command bus. */
public final class Aggregates {

    private static final List<AggregateKind<?, ?>> KINDS =
            List.of(
                    new AggregateKind<>(
                            StockItemShell.class, StockCommand.class, StockItemShell::new),
                    new AggregateKind<>(OrderShell.class, OrderCommand.class, OrderShell::new),
                    new AggregateKind<>(
                            ShipmentShell.class, ShipmentCommand.class, ShipmentShell::new),
                    new AggregateKind<>(ReturnShell.class, ReturnCommand.class, ReturnShell::new),
                    new AggregateKind<>(CountShell.class, CountCommand.class, CountShell::new),
                    new AggregateKind<>(
                            CutoverShell.class, CutoverCommand.class, CutoverShell::new),
                    new AggregateKind<>(
                            TransferShell.class, TransferCommand.class, TransferShell::new),
                    new AggregateKind<>(
                            WorkOrderShell.class, WorkOrderCommand.class, WorkOrderShell::new),
                    new AggregateKind<>(
                            PurchaseOrderShell.class,
                            PurchaseCommand.class,
                            PurchaseOrderShell::new),
                    new AggregateKind<>(
                            CatalogItemShell.class, CatalogCommand.class, CatalogItemShell::new),
                    new AggregateKind<>(
                            LocationShell.class, LocationCommand.class, LocationShell::new),
                    new AggregateKind<>(
                            ChannelShell.class, ChannelCommand.class, ChannelShell::new),
                    new AggregateKind<>(
                            CarrierShell.class, CarrierCommand.class, CarrierShell::new),
                    new AggregateKind<>(
                            SnapshotShell.class, SnapshotCommand.class, SnapshotShell::new),
                    new AggregateKind<>(OwnerShell.class, OwnerCommand.class, OwnerShell::new),
                    new AggregateKind<>(
                            ExceptionShell.class, ExceptionCommand.class, ExceptionShell::new));

    private final EventStore events;
    private final Cache cache;
    private final LockFactory locks;

    /**
     * Rebuilds aggregates from this store and keeps them in this cache.
     *
     * @param locks what keeps two commands from one aggregate; none is needed when the bus does
     */
    public Aggregates(EventStore events, Cache cache, LockFactory locks) {
        this.events = events;
        this.cache = cache;
        this.locks = locks;
    }

    /** Lets every kind of aggregate answer to the name of its sealed page of commands. */
    public void subscribe(CommandBus bus) {
        KINDS.forEach(kind -> subscribe(bus, kind));
    }

    private <C extends Command, A extends Shell<C, ?, ?>> void subscribe(
            CommandBus bus, AggregateKind<C, A> kind) {
        ShellRepository<A> shells = new ShellRepository<>(kind, events, cache, locks);
        Registration unused =
                bus.subscribe(
                        kind.commands().getSimpleName(),
                        message -> decide(shells, kind.commands(), message));
    }

    private static <C extends Command, A extends Shell<C, ?, ?>> Handled decide(
            ShellRepository<A> shells, Class<C> commands, CommandMessage<?> message) {
        C command = commands.cast(message.getPayload());
        Long expected = (Long) message.getMetaData().get(Handled.EXPECTED_VERSION);
        return shells.load(command.target().key()).invoke(shell -> shell.handle(command, expected));
    }
}
