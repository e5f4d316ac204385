/** What the words of the catalog item promise. */
@NullMarked
package io.stockbook.messages.catalog;

import org.jspecify.annotations.NullMarked;
