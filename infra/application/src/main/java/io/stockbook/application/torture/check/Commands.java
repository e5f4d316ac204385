package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.eventcatalog.CanonicalCommand;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.custody.SnapshotCommand;
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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of the raw log, read back. */
final class Commands {

    private static final Map<String, Class<?>> TYPES =
            Stream.of(
                            StockCommand.class,
                            OrderCommand.class,
                            ShipmentCommand.class,
                            TransferCommand.class,
                            WorkOrderCommand.class,
                            ReturnCommand.class,
                            CountCommand.class,
                            PurchaseCommand.class,
                            SnapshotCommand.class,
                            OwnerCommand.class,
                            CatalogCommand.class,
                            ChannelCommand.class,
                            CarrierCommand.class,
                            LocationCommand.class,
                            ExceptionCommand.class)
                    .flatMap(page -> Arrays.stream(page.getPermittedSubclasses()))
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private Commands() {}

    static Command read(Attempt attempt) {
        Class<?> type = TYPES.get(attempt.command());
        if (type == null) {
            throw new IllegalArgumentException("no command is called " + attempt.command());
        }
        return (Command) LedgerJson.read(attempt.body(), type);
    }

    /** The hash by which the ledger tells bodies apart, in hexadecimal. */
    static String hash(Attempt attempt) {
        return HexFormat.of()
                .formatHex(
                        CanonicalCommand.hash(
                                new Submission(
                                        new CommandId(attempt.id()),
                                        Actor.machine("anybody"),
                                        read(attempt),
                                        attempt.expectedVersion(),
                                        null)));
    }
}
