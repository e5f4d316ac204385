/** What is told to programs of others by webhook, and how to have something told. */
@NullMarked
package io.stockbook.messages.webhook;

import org.jspecify.annotations.NullMarked;
