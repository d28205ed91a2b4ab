package cn.xieshou.virus;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks {@code clamd} what it knows about a file (病毒扫描), by its command {@code INSTREAM}:
 * the file is sent in chunks, each led by its length, and one of no length ends it.
 * {@code xieshou.clamd} is the path of its socket or {@code host:port}; where it is empty
 * nobody is asked.
 */
@Component
public class VirusScanner {

	private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

	private static final int CHUNK = 1 << 16;

	private static final int LONGEST_REPLY = 4096;

	private final String where;

	private final Duration patience;

	VirusScanner(@Value("${xieshou.clamd:}") String where, @Value("${xieshou.clamd-timeout:60s}") Duration patience) {
		this.where = where.strip();
		this.patience = patience;
	}

	public boolean isOn() {
		return !this.where.isEmpty();
	}

	/**
	 * What is known about a file.
	 * @return the name of the virus found in it, empty if there is none or nobody to ask
	 * @throws ScannerAway if the scanner cannot be asked or could not search the file
	 */
	public Optional<String> virusIn(Path file) {
		if (!isOn()) {
			return Optional.empty();
		}
		String reply;
		try {
			reply = ask(file);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new ScannerAway("No answer from " + this.where, ex);
		}
		Matcher found = FOUND.matcher(reply);
		if (found.matches()) {
			return Optional.of(found.group(1));
		}
		if (!reply.equals("stream: OK")) {
			throw new ScannerAway("The scanner says: " + reply, null);
		}
		return Optional.empty();
	}

	private String ask(Path file) throws IOException {
		SocketAddress address = address();
		try (SocketChannel scanner = open(address);
				Selector selector = Selector.open();
				FileChannel content = FileChannel.open(file)) {
			scanner.configureBlocking(false);
			Turns turns = new Turns(scanner.register(selector, 0), System.nanoTime() + this.patience.toNanos());
			if (!scanner.connect(address)) {
				turns.await(SelectionKey.OP_CONNECT);
				scanner.finishConnect();
			}
			write(scanner, turns, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
			ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
			int length;
			do {
				chunk.clear().position(Integer.BYTES);
				length = Math.max(0, content.read(chunk));
				write(scanner, turns, chunk.putInt(0, length).flip());
			}
			while (length > 0);
			return reply(scanner, turns);
		}
	}

	private SocketAddress address() {
		int colon = this.where.lastIndexOf(':');
		return this.where.startsWith("/") ? UnixDomainSocketAddress.of(this.where) : new InetSocketAddress(
				this.where.substring(0, Math.max(0, colon)), Integer.parseInt(this.where.substring(colon + 1)));
	}

	private static SocketChannel open(SocketAddress address) throws IOException {
		return (address instanceof UnixDomainSocketAddress) ? SocketChannel.open(StandardProtocolFamily.UNIX)
				: SocketChannel.open();
	}

	/**
	 * The scanner answers before it has all of the file where it wants no more, and
	 * closes.
	 */
	private static void write(SocketChannel scanner, Turns turns, ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			if (scanner.write(bytes) == 0) {
				turns.await(SelectionKey.OP_WRITE);
			}
		}
	}

	private static String reply(SocketChannel scanner, Turns turns) throws IOException {
		ByteBuffer reply = ByteBuffer.allocate(LONGEST_REPLY);
		for (int read = 0; read >= 0 && reply.hasRemaining(); read = scanner.read(reply)) {
			if (read == 0) {
				turns.await(SelectionKey.OP_READ);
			}
		}
		return new String(reply.array(), 0, reply.position(), StandardCharsets.UTF_8).replace("\0", "").strip();
	}

	/**
	 * Whose turn it is, and until when all of it must be done.
	 *
	 * @param key of the connection
	 * @param until in nanoseconds
	 */
	private record Turns(SelectionKey key, long until) {

		void await(int operation) throws IOException {
			this.key.interestOps(operation);
			long left = Duration.ofNanos(this.until - System.nanoTime()).toMillis();
			if (left <= 0 || this.key.selector().select(left) == 0) {
				throw new IOException("The scanner took too long");
			}
			this.key.selector().selectedKeys().clear();
		}

	}

}
