/** Purchase orders, told in facts. */
@NullMarked
package io.stockbook.domain.purchase;

import org.jspecify.annotations.NullMarked;
