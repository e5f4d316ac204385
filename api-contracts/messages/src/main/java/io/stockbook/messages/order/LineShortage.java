package io.stockbook.messages.order;

/** Units of one line that wait for stock. */
public record LineShortage(int line, long quantity) {}
