package org.acme.surface;

import org.acme.replay.SoundRecording;

class RecordingTest extends SoundRecording {

    RecordingTest() {
        super(729);
    }
}
