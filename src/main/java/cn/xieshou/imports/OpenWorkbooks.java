package cn.xieshou.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Workbook;

/**
 * Opens workbooks, large ones one at a time on a node, since each takes a good part of
 * its memory (打开的工作簿).
 */
@Component
class OpenWorkbooks {

	/** A file up to this size is opened whatever else is open. */
	private static final long SMALL = 1 << 20;

	private final Semaphore large = new Semaphore(1, true);

	private final ImportStore store;

	OpenWorkbooks(ImportStore store) {
		this.store = store;
	}

	/** Uses a file that was just sent. */
	<T> T use(Path file, String name, int patience, Function<Workbook, T> use) throws IOException {
		boolean alone = Files.size(file) > SMALL;
		try {
			if (alone && !this.large.tryAcquire(patience, TimeUnit.SECONDS)) {
				throw new Refusal("imports.busy");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		try {
			return use.apply(Workbook.read(file, name));
		}
		finally {
			if (alone) {
				this.large.release();
			}
		}
	}

	/** Uses the file of an import. */
	<T> T use(ImportBatch batch, int patience, Function<Workbook, T> use) {
		this.store.requireFile(batch.id());
		try {
			Path copy = Files.createTempFile("import", null);
			try {
				try (OutputStream out = Files.newOutputStream(copy)) {
					this.store.copy(batch.id(), out);
				}
				return use(copy, batch.fileName(), patience, use);
			}
			finally {
				Files.delete(copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
