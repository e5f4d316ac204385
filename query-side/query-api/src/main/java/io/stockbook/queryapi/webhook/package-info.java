/** Webhooks as data: who is told of what, how far, and what became of it. */
@NullMarked
package io.stockbook.queryapi.webhook;

import org.jspecify.annotations.NullMarked;
