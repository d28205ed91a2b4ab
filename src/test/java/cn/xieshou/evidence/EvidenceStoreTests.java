package cn.xieshou.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EvidenceStoreTests {

	@TempDir
	Path folder;

	private EvidenceStore store() {
		return new EvidenceStore(this.folder.resolve("evidence"), DataSize.ofKilobytes(1));
	}

	private EvidenceStore.Received receive(String content) throws IOException {
		return store().receive(new ByteArrayInputStream(Samples.text(content)));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	/** The vectors of FIPS 180-2 and GB/T 32905. */
	@Test
	void hashesAsTheStandardsSay() throws IOException {
		EvidenceStore.Received received = receive("abc");
		assertThat(received.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(received.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
		assertThat(received.size()).isEqualTo(3);
	}

	@Test
	void aFileLiesWhereItsHashSaysAndOnce() throws IOException {
		for (int i = 0; i < 2; i++) {
			try (EvidenceStore.Received received = receive("abc")) {
				store().keep(received);
			}
		}
		Path place = this.folder
			.resolve("evidence/ba/78/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(files()).containsExactly(place);
		assertThat(place).hasContent("abc");
		assertThat(store().hashes()).containsExactly(place.getFileName().toString());
	}

	@Test
	void nobodyButTheOwnerReadsWhatIsKept() throws IOException {
		try (EvidenceStore.Received received = receive("abc")) {
			assertThat(modes()).containsOnly("rwx------", "rw-------");
			store().keep(received);
		}
		assertThat(modes()).hasSize(5).containsOnly("rwx------", "rw-------");
	}

	@Test
	void whatAnEarlierPortalLeftOpenIsClosedAtTheStart() throws IOException {
		Path file = this.folder.resolve("evidence/ba/78/file");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "abc");
		for (Path path : List.of(file, file.getParent(), this.folder.resolve("evidence"))) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		store().closeToOthers();
		assertThat(modes()).hasSize(4).containsOnly("rwx------", "rw-------");
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	private List<String> modes() throws IOException {
		try (Stream<Path> paths = Files.walk(this.folder.resolve("evidence"))) {
			List<String> modes = new ArrayList<>();
			for (Path path : (Iterable<Path>) paths::iterator) {
				modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
			}
			return modes;
		}
	}

	@Test
	void aDamagedFileIsReplacedByAGoodOne() throws IOException {
		EvidenceStore.Received received = receive("abc");
		store().keep(received);
		Files.writeString(store().path(received.sha256()), "a");
		store().keep(receive("abc"));
		assertThat(store().path(received.sha256())).hasContent("abc");
	}

	@Test
	void whatIsTooLargeLeavesNothing() throws IOException {
		assertThatExceptionOfType(MaxUploadSizeExceededException.class).isThrownBy(() -> receive("a".repeat(1025)));
		assertThat(files()).isEmpty();
		assertThat(receive("a".repeat(1024)).size()).isEqualTo(1024);
	}

	@Test
	void whatBreaksOffLeavesNothing() throws IOException {
		InputStream broken = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("connection lost");
			}
		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> store().receive(broken));
		assertThat(files()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "../../../etc/passwd", "ba7816bf",
			"BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD" })
	void onlyAHashIsAPlace(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> store().path(name));
	}

	@Test
	void whatIsPutAsideGoesLaterAndWhatCameInAndStayedToo() throws IOException {
		EvidenceStore.Received kept = receive("abc");
		store().keep(kept);
		Path left = receive("half").path();
		Instant now = Instant.now();
		store().sweep(kept.sha256(), now);
		assertThat(store().hashes()).isEmpty();
		store().deleteLeftovers(now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(30)));
		assertThat(files()).hasSize(2);
		Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofDays(2))));
		store().deleteLeftovers(now.minus(Duration.ofDays(1)), now.plusSeconds(1));
		assertThat(files()).isEmpty();
	}

}
