package cn.xieshou.exports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.classification.Grade;

/**
 * A file that somebody asked for (导出文件).
 *
 * @param what the type of records, or {@code figures}
 * @param filter the conditions of the list
 * @param language the language that it is written in
 * @param grade how far it may go
 * @param done how many rows are written
 * @param total how many there were when it was begun, null before
 * @param refusal the key of the reason why it cannot be written
 * @param content null until it is written
 */
record ExportFile(UUID id, UUID owner, String ownerName, String what, ExportFormat format,
		Map<String, List<String>> filter, String language, Grade grade, UUID job, ExportState state, long done,
		@Nullable Long total, @Nullable String refusal, Instant createdAt, @Nullable Content content) {

	/**
	 * What a file is when it is written.
	 *
	 * @param name under which it is handed out
	 * @param size its bytes
	 * @param sha256 the SHA-256 of its bytes
	 * @param sm3 the SM3 of its bytes
	 * @param rights what its owner might read when it was written
	 */
	record Content(String name, long size, String sha256, String sm3, String rights, Instant finishedAt) {

	}

	/** How much is written, in percent; all of it only when it can be taken. */
	int progress() {
		if (this.state == ExportState.DONE) {
			return 100;
		}
		return (this.total == null || this.total == 0) ? 0 : (int) Math.min(99, this.done * 100 / this.total);
	}

}
