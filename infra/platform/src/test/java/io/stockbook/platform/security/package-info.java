/** Keys, without a server around them. */
@NullMarked
package io.stockbook.platform.security;

import org.jspecify.annotations.NullMarked;
