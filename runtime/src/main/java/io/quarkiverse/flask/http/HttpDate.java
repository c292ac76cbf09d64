package io.quarkiverse.flask.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/**
 * Dates as headers write them, to the second, in GMT: Werkzeug's {@code http_date} and {@code parse_date}.
 *
 * @since 1.0
 */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** How RFC 850 and C's {@code asctime} wrote dates: clients must not any more, servers still read them. */
    private static final List<DateTimeFormatter> READ = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1969).appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC),
            new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("EEE MMM ppd HH:mm:ss yyyy")
                    .toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC));

    private HttpDate() {
    }

    /**
     * Writes a date; fractions of a second are dropped.
     */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * Reads a date in any of HTTP's three forms; {@code null} for what is none, since a malformed header counts as an absent
     * one.
     */
    public static Instant parse(String text) {
        if (text == null) {
            return null;
        }
        for (DateTimeFormatter format : READ) {
            try {
                return ZonedDateTime.parse(text.strip(), format).toInstant();
            } catch (DateTimeException e) {
                // perhaps another form
            }
        }
        return null;
    }
}
