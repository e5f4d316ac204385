/** Nothing stored may ever become unreadable, and nothing may be forgotten in the catalog. */
@NullMarked
package io.stockbook.eventcatalog;

import org.jspecify.annotations.NullMarked;
