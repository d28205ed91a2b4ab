package cn.xieshou.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other portals out of a home (目录锁) until it is closed or its process ends, however
 * that happens.
 */
final class HomeLock implements AutoCloseable {

	/**
	 * What this process holds. The lock itself must not be tried a second time in one
	 * process: closing the file anywhere in it gives the lock away.
	 */
	private static final Set<Path> held = ConcurrentHashMap.newKeySet();

	private final Path file;

	private final FileChannel channel;

	private HomeLock(Path file) throws IOException {
		this.file = file;
		this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/**
	 * Takes the lock of an existing folder.
	 * @throws DatabaseUnavailable if somebody else has it
	 */
	static HomeLock take(Path folder) throws IOException {
		Path file = folder.toRealPath().resolve("lock");
		String own = Long.toString(ProcessHandle.current().pid());
		if (!held.add(file)) {
			throw DatabaseUnavailable.homeLocked(folder, own);
		}
		HomeLock lock = null;
		try {
			lock = new HomeLock(file);
			// far behind the content, which others must be able to read
			if (lock.channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
				throw DatabaseUnavailable.homeLocked(folder, Files.readString(file));
			}
			lock.channel.truncate(0).write(ByteBuffer.wrap(own.getBytes(StandardCharsets.US_ASCII)));
			return lock;
		}
		catch (IOException | DatabaseUnavailable ex) {
			held.remove(file);
			if (lock != null) {
				lock.close();
			}
			throw ex;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		held.remove(this.file);
	}

}
