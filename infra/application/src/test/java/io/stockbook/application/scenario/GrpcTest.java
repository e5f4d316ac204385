package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.ClientInterceptor;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.stockbook.application.web.DemoKeys;
import io.stockbook.application.web.Listening;
import io.stockbook.application.web.WebServer;
import io.stockbook.grpc.v1.AtLeast;
import io.stockbook.grpc.v1.Availability;
import io.stockbook.grpc.v1.AvailabilityServiceGrpc;
import io.stockbook.grpc.v1.AvailabilityServiceGrpc.AvailabilityServiceBlockingStub;
import io.stockbook.grpc.v1.BatchGetAvailabilityRequest;
import io.stockbook.grpc.v1.BatchGetAvailabilityResponse;
import io.stockbook.grpc.v1.GetAvailabilityRequest;
import io.stockbook.grpc.v1.GetAvailabilityResponse;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.ConfiguredApiKeys;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A channel worker asks over gRPC what it may sell, and is answered what REST answers. */
final class GrpcTest {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final AtLeast ALL = AtLeast.newBuilder().setHead(true).build();

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final ManagedChannel channel = to(stockbook.grpcPort());

    @BeforeEach
    void a_shop() {
        shop.opens("EAST", "WEST");
        shop.receive("EAST", "MUG", 5);
        shop.receive("WEST", "MUG", 2);
        shop.receive("EAST", "CUP", 3);
    }

