package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Homes that cannot be used, each told in its own sentence. */
class PostgresHomeTests {

	@TempDir
	private Path folder;

	private static void assertRefused(Path home, String chinese, String english) {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> EmbeddedPostgres.start(home, Map.of()).close())
			.satisfies((refusal) -> assertThat(refusal.toString()).contains(home.toString())
				.contains(chinese)
				.contains(english)
				.contains("XIESHOU_HOME")
				.hasLineCount(2));
	}

	@Test
	void fileIsNoHome() throws IOException {
		assertRefused(Files.createFile(this.folder.resolve("file")), "它是文件而不是目录", "it is a file, not a folder");
	}

	@Test
	void homeBelowAFileIsNoHome() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertRefused(file.resolve("home"), "上级路径中有一个文件", "a part of its path is a file");
		assertRefused(file.resolve("far/below"), "上级路径中有一个文件", "a part of its path is a file");
	}

	@Test
	void pathThatAShellWouldChangeIsNoHome() {
		assertRefused(this.folder.resolve("$HOME"), "不能使用的字符", "characters that cannot be used");
	}

	@Test
	void readOnlyDiskIsNoHome() throws Exception {
		try (Disk disk = Disk.mount(this.folder.resolve("disk"), "size=1m,ro")) {
			assertRefused(disk.root().resolve("home"), "所在磁盘是只读的", "its disk is read-only");
		}
	}

	@Test
	void homeOfSomebodyElseIsNoHome() {
		assumeThat(System.getProperty("user.name")).as("root may write everywhere").isNotEqualTo("root");
		assertRefused(Path.of("/root/xieshou"), "没有权限", "permission denied");
	}

	@Test
	void diskThatForbidsProgramsIsTold() throws Exception {
		try (Disk disk = Disk.mount(this.folder.resolve("disk"), "size=100m,noexec")) {
			assertThatExceptionOfType(DatabaseUnavailable.class)
				.isThrownBy(() -> EmbeddedPostgres.start(disk.root().resolve("home"), Map.of()).close())
				.satisfies((refusal) -> assertThat(refusal.toString()).contains("拒绝运行").contains("refuses to run"));
		}
	}

}
