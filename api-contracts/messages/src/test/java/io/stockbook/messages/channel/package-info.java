/** What the messages of a channel check. */
@NullMarked
package io.stockbook.messages.channel;

import org.jspecify.annotations.NullMarked;
