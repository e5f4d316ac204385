/**
 * Catalog, stock, counts, orders and purchase orders from CSV files: everything is read and held
 * against the ledger first, then sent, and mistakes name their rows. See docs/reference/csv.md.
 */
@NullMarked
package io.stockbook.connectors.csv;

import org.jspecify.annotations.NullMarked;
