package io.stockbook.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of the ledger that were written or read last, as objects, for all readers of this node.
 * Whoever is up to date reads what the stripes have just put here, and those who catch up together
 * read the database once.
 */
final class RecentEvents {

    private final EventPage.Source source;
    private final Map<Long, EventPage> pages;

    /**
     * Empty at first.
     *
     * @param most so many events are kept, rounded up to whole pages
     */
    RecentEvents(EventPage.Source source, int most) {
        this.source = source;
        this.pages = new Latest((most + EventPage.SIZE - 1) / EventPage.SIZE);
    }

    void add(List<LedgerMessage> appended) {
        appended.forEach(event -> page(EventPage.numberOf(event.position())).put(event));
    }

    /** Events right after this position, one at least, of which the last one is readable. */
    List<LedgerMessage> after(long position, long readable) {
        return page(EventPage.numberOf(position + 1)).after(position, readable, source);
    }

    private EventPage page(long number) {
        synchronized (pages) {
            return pages.computeIfAbsent(number, EventPage::new);
        }
    }

    /** Forgets the page that nobody has asked for longest. */
    private static final class Latest extends LinkedHashMap<Long, EventPage> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, EventPage> eldest) {
            return size() > most;
        }
    }
}
