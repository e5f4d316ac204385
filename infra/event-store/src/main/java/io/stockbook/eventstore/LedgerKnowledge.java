package io.stockbook.eventstore;

import io.stockbook.eventcatalog.CanonicalCommand;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.KnownThings;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks things and commands up in the ledger, each by its index. */
public final class LedgerKnowledge implements KnownThings {

    private static final String KNOWN =
            """
            SELECT stream FROM unnest(?::text[]) AS asked (stream)
            WHERE EXISTS (SELECT FROM ledger.event AS event
                          WHERE event.stream = asked.stream AND event.version = 1)
            """;

    private static final String STOCKED =
            """
            SELECT stream FROM unnest(?::text[]) AS asked (location)
            CROSS JOIN LATERAL (
                SELECT stream FROM ledger.event AS event
                WHERE version = 1 AND strpos(stream, '@') > 0
                  AND split_part(stream, '@', 2) = asked.location
                  AND split_part(stream, '/', 1) = ?
                LIMIT 1) AS any_item
            """;

    private static final String ANSWERED =
            """
            SELECT id FROM unnest(?::text[]::uuid[]) AS asked (id)
            WHERE EXISTS (SELECT FROM ledger.event AS event WHERE event.command_id = asked.id)
               OR EXISTS (SELECT FROM ledger.outcome AS outcome WHERE outcome.command_id = asked.id)
            """;

    private static final String WITH_HISTORY =
            """
            SELECT stream FROM unnest(?::text[]) AS asked (stream)
            WHERE EXISTS (SELECT FROM ledger.event AS event
                          WHERE event.stream = asked.stream
                            AND event.name NOT IN ('stock.demand-queued', 'stock.demand-dropped',
                                                   'stock.allocated', 'stock.allocation-freed'))
            """;

    private static final String EXTERNAL =
            """
            SELECT stream FROM unnest(?::text[]) AS asked (stream)
            WHERE 'EXTERNAL' = (SELECT event.payload ->> 'custody' FROM ledger.event AS event
                                WHERE event.stream = asked.stream
                                  AND event.name IN ('location.registered',
                                                     'location.custody-changed')
                                ORDER BY event.version DESC LIMIT 1)
            """;

    private static final String PLACE =
            """
            SELECT payload #>> '{place,location}' FROM ledger.event
            WHERE stream = ? AND version = 1 AND name = 'count.planned'
            """;

    private static final String CALLED_LIKE =
            """
            SELECT DISTINCT sku FROM ledger.known_code
            WHERE owner = ? AND plain = read.plain(?) ORDER BY sku LIMIT 5
            """;

    private final JdbcTemplate jdbc;
    private final KnownAnswers answers;

    /** Asks this database. */
    public LedgerKnowledge(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.answers = new KnownAnswers(dataSource);
    }

    @Override
    public Set<AggregateId> known(Collection<? extends AggregateId> things) {
        return Set.copyOf(those(KNOWN, things));
    }

    @Override
    public Set<StockItemId> withHistory(Collection<StockItemId> items) {
        return those(WITH_HISTORY, items);
    }

    @Override
    public Set<LocationId> external(Collection<LocationId> locations) {
        return those(EXTERNAL, locations);
    }

    @Override
    public @Nullable LocationId placeOf(CountId count) {
        return jdbc.query(PLACE, (row, _) -> new LocationId(row.getString(1)), count.key()).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Sku> calledLike(OwnerId owner, Sku sku) {
        return jdbc.query(
                CALLED_LIKE, (row, _) -> new Sku(row.getString(1)), owner.value(), sku.value());
    }

    private <T extends AggregateId> Set<T> those(String query, Collection<T> things) {
        String[] keys = things.stream().map(AggregateId::key).distinct().toArray(String[]::new);
        Set<String> found =
                new HashSet<>(jdbc.query(query, (row, _) -> row.getString(1), (Object) keys));
        return things.stream()
                .filter(thing -> found.contains(thing.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<LocationId> stocked(OwnerId owner, Collection<LocationId> locations) {
        String ofAnybody = new StockItemId(owner, new Sku("A"), new LocationId("A")).key();
        String ofOwner = ofAnybody.substring(0, ofAnybody.indexOf('/'));
        String[] keys = locations.stream().map(LedgerKnowledge::encoded).toArray(String[]::new);
        return jdbc.query(STOCKED, (row, _) -> row.getString(1), keys, ofOwner).stream()
                .map(stream -> StockItemId.parse(stream).location())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As it stands in the key of a stock item. */
    private static String encoded(LocationId location) {
        String key = new StockItemId(OwnerId.HOUSE, new Sku("A"), location).key();
        return key.substring(key.indexOf('@') + 1);
    }

    @Override
    public Set<CommandId> answered(Collection<CommandId> commands) {
        String[] ids = commands.stream().map(CommandId::toString).distinct().toArray(String[]::new);
        return jdbc.query(ANSWERED, (row, _) -> row.getObject(1, UUID.class), (Object) ids).stream()
                .map(CommandId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<CommandId> answeredOtherwise(Collection<Submission> submissions) {
        Map<UUID, KnownAnswers.Known> known =
                answers.lookUp(submissions.stream().map(each -> each.id().value()).toList());
        return submissions.stream()
                .filter(each -> isOther(each, known.get(each.id().value())))
                .map(Submission::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOther(Submission submission, KnownAnswers.@Nullable Known earlier) {
        return earlier != null
                && !earlier.body().equals(Digest.of(CanonicalCommand.hash(submission)));
    }
}
