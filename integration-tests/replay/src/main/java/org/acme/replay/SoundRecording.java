package org.acme.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.acme.replay.Recording.Exchange;
import org.junit.jupiter.api.Test;

/**
 * Tests that the recording of a module is whole, and would pass its own comparison.
 */
public abstract class SoundRecording {

    private final int exchanges;
    private final Recording recording = Recording.load(getClass());

    /**
     * @param exchanges how many there are
     */
    protected SoundRecording(int exchanges) {
        this.exchanges = exchanges;
    }

    @Test
    protected void namesWhatItWasRecordedFrom() {
        assertThat(recording.recordedWith()).startsWith("Flask 3.1.3, ");
    }

    @Test
    protected void holdsEveryExchange() {
        assertThat(recording.groups()).flatMap(Recording.Group::exchanges).hasSize(exchanges);
    }

    @Test
    protected void hasNoDifferenceFromItself() {
        Differences differences = new Differences("golden-secret-key");
        assertThat(recording.groups()).flatMap(Recording.Group::exchanges)
                .allSatisfy(each -> assertThat(differences.between(each.step(), each.want(), each.want())).isEmpty());
    }

    @Test
    protected void everyRecordedSessionIsSignedWithTheKeyOfTheApplication() {
        SignedCookie signed = new SignedCookie("golden-secret-key");
        assertThat(recording.groups()).flatMap(Recording.Group::exchanges)
                .map(Exchange::want)
                .flatMap(want -> want.headers("set-cookie"))
                .filteredOn(line -> line.startsWith("session=") && !line.startsWith("session=;"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(signed.unsign(line.substring(8, line.indexOf(';')))).isPresent());
    }
}
