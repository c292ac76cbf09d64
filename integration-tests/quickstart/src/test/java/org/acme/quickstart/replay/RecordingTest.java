package org.acme.quickstart.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.acme.quickstart.replay.Recording.Exchange;
import org.acme.quickstart.replay.Recording.Group;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private final Recording recording = Recording.load();

    @Test
    void namesWhatItWasRecordedFrom() {
        assertThat(recording.recordedWith()).startsWith("Flask 3.1.3, ");
    }

    @Test
    void holdsEveryExchange() {
        assertThat(recording.groups()).extracting(Group::name).startsWith("minimal").endsWith("hooks and middleware");
        assertThat(recording.groups()).flatMap(Group::exchanges).hasSize(177);
    }

    @Test
    void hasNoDifferenceFromItself() {
        Differences differences = new Differences("golden-secret-key");
        assertThat(recording.groups()).flatMap(Group::exchanges)
                .allSatisfy(each -> assertThat(differences.between(each.step(), each.want(), each.want())).isEmpty());
    }

    @Test
    void everyRecordedSessionIsSignedWithTheKeyOfTheApplication() {
        SignedCookie signed = new SignedCookie("golden-secret-key");
        assertThat(recording.groups()).flatMap(Group::exchanges)
                .map(Exchange::want)
                .flatMap(want -> want.headers("set-cookie"))
                .filteredOn(line -> line.startsWith("session=") && !line.startsWith("session=;"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(signed.unsign(line.substring(8, line.indexOf(';')))).isPresent());
    }
}
