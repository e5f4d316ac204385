package io.stockbook.queryapi.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.stockbook.grpc.v1.AvailabilityServiceGrpc.AvailabilityServiceImplBase;
import io.stockbook.grpc.v1.BatchGetAvailabilityRequest;
import io.stockbook.grpc.v1.BatchGetAvailabilityResponse;
import io.stockbook.grpc.v1.GetAvailabilityRequest;
import io.stockbook.grpc.v1.GetAvailabilityResponse;
import io.stockbook.grpc.v1.WatchAvailabilityRequest;
import io.stockbook.grpc.v1.WatchAvailabilityResponse;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.grpc.RequestFields;
import io.stockbook.platform.grpc.RpcAnswer;
import io.stockbook.platform.security.Scope;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.queries.Availability;
import io.stockbook.queries.AvailabilityQueries;
import io.stockbook.queries.View;
import io.stockbook.queryapi.feed.Feeds;
import io.stockbook.queryapi.rest.AtLeast;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.rest.Reads;
import io.stockbook.queryapi.rest.Within;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.springframework.grpc.server.service.GrpcService;

/** {@code stockbook.v1.AvailabilityService}. */
@GrpcService
final class AvailabilityRpc extends AvailabilityServiceImplBase {

    private final Reads reads;
    private final AvailabilityQueries queries;
    private final Feeds feeds;
    private final ExecutorService waitingReads;

    AvailabilityRpc(
            Reads reads, AvailabilityQueries queries, Feeds feeds, ExecutorService waitingReads) {
        this.reads = reads;
        this.queries = queries;
        this.feeds = feeds;
        this.waitingReads = waitingReads;
    }

    @Override
    @Scope(QueryScopes.ATS_READ)
    public void getAvailability(
            GetAvailabilityRequest asked, StreamObserver<GetAvailabilityResponse> caller) {
        ChannelId channel = channel(asked.getOwner(), asked.getChannel());
        Sku sku = RequestFields.read("sku", asked.getSku(), Sku::new);
        AtLeast wanted = atLeast(asked.getAtLeast());
        answer(
                wanted,
                caller,
                () -> {
                    Availability found =
                            reads.here(
                                    View.AVAILABILITY,
                                    wanted,
                                    channel,
                                    () -> queries.of(channel, sku));
                    return GetAvailabilityResponse.newBuilder()
                            .setAvailability(Answers.availability(found))
                            .setAsOf(Answers.asOf(found.asOf()))
                            .build();
                });
    }

    @Override
    @Scope(QueryScopes.ATS_READ)
    public void batchGetAvailability(
            BatchGetAvailabilityRequest asked,
            StreamObserver<BatchGetAvailabilityResponse> caller) {
        ChannelId channel = channel(asked.getOwner(), asked.getChannel());
        List<Sku> skus =
                asked.getSkusList().stream()
                        .map(sku -> RequestFields.read("skus", sku, Sku::new))
                        .toList();
        AtLeast wanted = atLeast(asked.getAtLeast());
        answer(
                wanted,
                caller,
                () -> {
                    List<Availability> found =
                            reads.here(
                                    View.AVAILABILITY,
                                    wanted,
                                    channel,
                                    () -> queries.ofSkus(channel, skus));
                    return BatchGetAvailabilityResponse.newBuilder()
                            .addAllAvailability(found.stream().map(Answers::availability).toList())
                            .setAsOf(Answers.asOf(found.getFirst().asOf()))
                            .build();
                });
    }

    /** Whoever waits for a position does it on a thread of its own. */
    private <T> void answer(AtLeast wanted, StreamObserver<T> caller, Supplier<T> question) {
        if (wanted.position() == 0) {
            RpcAnswer.to(caller, question);
        } else {
            waitingReads.execute(() -> RpcAnswer.to(caller, question));
        }
    }

    @Override
    @Scope(QueryScopes.ATS_READ)
    public void watchAvailability(
            WatchAvailabilityRequest asked, StreamObserver<WatchAvailabilityResponse> reader) {
        ChannelId channel = channel(asked.getOwner(), asked.getChannel());
        Within.limits("after", asked.getAfter(), 0, Long.MAX_VALUE);
        feeds.after(channel, asked.getAfter(), 1);
        ChangeStream stream =
                new ChangeStream(
                        feeds,
                        channel,
                        (ServerCallStreamObserver<WatchAvailabilityResponse>) reader);
        feeds.stream(() -> stream.run(asked.getAfter()));
    }

    private static ChannelId channel(String owner, String channel) {
        return new ChannelId(
                owner.isEmpty() ? OwnerId.HOUSE : RequestFields.read("owner", owner, OwnerId::new),
                RequestFields.read("channel", channel, ChannelCode::new));
    }

    private static AtLeast atLeast(io.stockbook.grpc.v1.AtLeast wanted) {
        return switch (wanted.getWhatCase()) {
            case POSITION -> new AtLeast(position(wanted.getPosition()));
            case HEAD -> wanted.getHead() ? new AtLeast(AtLeast.HEAD) : AtLeast.ANY;
            case WHAT_NOT_SET -> AtLeast.ANY;
        };
    }

    private static long position(long wanted) {
        if (wanted < 0) {
            throw new ProblemException(
                    Problem.invalid(
                            "at_least.position: must be 0 or more, not %d.".formatted(wanted)));
        }
        return wanted;
    }
}
