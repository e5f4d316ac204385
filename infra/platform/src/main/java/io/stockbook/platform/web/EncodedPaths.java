package io.stockbook.platform.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Lets names that hold a slash or a backslash through to the endpoints, percent-encoded.
 *
 * <p>Endpoints are found by the undecoded path, segment by segment, so an encoded slash cannot
 * pretend to be a separator.
 */
final class EncodedPaths implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(
                connector -> {
                    String through = EncodedSolidusHandling.PASS_THROUGH.getValue();
                    connector.setEncodedSolidusHandling(through);
                    connector.setEncodedReverseSolidusHandling(through);
                });
    }
}
