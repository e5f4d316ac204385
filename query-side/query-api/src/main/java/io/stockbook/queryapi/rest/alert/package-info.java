/** Questions about what people wanted to be told of. */
@NullMarked
package io.stockbook.queryapi.rest.alert;

import org.jspecify.annotations.NullMarked;
