package org.acme.quickstart;

import org.acme.replay.SoundRecording;

class RecordingTest extends SoundRecording {

    RecordingTest() {
        super(177);
    }
}
