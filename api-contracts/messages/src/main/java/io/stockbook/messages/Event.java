package io.stockbook.messages;

/**
 * Something that happened, for ever. Each aggregate has one sealed page of events.
 *
 * <p>An event holds facts only; id, stream, position, recorded time and actor stand around it in
 * {@link RecordedEvent}.
 */
public interface Event {}
