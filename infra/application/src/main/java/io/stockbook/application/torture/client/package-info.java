/**
 * Those who use the ledger during a torture run, over HTTP as anybody would, and write down every
 * word that was said.
 */
@NullMarked
package io.stockbook.application.torture.client;

import org.jspecify.annotations.NullMarked;
