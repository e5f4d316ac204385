/**
 * {@code stockbook torture}: real processes under load, everything that can go wrong going wrong,
 * and afterwards every promise of the ledger held against what was said and what is there.
 */
@NullMarked
package io.stockbook.application.torture;

import org.jspecify.annotations.NullMarked;
