package io.stockbook.application.web;

/**
 * Where a node is spoken to.
 *
 * @param port for REST; 0 takes any free one
 * @param grpcPort for gRPC; 0 takes any free one
 */
public record Listening(String address, int port, int grpcPort) {}
