/**
 * The database behind the ledger: an embedded PostgreSQL that keeps what it was told, or a real
 * server by URL.
 *
 * <p>Either way the caller gets two logins: the owner migrates, the application works.
 */
@NullMarked
package io.stockbook.platform.postgres;

import org.jspecify.annotations.NullMarked;
