package cn.xieshou.credential;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.security.crypto.password.NoOpPasswordEncoder;

import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Passwords of a file of leaked ones are refused, however long the file. */
class LeakedPasswordsTests {

	@TempDir
	Path folder;

	private static String line(String password, int count) {
		try {
			return HexFormat.of()
				.withUpperCase()
				.formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8))) + ":"
					+ count;
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Path file(int passwords, String end) throws Exception {
		List<String> lines = IntStream.range(0, passwords)
			.mapToObj((at) -> line("Leaked-" + at + "-long", 1 + at * 37))
			.sorted()
			.toList();
		return Files.writeString(this.folder.resolve("leaked"), String.join(end, lines));
	}

	@Test
	void eachOfTheFileIsFoundAndNoOther() throws Exception {
		for (String end : List.of("\n", "\r\n")) {
			for (int size : new int[] { 1, 2, 3, 1000 }) {
				LeakedPasswords leaked = new LeakedPasswords(file(size, end).toString());
				for (int at = 0; at < size; at++) {
					assertThat(leaked.contains("Leaked-" + at + "-long")).as(at + " of " + size).isTrue();
					assertThat(leaked.contains("leaked-" + at + "-long")).as("not " + at + " of " + size).isFalse();
				}
			}
		}
	}

	@Test
	@SuppressWarnings("deprecation")
	void aLeakedOneIsNotSetHoweverStrongItLooks() throws Exception {
		String strong = "Qing7shan-lvshui-dajiang";
		Path file = Files.writeString(this.folder.resolve("one"), line(strong, 3) + "\n");
		for (String preset : List.of("mlps3", "asvs")) {
			assertThatNoException()
				.isThrownBy(() -> new PasswordRules(preset, NoOpPasswordEncoder.getInstance(), new LeakedPasswords(""))
					.check(strong, List.of(), List.of()));
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> new PasswordRules(preset, NoOpPasswordEncoder.getInstance(),
						new LeakedPasswords(file.toString()))
					.check(strong, List.of(), List.of()))
				.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("password.leaked"));
		}
	}

	@Test
	void withoutAFileNothingIsFound() {
		assertThat(new LeakedPasswords(" ").contains("Leaked-1-long")).isFalse();
	}

}
