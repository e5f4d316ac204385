/** What the tests of endpoints need. */
@NullMarked
package io.stockbook.platform.web;

import org.jspecify.annotations.NullMarked;
