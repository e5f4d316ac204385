/** The delivery of webhooks: what is next for whom, signed, sent, and tried again. */
@NullMarked
package io.stockbook.queryapi.webhook.delivery;

import org.jspecify.annotations.NullMarked;
