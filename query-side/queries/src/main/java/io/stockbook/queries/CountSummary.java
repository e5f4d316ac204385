package io.stockbook.queries;

import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountState;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, and how far that is.
 *
 * @param abcClass whose items are counted; absent when SKUs are named, or all are counted
 * @param named whether the plan names SKUs
 * @param complete whether everything that the plan selects has a line by now
 * @param open lines that have not ended
 * @param awaitingApproval lines whose variance somebody has to approve
 * @param reason why it was cancelled
 * @param version the number of the count's events
 */
public record CountSummary(
        String number,
        String location,
        Status scope,
        @Nullable AbcClass abcClass,
        boolean named,
        CountTerms terms,
        CountState state,
        boolean complete,
        int lines,
        int open,
        int awaitingApproval,
        @Nullable String reason,
        @Nullable String document,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
