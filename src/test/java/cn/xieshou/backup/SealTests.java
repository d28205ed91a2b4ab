package cn.xieshou.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What is sealed opens with its passphrase and name alone, whole or not at all. */
class SealTests {

	private static final int BLOCK = Seal.BLOCK + Seal.TAG;

	private static final Seal SEAL = Seal.make("correct horse battery");

	private static byte[] content(int length) {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		return content;
	}

	private static byte[] sealed(byte[] content) throws IOException {
		ByteArrayOutputStream sealed = new ByteArrayOutputStream();
		try (OutputStream out = SEAL.sealing("part", sealed)) {
			out.write(content, 0, content.length / 3);
			out.write(content, content.length / 3, content.length - content.length / 3);
		}
		return sealed.toByteArray();
	}

	private static byte[] opened(Seal seal, String name, byte[] sealed) throws IOException {
		return seal.opening(name, new ByteArrayInputStream(sealed)).readAllBytes();
	}

	private static void assertRefused(byte[] sealed) {
		assertThatIOException().isThrownBy(() -> opened(SEAL, "part", sealed));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, Seal.BLOCK - 1, Seal.BLOCK, Seal.BLOCK + 1, 3 * Seal.BLOCK + 7 })
	void whatIsSealedOpensAgain(int length) throws IOException {
		byte[] content = content(length);
		Seal again = Seal.open("correct horse battery", SEAL.parameters()).orElseThrow();
		assertThat(opened(again, "part", sealed(content))).isEqualTo(content);
	}

	@Test
	void anotherPassphraseOpensNothing() {
		assertThat(Seal.open("correct horse batterY", SEAL.parameters())).isEmpty();
	}

	@Test
	void partUnderAnotherNameDoesNotOpen() throws IOException {
		byte[] sealed = sealed(content(10));
		assertThatIOException().isThrownBy(() -> opened(SEAL, "other", sealed));
	}

	@Test
	void changedCutSwappedAndLengthenedPartsDoNotOpen() throws IOException {
		byte[] sealed = sealed(content(2 * Seal.BLOCK + 5));
		byte[] changed = sealed.clone();
		changed[BLOCK + 3] ^= 1;
		assertRefused(changed);
		assertRefused(Arrays.copyOf(sealed, 2 * BLOCK));
		assertRefused(Arrays.copyOf(sealed, sealed.length - 1));
		assertRefused(new byte[0]);
		byte[] swapped = sealed.clone();
		System.arraycopy(sealed, 0, swapped, BLOCK, BLOCK);
		System.arraycopy(sealed, BLOCK, swapped, 0, BLOCK);
		assertRefused(swapped);
		byte[] longer = Arrays.copyOf(sealed, sealed.length + BLOCK);
		System.arraycopy(sealed, 0, longer, sealed.length, BLOCK);
		assertRefused(longer);
	}

}
