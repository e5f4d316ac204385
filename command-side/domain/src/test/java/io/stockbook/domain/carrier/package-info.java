/** The carrier told in facts. */
@NullMarked
package io.stockbook.domain.carrier;

import org.jspecify.annotations.NullMarked;
