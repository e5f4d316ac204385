/** The words of the count: which stock items are counted, and what comes of it. */
@NullMarked
package io.stockbook.messages.count;

import org.jspecify.annotations.NullMarked;
