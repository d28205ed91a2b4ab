package cn.xieshou.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

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

	/**
	 * What was opened last to be taken, which its rows are read from next; given up where
	 * memory is short.
	 */
	private final AtomicReference<@Nullable SoftReference<Opened>> last = new AtomicReference<>();

	private final ImportStore store;

	OpenWorkbooks(ImportStore store) {
		this.store = store;
	}

	private record Opened(String sha256, String name, Workbook workbook) {

	}

	/** Uses a file that was just sent, and keeps it open for the reading of its rows. */
	<T> T useFirst(ImportIntake.SentFile file, int patience, Function<Workbook, T> use) throws IOException {
		return use(file.content(), file.name(), patience, (workbook) -> {
			T used = use.apply(workbook);
			this.last.set(new SoftReference<>(new Opened(file.sha256(), file.name(), workbook)));
			return used;
		});
	}

	/** What is open already of the file of an import; nobody else has it from then on. */
	private @Nullable Workbook opened(ImportBatch batch) {
		SoftReference<Opened> kept = this.last.get();
		Opened opened = (kept != null) ? kept.get() : null;
		return (opened != null && opened.sha256().equals(batch.sha256()) && opened.name().equals(batch.fileName())
				&& this.last.compareAndSet(kept, null)) ? opened.workbook() : null;
	}

	private <T> T use(Path file, String name, int patience, Function<Workbook, T> use) throws IOException {
		return alone(Files.size(file), patience, () -> use.apply(Workbook.read(file, name)));
	}

	/** Something that is done with a workbook. */
	@FunctionalInterface
	private interface Use<T> {

		T apply() throws IOException;

	}

	private <T> T alone(long size, int patience, Use<T> use) throws IOException {
		boolean alone = size > SMALL;
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
			return use.apply();
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
			Workbook opened = opened(batch);
			if (opened != null) {
				return alone(batch.size(), patience, () -> use.apply(opened));
			}
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
