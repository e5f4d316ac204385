package io.stockbook.aggregates;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Snapshot;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the state of one kind of aggregate is written down, and read back.
 *
 * @param revision grows when the plain fields change, or when events begin to mean something else
 * @param plain the record of plain fields that stands for the state
 */
record SnapshotForm<S, P>(
        String name, int revision, Class<P> plain, Function<S, P> toPlain, Function<P, S> toState) {

    private static final Logger log = LoggerFactory.getLogger(SnapshotForm.class);

    /** For a state whose own fields are plain. */
    static <S> SnapshotForm<S, S> plain(String name, int revision, Class<S> state) {
        return new SnapshotForm<>(name, revision, state, Function.identity(), Function.identity());
    }

    Snapshot write(S state) {
        return new Snapshot(name, revision, LedgerJson.write(toPlain.apply(state)));
    }

    /** The state as it was, or null when the snapshot cannot be used: the events can always be. */
    @Nullable S read(Snapshot snapshot, String stream) {
        if (!snapshot.name().equals(name) || snapshot.revision() != revision) {
            log.info(
                    "{}: a snapshot {}.{} is not read, since {}.{} is today's form",
                    stream,
                    snapshot.name(),
                    snapshot.revision(),
                    name,
                    revision);
            return null;
        }
        try {
            return toState.apply(LedgerJson.read(snapshot.text(), plain));
        } catch (RuntimeException unreadable) {
            log.warn(
                    "{}: its snapshot cannot be read; all of its events will be",
                    stream,
                    unreadable);
            return null;
        }
    }
}
