/** Values told in numbers. */
@NullMarked
package io.stockbook.domain.value;

import org.jspecify.annotations.NullMarked;
