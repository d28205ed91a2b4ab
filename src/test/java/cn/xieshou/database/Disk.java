package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A small disk in memory (小磁盘), which only root can mount; elsewhere the test is skipped
 * and says so.
 */
record Disk(Path root) implements AutoCloseable {

	static Disk mount(Path root, String options) throws IOException, InterruptedException {
		Files.createDirectories(root);
		assumeThat(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", root.toString()))
			.as("a small disk can be mounted here")
			.isTrue();
		return new Disk(root);
	}

	void resize(String size) throws IOException, InterruptedException {
		run("mount", "-o", "remount,size=" + size, this.root.toString());
	}

	@Override
	public void close() throws IOException, InterruptedException {
		run("umount", "--lazy", this.root.toString());
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		try {
			return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
