package org.acme.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the build writes for Kubernetes.
 */
class ManifestIT {

    private static String manifest;

    @BeforeAll
    static void read() throws IOException {
        manifest = Files.readString(Path.of("target", "kubernetes", "kubernetes.yml")).replaceAll("(?m)^ +", "");
    }

    @ParameterizedTest
    @CsvSource({ "livenessProbe, live", "readinessProbe, ready", "startupProbe, started" })
    void probesAskForTheHealthOfTheApplication(String probe, String path) {
        assertThat(manifest).containsPattern(probe + ":\nfailureThreshold: \\d+\nhttpGet:\npath: /q/health/" + path + "\n");
    }

    @Test
    void resourcesAreThoseOfTheSettings() {
        assertThat(manifest).contains("""
                resources:
                limits:
                memory: 256Mi
                requests:
                cpu: 100m
                memory: 128Mi
                """);
    }

    @Test
    void secretsComeFromTheCluster() {
        assertThat(manifest).contains("""
                envFrom:
                - secretRef:
                name: operations
                """);
    }

    @Test
    void prometheusIsToldWhereMetricsAre() {
        assertThat(manifest).contains("prometheus.io/scrape: \"true\"\nprometheus.io/path: /q/metrics\n");
    }
}
