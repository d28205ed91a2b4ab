package cn.xieshou.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log that the embedded server writes (数据库日志), as far as the portal reads it. */
final class ServerLog {

	/** A longer log is put aside at a start, in bytes. */
	private static final long LIMIT = 16L << 20;

	/** How much is read at once, in bytes. */
	private static final int LONGEST_READ = 1 << 20;

	private final Path file;

	/** Where the portal's start begins. */
	private volatile long begin;

	ServerLog(Path file) {
		this.file = file;
	}

	/** Notes that the portal starts now. */
	void begin() throws IOException {
		if (size() > LIMIT) {
			Files.move(this.file, this.file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
		}
		this.begin = size();
	}

	/** How long it is, in bytes; 0 where there is none yet. */
	long size() throws IOException {
		return Files.exists(this.file) ? Files.size(this.file) : 0;
	}

	/** The end of what it says since the portal's start, empty if it cannot be read. */
	String sinceStart() {
		try {
			return since(Math.max(this.begin, size() - LONGEST_READ));
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** What it says from some place on. */
	String since(long place) throws IOException {
		if (!Files.exists(this.file)) {
			return "";
		}
		try (SeekableByteChannel channel = Files.newByteChannel(this.file)) {
			channel.position(place);
			return new String(Channels.newInputStream(channel).readNBytes(LONGEST_READ), StandardCharsets.UTF_8);
		}
	}

}
