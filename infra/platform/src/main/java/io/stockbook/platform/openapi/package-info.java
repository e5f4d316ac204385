/**
 * The OpenAPI document: what all endpoints have in common is described once, here.
 *
 * <p>Knows no word of any domain.
 */
@NullMarked
package io.stockbook.platform.openapi;

import org.jspecify.annotations.NullMarked;
