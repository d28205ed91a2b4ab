package cn.xieshou.virus;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The scanner is asked, and what it does not answer is never taken for a clean file. */
class VirusScannerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@TempDir
	Path folder;

	private Path file(String name, byte[] content) throws Exception {
		return Files.write(this.folder.resolve(name), content);
	}

	@Test
	void aRealScannerTellsAVirusFromAnHonestFile() throws Exception {
		try (Clamd clamd = Clamd.start(this.folder)) {
			for (String where : List.of(clamd.socket().toString(), "127.0.0.1:" + clamd.port())) {
				VirusScanner scanner = new VirusScanner(where, PATIENCE);
				assertThat(scanner.virusIn(file("trial.txt", Clamd.eicar()))).contains(Clamd.VIRUS);
				assertThat(scanner.virusIn(file("honest.txt", "协议".getBytes()))).isEmpty();
				assertThat(scanner.virusIn(file("many.bin", new byte[900_000]))).isEmpty();
			}
			VirusScanner scanner = new VirusScanner(clamd.socket().toString(), PATIENCE);
			Path beyond = file("beyond.bin", new byte[4_000_000]);
			assertThatExceptionOfType(ScannerAway.class).as("more than the scanner searches")
				.isThrownBy(() -> scanner.virusIn(beyond));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere/clamd.ctl", "127.0.0.1:1", "clamd", "127.0.0.1:x" })
	void whereNobodyListensNoFileIsClean(String where) throws Exception {
		Path honest = file("honest.txt", "协议".getBytes());
		assertThatExceptionOfType(ScannerAway.class)
			.isThrownBy(() -> new VirusScanner(where, PATIENCE).virusIn(honest));
	}

	@Test
	void aScannerThatHangsIsNotWaitedForLong() throws Exception {
		Path honest = file("honest.txt", "协议".getBytes());
		try (ServerSocket silent = new ServerSocket(0)) {
			VirusScanner scanner = new VirusScanner("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300));
			assertThatExceptionOfType(ScannerAway.class).isThrownBy(() -> scanner.virusIn(honest));
		}
	}

	@Test
	void withoutASettingNobodyIsAsked() throws Exception {
		assertThat(new VirusScanner(" ", PATIENCE).virusIn(file("honest.txt", Clamd.eicar()))).isEmpty();
	}

}
