package io.stockbook.connectors.alerts;

import io.stockbook.schema.jooq.edge.tables.records.AlertRecord;
import io.stockbook.schema.jooq.edge.tables.records.AlertRuleRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/** A message, in words. Nobody reads more lines than these; all of them are in the API. */
record AlertText(AlertRuleRecord rule, List<AlertRecord> alerts) {

    private static final int MOST_LINES = 100;

    String subject() {
        long over = alerts.stream().filter(AlertText::isOver).count();
        long open = alerts.size() - over;
        String news =
                over == 0
                        ? "%d new".formatted(open)
                        : open == 0
                                ? "%d over".formatted(over)
                                : "%d new, %d over".formatted(open, over);
        return "[Stockbook] %s (%s): %s".formatted(rule.getRule(), rule.getKind(), news);
    }

    String body() {
        StringBuilder body = new StringBuilder();
        section(body, "New", alert -> !isOver(alert));
        section(body, "Over", AlertText::isOver);
        return body.append("Of ")
                .append(rule.getOwner())
                .append(", by the rule ")
                .append(rule.getRule())
                .append(". All open ones: GET /v1/alerts?rule=")
                .append(rule.getRule())
                .append('\n')
                .toString();
    }

    private void section(StringBuilder body, String title, Predicate<AlertRecord> which) {
        List<AlertRecord> listed = alerts.stream().filter(which).toList();
        if (listed.isEmpty()) {
            return;
        }
        body.append(title).append(":\n");
        for (AlertRecord alert : listed.subList(0, Math.min(MOST_LINES, listed.size()))) {
            body.append("- ")
                    .append(alert.getSentence())
                    .append(" (")
                    .append(alert.getOpenedAt().truncatedTo(ChronoUnit.SECONDS));
            if (alert.getResolvedAt() != null) {
                body.append(" to ").append(alert.getResolvedAt().truncatedTo(ChronoUnit.SECONDS));
            }
            body.append(")\n");
        }
        if (listed.size() > MOST_LINES) {
            body.append("- and ").append(listed.size() - MOST_LINES).append(" more\n");
        }
        body.append('\n');
    }

    private static boolean isOver(AlertRecord alert) {
        return alert.getResolvedAt() != null;
    }
}
