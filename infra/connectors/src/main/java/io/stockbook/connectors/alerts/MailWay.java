package io.stockbook.connectors.alerts;

import static io.stockbook.schema.jooq.edge.Tables.ALERT_DELIVERY;

import org.jooq.Condition;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** By mail, one address at a time: a wrong one keeps no other from its mail. */
record MailWay(MailSender mail, String from) implements AlertWay {

    @Override
    public Condition deliveries() {
        return ALERT_DELIVERY.ADDRESS.contains("@");
    }

    @Override
    public void send(AlertDelivery delivery) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(delivery.address());
        message.setSubject(delivery.subject());
        message.setText(delivery.body());
        mail.send(message);
    }
}
