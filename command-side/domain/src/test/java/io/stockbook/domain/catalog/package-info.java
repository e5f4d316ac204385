/** The catalog item told in facts. */
@NullMarked
package io.stockbook.domain.catalog;

import org.jspecify.annotations.NullMarked;
