package io.stockbook.queryapi.webhook.delivery;

import io.stockbook.messages.CommandGateway;
import io.stockbook.queryapi.webhook.WebhookSettings;
import io.stockbook.queryapi.webhook.WebhookUrls;
import java.time.InstantSource;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what delivers. */
public final class WebhookDelivering {

    private WebhookDelivering() {}

    /**
     * Deliveries of this database's endpoints.
     *
     * @param gateway by which people are told of those that were given up
     */
    public static Deliveries of(
            DSLContext database,
            CommandGateway gateway,
            JsonMapper json,
            WebhookSettings settings,
            InstantSource clock) {
        Leases leases = new Leases(database, settings.lease());
        Courier courier =
                new Courier(
                        new NextMessages(database, leases, new MessageBodies(json)),
                        new HttpSender(settings, new WebhookUrls(settings), clock),
                        new Outcomes(database, leases, settings.retries()));
        return new Deliveries(leases, courier, new DeadEndpoints(database, gateway));
    }
}
