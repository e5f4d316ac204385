/** The whole program from outside: real HTTP, real PostgreSQL, told as stories. */
@NullMarked
package io.stockbook.application.scenario;

import org.jspecify.annotations.NullMarked;
