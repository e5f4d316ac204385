package io.stockbook.eventcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CanonicalCommandTest {

    private static final CatalogItemId MUG = new CatalogItemId(OwnerId.HOUSE, new Sku("mug"));
    private static final Command RENAME = new CatalogCommand.RenameItem(MUG, "Blue mug");

    @Test
    void theSameCommandHasTheSameHashWhoeverSendsItAndUnderWhateverId() {
        assertThat(hash(RENAME, null))
                .isEqualTo(hash(new CatalogCommand.RenameItem(MUG, "Blue mug"), null))
                .hasSize(32);
    }

    @Test
    void anotherFieldAnotherCommandOrAnotherExpectedVersionIsAnotherHash() {
        assertThat(hash(new CatalogCommand.RenameItem(MUG, "Red mug"), null))
                .isNotEqualTo(hash(RENAME, null));
        assertThat(hash(RENAME, 3L))
                .isNotEqualTo(hash(RENAME, null))
                .isNotEqualTo(hash(RENAME, 4L));
        assertThat(hash(new CatalogCommand.AddAlias(MUG, "a", "b"), null))
                .isNotEqualTo(hash(new CatalogCommand.RemoveAlias(MUG, "a", "b"), null));
    }

    private static byte[] hash(Command command, @Nullable Long expectedVersion) {
        return CanonicalCommand.hash(
                new Submission(
                        new CommandId(UUID.randomUUID()),
                        Actor.machine("test"),
                        command,
                        expectedVersion,
                        null));
    }
}
