package cn.xieshou.virus;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** A real clamd with one signature of its own, as Debian's clamav-daemon brings it. */
public final class Clamd implements AutoCloseable {

	/** What the signature calls the trial file. */
	public static final String VIRUS = "Xieshou.Trial.UNOFFICIAL";

	private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/bin/clamd"));

	private final Path socket;

	private final int port;

	private final Process process;

	private Clamd(Path socket, int port, Process process) {
		this.socket = socket;
		this.port = port;
		this.process = process;
	}

	/** The usual trial file of virus scanners, put together here. */
	public static byte[] eicar() {
		return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE" + "!$H+H*")
			.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Starts one; where none is installed the test is skipped.
	 * @param folder for its files, with a short path
	 */
	public static Clamd start(Path folder) throws Exception {
		Path program = PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElse(null);
		Assumptions.assumeTrue(program != null, () -> {
			String reason = "clamd is not installed (Debian: apt-get install clamav-daemon)";
			System.out.println("Skipped: " + reason);
			return reason;
		});
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		Path signatures = Files.createDirectories(folder.resolve("signatures"));
		Files.writeString(signatures.resolve("trial.hdb"), md5(eicar()) + ":" + eicar().length + ":Xieshou.Trial\n");
		Path socket = folder.resolve("clamd.ctl");
		Path settings = Files.writeString(folder.resolve("clamd.conf"), """
				LocalSocket %s
				TCPSocket %d
				TCPAddr 127.0.0.1
				DatabaseDirectory %s
				TemporaryDirectory %s
				StreamMaxLength 1M
				Foreground yes
				""".formatted(socket, port, signatures, folder));
		Process process = new ProcessBuilder(program.toString(), "--config-file=" + settings).redirectErrorStream(true)
			.redirectOutput(folder.resolve("clamd.log").toFile())
			.start();
		Clamd clamd = new Clamd(socket, port, process);
		clamd.await(folder);
		return clamd;
	}

	private void await(Path folder) throws Exception {
		long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!answers()) {
			if (!this.process.isAlive() || System.nanoTime() > until) {
				close();
				throw new IllegalStateException(Files.readString(folder.resolve("clamd.log")));
			}
			Thread.sleep(100);
		}
	}

	private boolean answers() {
		try (Socket connection = new Socket()) {
			connection.connect(new InetSocketAddress("127.0.0.1", this.port), 1000);
			return Files.exists(this.socket);
		}
		catch (IOException ex) {
			return false;
		}
	}

	public Path socket() {
		return this.socket;
	}

	public int port() {
		return this.port;
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

	private static String md5(byte[] content) throws NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
	}

}
