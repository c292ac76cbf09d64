package io.quarkiverse.flask;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * The keyword arguments of Flask's {@code send_file} and {@code send_from_directory}.
 *
 * @since 1.0
 */
public final class SendFileOptions {

    String mimetype;
    boolean asAttachment;
    String downloadName;
    boolean conditional = true;
    boolean etag = true;
    String givenEtag;
    Instant lastModified;
    Duration maxAge;
    Function<? super Path, Duration> maxAgeOf;

    SendFileOptions() {
    }

    /**
     * Sets the content type; unless given, the file's name says it.
     */
    public SendFileOptions mimetype(String mimetype) {
        this.mimetype = mimetype;
        return this;
    }

    /**
     * Asks the browser to save the file instead of showing it.
     */
    public SendFileOptions asAttachment(boolean asAttachment) {
        this.asAttachment = asAttachment;
        return this;
    }

    /**
     * Sets the name under which the browser saves the file; unless given, the file's own.
     */
    public SendFileOptions downloadName(String downloadName) {
        this.downloadName = downloadName;
        return this;
    }

    /**
     * Answers conditional and range requests; yes unless given.
     */
    public SendFileOptions conditional(boolean conditional) {
        this.conditional = conditional;
        return this;
    }

    /**
     * Sends an entity tag made from the file's time, size and name; yes unless given.
     */
    public SendFileOptions etag(boolean etag) {
        this.etag = etag;
        return this;
    }

    /**
     * Sends this entity tag, given without quotes.
     */
    public SendFileOptions etag(String etag) {
        this.givenEtag = etag;
        return this;
    }

    /**
     * Sets {@code Last-Modified}; unless given, the file's time.
     */
    public SendFileOptions lastModified(Instant lastModified) {
        this.lastModified = lastModified;
        return this;
    }

    /**
     * Lets the browser use the file for so many seconds without asking again.
     */
    public SendFileOptions maxAge(int seconds) {
        return maxAge(Duration.ofSeconds(seconds));
    }

    /**
     * Lets the browser use the file for that long without asking again; unless given,
     * {@code quarkus.flask.send-file-max-age-default}.
     */
    public SendFileOptions maxAge(Duration maxAge) {
        this.maxAge = maxAge;
        return this;
    }

    /**
     * Lets the browser use the file for as long as a function says: Flask's {@code max_age} that is callable.
     *
     * @param maxAge takes the file, {@code null} for content without one; {@code null} makes browsers ask each time
     */
    public SendFileOptions maxAge(Function<? super Path, Duration> maxAge) {
        this.maxAgeOf = maxAge;
        return this;
    }
}
