/**
 * Imports the "Online Retail" file, one year of a wholesaler's order lines, and reports what the
 * ledger made of it. The rules stand in docs/reference/import-online-retail.md.
 */
@NullMarked
package io.stockbook.connectors.onlineretail;

import org.jspecify.annotations.NullMarked;
