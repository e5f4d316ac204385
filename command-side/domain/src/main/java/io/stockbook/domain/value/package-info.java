/** How the value of goods is divided and added up, to the cent. */
@NullMarked
package io.stockbook.domain.value;

import org.jspecify.annotations.NullMarked;
