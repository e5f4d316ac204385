/** Questions against rows written by hand. */
@NullMarked
package io.stockbook.queries;

import org.jspecify.annotations.NullMarked;
