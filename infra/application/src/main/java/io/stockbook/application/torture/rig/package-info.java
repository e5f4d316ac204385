/**
 * What is tortured, and the tools: a PostgreSQL of its own, nodes as processes of the shipped
 * program, and the wires between them, which can be cut.
 */
@NullMarked
package io.stockbook.application.torture.rig;

import org.jspecify.annotations.NullMarked;
