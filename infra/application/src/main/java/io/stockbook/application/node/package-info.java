/** Puts one process together: its database, its ledger, its processes and its views. */
@NullMarked
package io.stockbook.application.node;

import org.jspecify.annotations.NullMarked;
