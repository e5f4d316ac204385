package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;

/** Units at one location that a waiting line may ask for. */
public record Offer(WaitingLine to, LocationId location, long quantity) {}
