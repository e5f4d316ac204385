package io.stockbook.messages.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gives a channel a service that no order could be told; one that has it is still read. */
final class ServiceNamesTest {

    private static final ChannelId WEB = new ChannelId(OwnerId.HOUSE, new ChannelCode("web"));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "half \ud83d"})
    void oddNamesAreRefusedInCommandsOnly(String odd) {
        refuses(Map.of("STD", odd), "what services calls STD must have 1 to 100 characters");
        refuses(Map.of(odd, "standard"), "a code of services must have 1 to 100 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines"})
    void aServiceThatNoOrderCouldBeToldIsAsUnknownAsOneThatNobodyNamed(String odd) {
        FulfilmentPolicy policy = policy(Map.of("STD", odd, "EXP", "express")).served();
        assertThat(policy.service("STD")).isNull();
        assertThat(policy.service("EXP")).isEqualTo("express");
    }

    private static void refuses(Map<String, String> services, String sentence) {
        ChannelPolicy policy = policy(services);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenChannel(WEB, "Web", policy))
                .withMessageStartingWith(sentence);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeChannelPolicy(WEB, policy))
                .withMessageStartingWith(sentence);
    }

    private static ChannelPolicy policy(Map<String, String> services) {
        return new ChannelPolicy(
                List.of(new LocationId("north")),
                0,
                ChannelPolicy.WHOLE_SHARE,
                null,
                0,
                new FulfilmentPolicy(List.of(), Map.of(), 72, 72, services));
    }
}
