package io.stockbook.messages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from; stored beside it as its metadata.
 *
 * @param cause what the command followed from, as its id, or null at the edge
 */
public record Provenance(UUID commandId, Actor actor, @Nullable String cause) {}
