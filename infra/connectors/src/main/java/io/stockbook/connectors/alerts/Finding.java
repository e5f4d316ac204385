package io.stockbook.connectors.alerts;

/**
 * Something of which a rule holds.
 *
 * @param subject what it is about, the same for as long as it lasts
 * @param sentence what is to be said, with its numbers
 */
record Finding(String subject, String sentence) {}
