package io.stockbook.queryapi.webhook;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.id.OwnerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Who is told of what: makes endpoints, changes them, and lets them go. */
public final class WebhookEndpoints {

    private static final int MOST = 100;

    private final DSLContext database;
    private final WebhookRules rules;

    /** Kept here, by these rules. */
    public WebhookEndpoints(DSLContext database, WebhookRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Makes one, and returns the secret that it signs with. */
    public WebhookSecret create(OwnerId owner, NewWebhookEndpoint asked) {
        WebhookEndpointId id = new WebhookEndpointId(owner, asked.endpoint());
        List<String> types = rules.types(asked.types());
        List<WantedChannel> channels = asked.channels() == null ? List.of() : asked.channels();
        WebhookRules.requireFeeds(types, channels.size());
        Map<String, Long> cursors = rules.cursors(owner, channels);
        int batch = asked.batch() == null ? WebhookRules.LARGEST_BATCH : rules.batch(asked.batch());
        String url = rules.url(asked.url());
        String description = rules.text("description", asked.description());
        return database.transactionResult(
                transaction -> {
                    DSLContext within = transaction.dsl();
                    requireRoom(within, owner);
                    int made =
                            within.execute(
                                    """
                                    INSERT INTO edge.webhook_endpoint
                                        (owner, endpoint, id, url, description, types, batch, state)
                                    VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, 'ACTIVE')
                                    ON CONFLICT DO NOTHING
                                    """,
                                    val(owner.value()),
                                    val(asked.endpoint().value()),
                                    val(UUID.randomUUID()),
                                    val(url),
                                    val(description, String.class),
                                    val(types.toArray(String[]::new)),
                                    val(batch));
                    if (made == 0) {
                        throw WebhookProblems.exists(id);
                    }
                    new WebhookLanes(within, id).add(cursors);
                    return new WebhookSecrets(within).first(id);
                });
    }

    /** Changes what is said of it. */
    public void change(WebhookEndpointId id, ChangedWebhookEndpoint asked) {
        List<String> types = asked.types() == null ? null : rules.types(asked.types());
        Integer batch = asked.batch() == null ? null : rules.batch(asked.batch());
        String url = asked.url() == null ? null : rules.url(asked.url());
        String description = rules.text("description", asked.description());
        String reason = rules.text("reason", asked.reason());
        if (reason != null && asked.state() != WebhookEndpointState.DISABLED) {
            throw WebhookProblems.invalid("reason: says why it becomes DISABLED.");
        }
        Map<String, Long> cursors =
                asked.channels() == null ? null : rules.cursors(id.owner(), asked.channels());
        database.transaction(
                transaction -> {
                    DSLContext within = transaction.dsl();
                    WebhookLanes lanes = new WebhookLanes(within, id);
                    List<String> known = lanes.lock();
                    List<String> wanted = types == null ? known : types;
                    if (asked.channels() != null && cursors != null) {
                        lanes.replace(asked.channels(), cursors);
                    }
                    WebhookRules.requireFeeds(wanted, lanes.channels().size());
                    within.execute(
                            """
                            UPDATE edge.webhook_endpoint
                            SET url = coalesce({2}, url),
                                description = coalesce({3}, description),
                                types = {4},
                                batch = coalesce({5}, batch)
                            WHERE owner = {0} AND endpoint = {1}
                            """,
                            val(id.owner().value()),
                            val(id.endpoint().value()),
                            val(url, String.class),
                            val(description, String.class),
                            val(wanted.toArray(String[]::new)),
                            val(batch, Integer.class));
                    if (asked.state() != null) {
                        enter(within, id, asked.state(), reason);
                    }
                });
    }

    /** Lets it go, with all that waits for it. */
    public void delete(WebhookEndpointId id) {
        int gone =
                database.execute(
                        "DELETE FROM edge.webhook_endpoint WHERE owner = {0} AND endpoint = {1}",
                        val(id.owner().value()), val(id.endpoint().value()));
        if (gone == 0) {
            throw WebhookProblems.notThere(id);
        }
    }

    /** Whoever makes it active wants it to be tried at once, however often it has failed. */
    private static void enter(
            DSLContext within,
            WebhookEndpointId id,
            WebhookEndpointState state,
            @Nullable String reason) {
        within.execute(
                """
                UPDATE edge.webhook_endpoint
                SET since = CASE WHEN state = {2} THEN since ELSE now() END,
                    reason = CASE {2} WHEN 'ACTIVE' THEN NULL
                                      ELSE coalesce({3}, reason, 'Somebody disabled it.') END,
                    attempts = CASE {2} WHEN 'ACTIVE' THEN 0 ELSE attempts END,
                    next_at = CASE {2} WHEN 'ACTIVE' THEN now() ELSE next_at END,
                    state = {2}
                WHERE owner = {0} AND endpoint = {1}
                """,
                val(id.owner().value()),
                val(id.endpoint().value()),
                val(state.name()),
                val(reason, String.class));
    }

    private static void requireRoom(DSLContext within, OwnerId owner) {
        int there =
                within.resultQuery(
                                "SELECT count(*) FROM edge.webhook_endpoint WHERE owner = {0}",
                                val(owner.value()))
                        .fetchSingle()
                        .get(0, int.class);
        if (there >= MOST) {
            throw WebhookProblems.limit("An owner has at most %d endpoints.".formatted(MOST));
        }
    }
}
