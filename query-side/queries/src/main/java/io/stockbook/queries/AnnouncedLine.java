package io.stockbook.queries;

import io.stockbook.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an advance shipping notice.
 *
 * @param line of the purchase order
 * @param value the share of what that line costs
 */
public record AnnouncedLine(int line, long quantity, long received, @Nullable Money value) {}
