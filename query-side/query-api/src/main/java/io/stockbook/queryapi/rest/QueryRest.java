package io.stockbook.queryapi.rest;

import io.stockbook.platform.web.KnownParameters;
import io.stockbook.queries.AlertQueries;
import io.stockbook.queries.AvailabilityQueries;
import io.stockbook.queries.CarrierQueries;
import io.stockbook.queries.CatalogQueries;
import io.stockbook.queries.ChannelQueries;
import io.stockbook.queries.CountQueries;
import io.stockbook.queries.DriftQueries;
import io.stockbook.queries.ExceptionQueries;
import io.stockbook.queries.FeedQueries;
import io.stockbook.queries.LocationQueries;
import io.stockbook.queries.OrderQueries;
import io.stockbook.queries.OwnerQueries;
import io.stockbook.queries.PickListQueries;
import io.stockbook.queries.Progress;
import io.stockbook.queries.PurchaseQueries;
import io.stockbook.queries.ReplenishmentQueries;
import io.stockbook.queries.ReturnQueries;
import io.stockbook.queries.ShipmentQueries;
import io.stockbook.queries.SnapshotQueries;
import io.stockbook.queries.StockCardQueries;
import io.stockbook.queries.StockQueries;
import io.stockbook.queries.TransferQueries;
import io.stockbook.queries.WorkOrderQueries;
import io.stockbook.queryapi.feed.FeedReaders;
import io.stockbook.queryapi.feed.FeedWatch;
import io.stockbook.queryapi.feed.Feeds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Import this and define a {@code DSLContext} for the views and a {@code KeptCheckouts}: every
 * query endpoint is there.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import({
    AlertQueries.class,
    AvailabilityQueries.class,
    CarrierQueries.class,
    CatalogQueries.class,
    ChannelQueries.class,
    CountQueries.class,
    DriftQueries.class,
    ExceptionQueries.class,
    FeedQueries.class,
    LocationQueries.class,
    OrderQueries.class,
    OwnerQueries.class,
    PickListQueries.class,
    Progress.class,
    ReplenishmentQueries.class,
    ReturnQueries.class,
    PurchaseQueries.class,
    ShipmentQueries.class,
    SnapshotQueries.class,
    StockCardQueries.class,
    StockQueries.class,
    TransferQueries.class,
    WorkOrderQueries.class
})
public class QueryRest {

    /** Threads that only wait for a view. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService waitingReads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("waiting-read-", 0).factory());
    }

    @Bean
    Reads reads(
            Progress progress,
            ExecutorService waitingReads,
            @Value("${stockbook.queries.patience:5s}") Duration patience) {
        return new Reads(progress, waitingReads, patience);
    }

    @Bean
    FeedWatch feedWatch(FeedQueries queries) {
        return new FeedWatch(queries);
    }

    @Bean
    FeedReaders feedReaders(DSLContext database) {
        return new FeedReaders(database, Clock.systemUTC());
    }

    @Bean
    Feeds feeds(
            FeedQueries queries,
            FeedWatch watch,
            FeedReaders readers,
            ExecutorService waitingReads) {
        return new Feeds(queries, watch, readers, waitingReads);
    }

    @Bean
    QuestionsInDocument questionsInDocument() {
        return new QuestionsInDocument();
    }

    @Bean
    WebMvcConfigurer questionArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new QuestionArguments());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new KnownParameters(
                                        "io.stockbook.queryapi", QuestionParameters::of))
                        .order(KnownParameters.ORDER);
            }
        };
    }
}
