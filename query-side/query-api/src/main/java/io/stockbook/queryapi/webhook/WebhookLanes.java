package io.stockbook.queryapi.webhook;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;

/** How far one endpoint is in each feed that it reads, within a transaction. */
final class WebhookLanes {

    private final DSLContext within;
    private final WebhookEndpointId id;
    private final Field<String> owner;
    private final Field<String> endpoint;

    WebhookLanes(DSLContext within, WebhookEndpointId id) {
        this.within = within;
        this.id = id;
        this.owner = val(id.owner().value());
        this.endpoint = val(id.endpoint().value());
    }

    /** Keeps others from the endpoint until the transaction ends, and returns its types. */
    List<String> lock() {
        String[] types =
                within.resultQuery(
                                """
                                SELECT types FROM edge.webhook_endpoint
                                WHERE owner = {0} AND endpoint = {1} FOR UPDATE
                                """,
                                owner, endpoint)
                        .fetchOne(0, String[].class);
        if (types == null) {
            throw WebhookProblems.notThere(id);
        }
        return List.of(types);
    }

    List<String> channels() {
        return within.resultQuery(
                        """
                        SELECT channel FROM edge.webhook_lane
                        WHERE owner = {0} AND endpoint = {1} AND replay = 0 ORDER BY channel
                        """,
                        owner, endpoint)
                .fetch(0, String.class);
    }

    void add(Map<String, Long> cursors) {
        cursors.forEach(
                (channel, cursor) ->
                        execute(
                                """
                                INSERT INTO edge.webhook_lane
                                    (owner, endpoint, channel, replay, cursor)
                                VALUES ({0}, {1}, {2}, 0, {3})
                                """,
                                val(channel), val(cursor)));
    }

    /**
     * Reads these from now on and no others; where it is in those that it reads already stays.
     *
     * @param cursors where each begins
     */
    void replace(List<WantedChannel> wanted, Map<String, Long> cursors) {
        List<String> read = channels();
        for (WantedChannel channel : wanted) {
            if (channel.after() != null && read.contains(channel.channel().value())) {
                throw WebhookProblems.invalid(
                        "channels: %s is read already; a replay sets it back."
                                .formatted(channel.channel()));
            }
        }
        execute(
                """
                DELETE FROM edge.webhook_lane
                WHERE owner = {0} AND endpoint = {1} AND channel <> ALL ({2})
                """,
                val(cursors.keySet().toArray(String[]::new)));
        execute(
                """
                UPDATE edge.webhook_endpoint SET sending = NULL, attempts = 0, next_at = now()
                WHERE owner = {0} AND endpoint = {1} AND sending_channel <> ALL ({2})
                """,
                val(cursors.keySet().toArray(String[]::new)));
        cursors.keySet().removeAll(read);
        add(cursors);
    }

    /** Tells a range again, beside what is new. */
    void replay(String channel, long from, long last) {
        execute(
                """
                INSERT INTO edge.webhook_lane (owner, endpoint, channel, replay, cursor, last)
                SELECT {0}, {1}, {2}, deliveries + 1 + (SELECT coalesce(max(replay), 0)
                                                        FROM edge.webhook_lane
                                                        WHERE owner = {0} AND endpoint = {1}),
                       {3} - 1, {4}
                FROM edge.webhook_endpoint WHERE owner = {0} AND endpoint = {1}
                """,
                val(channel), val(from), val(last));
    }

    int replays() {
        return within.resultQuery(
                        """
                        SELECT count(*) FROM edge.webhook_lane
                        WHERE owner = {0} AND endpoint = {1} AND replay > 0
                        """,
                        owner, endpoint)
                .fetchSingle()
                .get(0, int.class);
    }

    /** Goes back, so that everything comes again, and forgets what was about to be sent of it. */
    void rewind(String channel, long from) {
        int back =
                execute(
                        """
                        UPDATE edge.webhook_lane SET cursor = {3} - 1, rewound = rewound + 1
                        WHERE owner = {0} AND endpoint = {1} AND channel = {2} AND replay = 0
                          AND cursor >= {3} - 1
                        """,
                        val(channel), val(from));
        if (back == 0) {
            throw WebhookProblems.invalid(
                    "fromCursor: it has not come to %d, and leaves nothing out.".formatted(from));
        }
        execute(
                """
                UPDATE edge.webhook_endpoint SET sending = NULL, attempts = 0, next_at = now()
                WHERE owner = {0} AND endpoint = {1} AND sending_channel = {2}
                  AND sending_replay = 0
                """,
                val(channel));
    }

    private int execute(String sql, QueryPart... more) {
        QueryPart[] parts = new QueryPart[more.length + 2];
        parts[0] = owner;
        parts[1] = endpoint;
        System.arraycopy(more, 0, parts, 2, more.length);
        return within.execute(sql, parts);
    }
}
