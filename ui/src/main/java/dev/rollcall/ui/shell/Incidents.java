package dev.rollcall.ui.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a failure down under a short number a person can read out on the telephone. */
@Component
public class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    // No 0 O 1 I L: what is read out must come back the same.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();

    /** @return the number under which the log holds the whole story */
    public String record(Throwable failure) {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        LOG.error("incident {}", number, failure);
        return number.toString();
    }
}
