/** What a seed gives: the same plan each time. */
@NullMarked
package io.stockbook.application.torture.plan;

import org.jspecify.annotations.NullMarked;
