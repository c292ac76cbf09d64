package org.acme.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class BrokenSetupIT {

    @Test
    void anApplicationWhoseSetupFailsEndsAndHasNeverListened() throws IOException, InterruptedException {
        Process process = Packaged.start("-Doperations.broken=true");
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(output).contains("The setup is broken.").doesNotContain("Listening on");
    }
}
