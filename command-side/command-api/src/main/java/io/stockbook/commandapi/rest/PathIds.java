package io.stockbook.commandapi.rest;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.CheckoutId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.CountNumber;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.id.ShipmentNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.platform.web.PlainText;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.servlet.HandlerMapping;

/** The ids that a request's path and its parameter {@code owner} make together. */
record PathIds(Map<String, String> path, OwnerId owner) {

    /** The parameter that names the owner; without it, it is the house. */
    static final String OWNER = "owner";

    private static final Map<Class<?>, Function<PathIds, Object>> KINDS =
            Map.ofEntries(
                    kind(
                            StockItemId.class,
                            ids -> new StockItemId(ids.owner, ids.sku(), ids.location())),
                    kind(
                            OrderId.class,
                            ids -> new OrderId(ids.owner, ids.part("order", OrderNumber::new))),
                    kind(
                            ShipmentId.class,
                            ids ->
                                    new ShipmentId(
                                            ids.owner, ids.part("shipment", ShipmentNumber::new))),
                    kind(
                            TransferId.class,
                            ids ->
                                    new TransferId(
                                            ids.owner, ids.part("transfer", TransferNumber::new))),
                    kind(
                            ReturnId.class,
                            ids -> new ReturnId(ids.owner, ids.part("return", ReturnNumber::new))),
                    kind(
                            CountId.class,
                            ids -> new CountId(ids.owner, ids.part("count", CountNumber::new))),
                    kind(
                            PurchaseOrderId.class,
                            ids ->
                                    new PurchaseOrderId(
                                            ids.owner,
                                            ids.part("purchaseOrder", PurchaseOrderNumber::new))),
                    kind(
                            WorkOrderId.class,
                            ids ->
                                    new WorkOrderId(
                                            ids.owner,
                                            ids.part("workOrder", WorkOrderNumber::new))),
                    kind(CatalogItemId.class, ids -> new CatalogItemId(ids.owner, ids.sku())),
                    kind(ChannelId.class, ids -> new ChannelId(ids.owner, ids.channel())),
                    kind(ChannelCode.class, PathIds::channel),
                    kind(
                            CheckoutId.class,
                            ids -> ids.part("checkout", name -> new CheckoutId(ids.owner, name))),
                    kind(CarrierId.class, ids -> ids.part("carrier", CarrierId::new)),
                    kind(LocationId.class, PathIds::location),
                    kind(
                            ExceptionId.class,
                            ids ->
                                    new ExceptionId(
                                            ids.owner, ids.part("exception", UUID::fromString))),
                    kind(
                            AllocationId.class,
                            ids -> new AllocationId(ids.part("allocation", UUID::fromString))),
                    kind(OwnerPolicyId.class, ids -> new OwnerPolicyId(ids.owner)),
                    kind(OwnerId.class, PathIds::owner));

    private static <T> Map.Entry<Class<?>, Function<PathIds, Object>> kind(
            Class<T> type, Function<PathIds, T> id) {
        return Map.entry(type, id::apply);
    }

    @SuppressWarnings("unchecked")
    static PathIds of(HttpServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String owner = request.getParameter(OWNER);
        return new PathIds(
                (Map<String, String>) Objects.requireNonNull(path),
                owner == null ? OwnerId.HOUSE : read(OWNER, owner, OwnerId::new));
    }

    /** The id of this type. */
    Object id(Class<?> type) {
        return Objects.requireNonNull(KINDS.get(type)).apply(this);
    }

    static boolean know(Class<?> type) {
        return KINDS.containsKey(type);
    }

    private Sku sku() {
        return part("sku", Sku::new);
    }

    private LocationId location() {
        return part("location", LocationId::new);
    }

    private ChannelCode channel() {
        return part("channel", ChannelCode::new);
    }

    private <T> T part(String name, Function<String, T> parser) {
        return read(name, Objects.requireNonNull(path.get(name), name), parser);
    }

    private static <T> T read(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(PlainText.checked(text));
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(
                    Problem.invalid("%s: %s.".formatted(name, mistake.getMessage())));
        }
    }
}
