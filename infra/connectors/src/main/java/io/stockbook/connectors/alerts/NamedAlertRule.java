package io.stockbook.connectors.alerts;

/** A rule and what it is called. */
record NamedAlertRule(String name, AlertRule rule) {}
