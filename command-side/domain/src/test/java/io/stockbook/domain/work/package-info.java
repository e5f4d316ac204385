/** Work orders told in facts. */
@NullMarked
package io.stockbook.domain.work;

import org.jspecify.annotations.NullMarked;
