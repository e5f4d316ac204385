/** What the words of the order check when they are said. */
@NullMarked
package io.stockbook.messages.order;

import org.jspecify.annotations.NullMarked;
