/**
 * The stock item: one SKU of one owner at one location, and every rule about its units.
 *
 * <p>{@link io.stockbook.domain.stock.Stock} is the state and the table of contents; each topic has
 * its rules in a file of its own.
 */
@NullMarked
package io.stockbook.domain.stock;

import org.jspecify.annotations.NullMarked;