    @AfterEach
    void stop() throws InterruptedException {
        assertThat(channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        stockbook.close();
    }

    @Test
    void one_sku_is_answered_as_rest_answers_it() {
        GetAvailabilityResponse answer = operator().getAvailability(mug(ALL));

        Http.Reply rest = http.get("/v1/channels/web/availability/MUG?atLeast=head");
        assertThat(answer.getAvailability().getAts())
                .isEqualTo(7)
                .isEqualTo(rest.json().path("ats").asLong());
        assertThat(answer.getAvailability().getChangedPosition())
                .isEqualTo(rest.json().path("changedPosition").asLong());
        assertThat(answer.getAvailability().getBackorderable())
                .isEqualTo(rest.json().path("backorderable").asLong());
        assertThat(
                        Instant.ofEpochSecond(
                                answer.getAvailability().getChangedAt().getSeconds(),
                                answer.getAvailability().getChangedAt().getNanos()))
                .isEqualTo(Instant.parse(rest.json().path("changedAt").asString()));
        assertThat(answer.getAsOf().getPosition())
                .isEqualTo(stockbook.node().reader().lastPosition());
    }

    @Test
    void many_skus_are_answered_in_the_order_asked_and_all_at_one_position() {
        BatchGetAvailabilityResponse answer =
                operator().batchGetAvailability(batch(List.of("CUP", "NOBODYS", "MUG")));

        assertThat(answer.getAvailabilityList())
                .extracting(Availability::getSku, Availability::getAts)
                .containsExactly(tuple("CUP", 3L), tuple("NOBODYS", 0L), tuple("MUG", 7L));
        assertThat(answer.getAvailability(1).hasChangedAt()).isFalse();
        assertThat(answer.getAsOf().getPosition())
                .isEqualTo(stockbook.node().reader().lastPosition());
    }

    @Test
    void what_is_asked_wrongly_is_told_with_the_field_and_the_numbers() {
        assertThat(refused(() -> operator().batchGetAvailability(batch(List.of()))))
                .isEqualTo("INVALID_ARGUMENT INVALID_REQUEST skus must be from 1 to 500, not 0.");
        List<String> many = IntStream.rangeClosed(1, 501).mapToObj(n -> "S-" + n).toList();
        assertThat(refused(() -> operator().batchGetAvailability(batch(many))))
                .isEqualTo("INVALID_ARGUMENT INVALID_REQUEST skus must be from 1 to 500, not 501.");
        assertThat(refused(() -> operator().batchGetAvailability(batch(List.of("A", "A")))))
                .isEqualTo("INVALID_ARGUMENT INVALID_REQUEST skus has A twice.");
        assertThat(refused(() -> operator().getAvailability(asking("nowhere", "MUG"))))
                .isEqualTo("NOT_FOUND NOT_FOUND There is no house/channel:nowhere.");
        assertThat(refused(() -> operator().getAvailability(asking("web", ""))))
                .startsWith("INVALID_ARGUMENT INVALID_REQUEST sku: ");
        assertThat(refused(() -> operator().getAvailability(asking("", "MUG"))))
                .startsWith("INVALID_ARGUMENT INVALID_REQUEST channel: ");
    }

    @Test
    void what_is_not_there_yet_is_told_with_the_positions_and_when_to_come_again() {
        long head = stockbook.node().reader().lastPosition();
        AtLeast later = AtLeast.newBuilder().setPosition(head + 1).build();

        StatusRuntimeException ended =
                catchThrowableOfType(
                        StatusRuntimeException.class, () -> operator().getAvailability(mug(later)));

        assertThat(ended.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(detail(ended, ErrorInfo.class).getReason()).isEqualTo("NOT_YET");
        assertThat(detail(ended, ErrorInfo.class).getMetadataMap())
                .containsEntry("position", Long.toString(head))
                .containsEntry("wanted", Long.toString(head + 1));
        assertThat(detail(ended, RetryInfo.class).getRetryDelay().getSeconds()).isEqualTo(1);
        assertThat(refused(() -> operator().getAvailability(mug(position(-1)))))
                .isEqualTo(
                        "INVALID_ARGUMENT INVALID_REQUEST"
                                + " at_least.position: must be 0 or more, not -1.");
    }

    @Test
    void who_waits_keeps_nobody_else_waiting() {
        AtLeast later = position(stockbook.node().reader().lastPosition() + 1_000);
        List<ListenableFuture<GetAvailabilityResponse>> waiting =
                IntStream.range(0, 60)
                        .mapToObj(
                                n ->
                                        AvailabilityServiceGrpc.newFutureStub(channel)
                                                .withInterceptors(
                                                        key("Bearer " + DemoKeys.OPERATOR))
                                                .getAvailability(mug(later)))
                        .toList();
        // Asked after sixty that wait for five seconds, it is answered while they still do.
        assertThat(
                        HealthGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(4, TimeUnit.SECONDS)
                                .check(HealthCheckRequest.getDefaultInstance())
                                .getStatus())
                .isEqualTo(ServingStatus.SERVING);
        assertThat(operator().getAvailability(mug(AtLeast.getDefaultInstance())).hasAvailability())
                .isTrue();
        assertThat(waiting).noneMatch(ListenableFuture::isDone);
    }

    @ParameterizedTest
    @CsvSource({
        "'', UNAUTHENTICATED UNAUTHENTICATED",
        "Bearer, UNAUTHENTICATED UNAUTHENTICATED",
        "Bearer of-nobody-and-nothing, UNAUTHENTICATED UNAUTHENTICATED"
    })
    void nobody_is_let_in_without_a_key(String authorization, String ended) {
        assertThat(refused(() -> with(authorization).getAvailability(mug(ALL)))).startsWith(ended);
    }

    @Test
    void a_key_without_the_scope_is_not_enough() {
        ApiKeys floor =
                new ConfiguredApiKeys(
                        List.of(
                                ApiKey.ofText(
                                        "floor", "the-key-of-the-floor", Set.of("pick:read"))));
        try (WebServer other =
                WebServer.start(stockbook.node(), floor, new Listening("127.0.0.1", 0, 0))) {
            ManagedChannel there = to(other.grpcPort());
            try {
                assertThat(
                                refused(
                                        () ->
                                                with(there, "Bearer the-key-of-the-floor")
                                                        .getAvailability(mug(ALL))))
                        .isEqualTo(
                                "PERMISSION_DENIED FORBIDDEN"
                                        + " The key does not have the scope ats:read.");
            } finally {
                there.shutdownNow();
            }
        }
    }

    @Test
    void the_server_says_that_it_is_well_and_what_it_offers() throws Exception {
        assertThat(
                        HealthGrpc.newBlockingStub(channel)
                                .check(HealthCheckRequest.getDefaultInstance())
                                .getStatus())
                .isEqualTo(ServingStatus.SERVING);
        assertThat(services())
                .contains("stockbook.v1.AvailabilityService", "grpc.health.v1.Health");
    }

    private List<String> services() throws Exception {
        CompletableFuture<ServerReflectionResponse> first = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> asking =
                ServerReflectionGrpc.newStub(channel)
                        .serverReflectionInfo(
                                new StreamObserver<>() {
                                    @Override
                                    public void onNext(ServerReflectionResponse response) {
                                        first.complete(response);
                                    }

                                    @Override
                                    public void onError(Throwable failure) {
                                        first.completeExceptionally(failure);
                                    }

                                    @Override
                                    public void onCompleted() {
                                        first.cancel(false);
                                    }
                                });
        asking.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        List<String> services =
                first.get(10, TimeUnit.SECONDS).getListServicesResponse().getServiceList().stream()
                        .map(ServiceResponse::getName)
                        .toList();
        asking.onCompleted();
        return services;
    }

    private AvailabilityServiceBlockingStub operator() {
        return with("Bearer " + DemoKeys.OPERATOR);
    }

    private AvailabilityServiceBlockingStub with(String authorization) {
        return with(channel, authorization);
    }

    private static ManagedChannel to(int port) {
        return Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
                .build();
    }

    private static AvailabilityServiceBlockingStub with(
            ManagedChannel channel, String authorization) {
        return AvailabilityServiceGrpc.newBlockingStub(channel)
                .withInterceptors(key(authorization))
                .withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    private static ClientInterceptor key(String authorization) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, authorization);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    private static GetAvailabilityRequest mug(AtLeast atLeast) {
        return asking("web", "MUG").toBuilder().setAtLeast(atLeast).build();
    }

    private static GetAvailabilityRequest asking(String channel, String sku) {
        return GetAvailabilityRequest.newBuilder().setChannel(channel).setSku(sku).build();
    }

    private static BatchGetAvailabilityRequest batch(List<String> skus) {
        return BatchGetAvailabilityRequest.newBuilder()
                .setOwner("house")
                .setChannel("web")
                .addAllSkus(skus)
                .setAtLeast(ALL)
                .build();
    }

    private static AtLeast position(long position) {
        return AtLeast.newBuilder().setPosition(position).build();
    }

    /** The status, the code and the sentence with which a call ends. */
    private static String refused(Runnable call) {
        StatusRuntimeException ended =
                catchThrowableOfType(StatusRuntimeException.class, call::run);
        return "%s %s %s"
                .formatted(
                        ended.getStatus().getCode(),
                        detail(ended, ErrorInfo.class).getReason(),
                        ended.getStatus().getDescription());
    }

    private static <T extends com.google.protobuf.Message> T detail(
            StatusRuntimeException ended, Class<T> kind) {
        for (Any detail : StatusProto.fromThrowable(ended).getDetailsList()) {
            if (detail.is(kind)) {
                try {
                    return detail.unpack(kind);
                } catch (InvalidProtocolBufferException broken) {
                    throw new AssertionError(broken);
                }
            }
        }
        throw new AssertionError("there is no " + kind.getSimpleName(), ended);
    }
}
