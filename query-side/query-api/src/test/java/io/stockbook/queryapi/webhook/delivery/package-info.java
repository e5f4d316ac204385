/** Tests of how a message is delivered. */
@NullMarked
package io.stockbook.queryapi.webhook.delivery;

import org.jspecify.annotations.NullMarked;
