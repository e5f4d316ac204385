/** Webhook endpoints over REST. */
@NullMarked
package io.stockbook.queryapi.webhook.rest;

import org.jspecify.annotations.NullMarked;
