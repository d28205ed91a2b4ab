package cn.xieshou;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the next start maps, written by a real Java machine for a program of one class.
 */
class ClassArchiveTests {

	/** A program that says what it was given. */
	static final class Program {

		public static void main(String[] arguments) throws IOException {
			Files.writeString(Path.of(arguments[0]), "ran\n", java.nio.file.StandardOpenOption.CREATE,
					java.nio.file.StandardOpenOption.APPEND);
		}

	}

	@TempDir
	Path folder;

	Path jar;

	Path archive;

	Path told;

	@BeforeEach
	void pack() throws IOException {
		this.jar = this.folder.resolve("program.jar");
		this.archive = this.folder.resolve("run/program.jsa");
		this.told = this.folder.resolve("told");
		pack("1");
	}

	private void pack(String edition) throws IOException {
		String name = Program.class.getName().replace('.', '/') + ".class";
		try (OutputStream file = Files.newOutputStream(this.jar); JarOutputStream jar = new JarOutputStream(file)) {
			jar.putNextEntry(new JarEntry(name));
			Program.class.getResourceAsStream("/" + name).transferTo(jar);
			jar.putNextEntry(new JarEntry("edition"));
			jar.write(edition.getBytes());
		}
	}

	private void write(String classPath) throws Exception {
		new ClassArchive(this.archive, classPath, Program.class.getName()).write(List.of(this.told.toString()),
				Map.of());
	}

	private long runs() throws IOException {
		return Files.exists(this.told) ? Files.readAllLines(this.told).size() : 0;
	}

	@Test
	void aJavaMachineStartsFromWhatWasWritten() throws Exception {
		write(this.jar.toString());
		assertThat(this.archive).exists();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:SharedArchiveFile=" + this.archive, "-Xlog:class+load", "-cp", this.jar.toString(),
				Program.class.getName(), this.told.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(output).containsPattern("ClassArchiveTests\\$Program source: shared objects file( \\(top\\))?\\R");
	}

	@Test
	void itIsWrittenOnceForAClassPath() throws Exception {
		write(this.jar.toString());
		write(this.jar.toString());
		assertThat(runs()).isEqualTo(1);
	}

	@Test
	void aChangedJarMakesItAnew() throws Exception {
		write(this.jar.toString());
		FileTime first = Files.getLastModifiedTime(this.archive);
		pack("second edition");
		write(this.jar.toString());
		assertThat(runs()).isEqualTo(2);
		assertThat(Files.getLastModifiedTime(this.archive)).isGreaterThan(first);
	}

	@Test
	void whatAKilledPortalLeftIsRemoved() throws Exception {
		Files.createDirectories(this.archive.getParent());
		Path left = Files.createFile(this.archive.resolveSibling("program.jsa.new-1"));
		write(this.jar.toString());
		assertThat(left).doesNotExist();
		assertThat(this.archive).exists();
	}

	@Test
	void aClassPathWithFoldersHasNone() throws Exception {
		write(this.folder + File.pathSeparator + this.jar);
		assertThat(runs()).isZero();
		assertThat(this.archive).doesNotExist();
	}

	@Test
	void aProgramThatFailsLeavesNothing() throws Exception {
		new ClassArchive(this.archive, this.jar.toString(), Program.class.getName()).write(List.of(), Map.of());
		assertThat(this.archive.getParent()).isEmptyDirectory();
	}

	@Test
	void nothingIsStartedOnceClosed() throws Exception {
		ClassArchive closed = new ClassArchive(this.archive, this.jar.toString(), Program.class.getName());
		closed.close();
		closed.write(List.of(this.told.toString()), Map.of());
		assertThat(runs()).isZero();
	}

}
