package io.stockbook.domain.channel;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_CHANNEL;

import io.stockbook.domain.Given;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.channel.ChannelCommand.ChangeChannelPolicy;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.channel.ChannelEvent.ChannelPolicyChanged;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelSpec {

    private static final ChannelId WEB = new ChannelId(OwnerId.HOUSE, new ChannelCode("WEB"));
    private static final ChannelPolicy LEEDS = ChannelPolicy.from(List.of(new LocationId("LEEDS")));
    private static final ChannelPolicy YORK = ChannelPolicy.from(List.of(new LocationId("YORK")));

    private static Given<ChannelCommand, ChannelEvent, Channel> unknown() {
        return Given.a(Channel.UNKNOWN);
    }

    private static Given<ChannelCommand, ChannelEvent, Channel> open() {
        return unknown().events(new ChannelOpened("Web shop", LEEDS));
    }

    @Test
    void aChannelIsOpened() {
        unknown()
                .when(new OpenChannel(WEB, "Web shop", LEEDS))
                .then(new ChannelOpened("Web shop", LEEDS));
    }

    @Test
    void aChannelIsOpenedOnce() {
        open().when(new OpenChannel(WEB, "Web shop", LEEDS)).refused(ALREADY_EXISTS);
    }

    @Test
    void aPolicyIsReplacedWhole() {
        open().when(new ChangeChannelPolicy(WEB, YORK)).then(new ChannelPolicyChanged(YORK));
    }

    @Test
    void thePolicyItHasAlreadyChangesNothing() {
        open().events(new ChannelPolicyChanged(YORK))
                .when(new ChangeChannelPolicy(WEB, YORK))
                .then();
    }

    @Test
    void anUnknownChannelHasNoPolicy() {
        unknown().when(new ChangeChannelPolicy(WEB, YORK)).refused(UNKNOWN_CHANNEL);
    }
}
