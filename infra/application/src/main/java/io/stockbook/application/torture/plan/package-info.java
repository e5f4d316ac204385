/**
 * What a torture run asks of the ledger: stories of commands that follow from the seed alone, so
 * that the same seed asks the same again.
 */
@NullMarked
package io.stockbook.application.torture.plan;

import org.jspecify.annotations.NullMarked;
