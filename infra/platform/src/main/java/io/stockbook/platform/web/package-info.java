/**
 * How every HTTP answer looks and every HTTP request is read: problems, limits, strict JSON,
 * traces.
 *
 * <p>Knows no word of any domain.
 */
@NullMarked
package io.stockbook.platform.web;

import org.jspecify.annotations.NullMarked;
