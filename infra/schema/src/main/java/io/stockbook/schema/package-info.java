/**
 * The tables of {@code ledger}, {@code read} and {@code edge}: the migrations that make them and
 * the jOOQ classes generated from what the migrations made.
 */
@NullMarked
package io.stockbook.schema;

import org.jspecify.annotations.NullMarked;
