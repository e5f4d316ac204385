package io.stockbook.messages;

/**
 * What an aggregate knew at some version, as text: with it, only later events need to be read.
 *
 * @param name of the form that the text has, such as {@code stock.snapshot}
 * @param revision of that form, from 1; a form that changes gets the next, and others are not read
 */
public record Snapshot(String name, int revision, String text) {}
