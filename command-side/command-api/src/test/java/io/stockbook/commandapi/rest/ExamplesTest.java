package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.checkout.CheckoutCommand;
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
import io.stockbook.platform.web.ApprovedFile;
import io.stockbook.platform.web.HttpCall;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends every documented example, and compares the commands it becomes with the approved ones. */
final class ExamplesTest {

    private static final ApprovedFile APPROVED =
            new ApprovedFile(Path.of("src/test/resources/commands.approved.txt"));

    /** What only processes send. */
    private static final Set<String> NOT_FOR_PEOPLE =
            Set.of(
                    "QueueDemand",
                    "DropDemand",
                    "ExtendReservation",
                    "RecordAllocation",
                    "RecordLinesOpened",
                    "RecordPickCodes",
                    "RequireOrderPrep",
                    "ExplodeKit",
                    "RecordService",
                    "ShipUnits",
                    "TakeBackShipment",
                    "RecordTracking",
                    "RecordReturn",
                    "ConfirmCancellation",
                    "CloseOrder",
                    "OpenCount",
                    "CompareCount",
                    "DropCount",
                    "OpenReconciliation",
                    "ReconcileStock",
                    "ListLines",
                    "RecordOpening",
                    "RecordComparison",
                    "RecordBooking",
                    "ReportSilence",
                    "RecordCarrierService",
                    "ReportDispatch",
                    "ReportConsumption",
                    "ReportUseInKit",
                    "RecordWorkPromise",
                    "RecordWorkShortage",
                    "RecordTransferPromise",
                    "RecordTransferShortage",
                    "OpenException");

    private final ScriptedGateway gateway = CommandServer.gateway();

    @BeforeEach
    void theLedgerSaysYes() {
        gateway.saysYes();
    }

    @Test
    void everyExampleBecomesItsApprovedCommand() {
        List<String> commands = new ArrayList<>();
        operations().forEach(operation -> commands.add(operation.name() + " " + sent(operation)));
        String found = commands.stream().sorted().collect(Collectors.joining("\n")) + "\n";

        APPROVED.mustBe(found);
    }

    @Test
    void everyCommandForPeopleHasAnEndpoint() {
        operations().forEach(this::sent);
        Set<String> sent =
                gateway.sent().stream()
                        .map(submission -> submission.command().getClass().getSimpleName())
                        .collect(Collectors.toSet());
        List<String> all =
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
                                CheckoutCommand.class,
                                CatalogCommand.class,
                                LocationCommand.class,
                                ChannelCommand.class,
                                CarrierCommand.class,
                                ExceptionCommand.class)
                        .flatMap(page -> Arrays.stream(page.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .filter(name -> !NOT_FOR_PEOPLE.contains(name))
                        .toList();

        assertThat(sent).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Whoever copies one gets a yes for years. */
    @ParameterizedTest
    @ValueSource(strings = {"expiresAt", "until"})
    void noExampleAsksForAnEndThatIsOver(String end) {
        List<Instant> ends =
                operations().stream()
                        .filter(operation -> operation.example() != null)
                        .map(operation -> JsonMapper.shared().readTree(operation.example()))
                        .filter(example -> example.has(end))
                        .map(example -> Instant.parse(example.get(end).asString()))
                        .toList();

        assertThat(ends)
                .isNotEmpty()
                .allSatisfy(
                        moment ->
                                assertThat(moment).isAfter(Instant.parse("2090-01-01T00:00:00Z")));
    }

    private Command sent(Operation operation) {
        String path =
                operation
                        .path()
                        .replace("{location}", "LONDON")
                        .replace("{sku}", "KETTLE")
                        .replace("{order}", "1001")
                        .replace("{shipment}", "SHP-5")
                        .replace("{return}", "RMA-77")
                        .replace("{count}", "CNT-8")
                        .replace("{purchaseOrder}", "PO-77")
                        .replace("{checkout}", "cart-77")
                        .replace("{channel}", "web")
                        .replace("{carrier}", "swift")
                        .replace("{transfer}", "TR-6")
                        .replace("{workOrder}", "WO-9")
                        .replace("{returned}", "RMA-31")
                        .replace("{source}", "amazon")
                        .replace("{alias}", "B00KETTLE1")
                        .replace("{unit}", "CASE")
                        .replaceAll(
                                "\\{(allocation|exception)}",
                                "018f6b1e-6c7a-7b3e-9c57-0d4f8f6a1b2c");
        HttpCall call = CommandServer.call(operation.method(), path).key("k-1");
        HttpResponse<String> answer =
                (operation.example() == null ? call : call.body(operation.example())).send();
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return gateway.last().command();
    }

    private record Operation(String method, String path, String name, @Nullable String example) {}

    private static List<Operation> operations() {
        JsonNode document =
                JsonMapper.shared()
                        .readTree(CommandServer.call("GET", "/openapi.json").send().body());
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .forEachEntry(
                        (path, methods) ->
                                methods.forEachEntry(
                                        (method, operation) ->
                                                operations.add(
                                                        operation(method, path, operation))));
        return operations;
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.get("operationId").asString(),
                example.isMissingNode() ? null : example.toString());
    }
}
