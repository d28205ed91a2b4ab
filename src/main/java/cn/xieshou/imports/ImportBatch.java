package cn.xieshou.imports;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.Mapping;

/**
 * One file that somebody imports (导入批次).
 *
 * @param id the import
 * @param owner whose it is
 * @param ownerName what they are called
 * @param type the record type of its rows
 * @param fileName the name under which it was sent
 * @param sha256 the digest of its content
 * @param size its size in bytes
 * @param context what is known besides its cells
 * @param mapping what was corrected by hand, {@code null} if nothing
 * @param state how far it is
 * @param job the work under way, {@code null} if none
 * @param done how much of the work is done
 * @param total how much there is to do, {@code null} if that is not known yet
 * @param refusal why it failed
 * @param refusalEn the same in English
 * @param createdAt when it was sent
 */
record ImportBatch(UUID id, UUID owner, String ownerName, String type, String fileName, String sha256, long size,
		ImportContext context, @Nullable Mapping mapping, ImportState state, @Nullable UUID job, int done,
		@Nullable Integer total, @Nullable String refusal, @Nullable String refusalEn, Instant createdAt) {

	/** The same, its work given up. */
	ImportBatch failed() {
		return new ImportBatch(this.id, this.owner, this.ownerName, this.type, this.fileName, this.sha256, this.size,
				this.context, this.mapping, ImportState.FAILED, this.job, this.done, this.total, this.refusal,
				this.refusalEn, this.createdAt);
	}

	/** How far the work is in percent. */
	public int progress() {
		if (!this.state.isWorking()) {
			return 100;
		}
		return (this.total != null && this.total > 0) ? (int) Math.min(100, this.done * 100L / this.total) : 0;
	}

	/**
	 * How many rows there are.
	 *
	 * @param all all rows of data
	 * @param good those that can be filed
	 * @param bad those that cannot
	 * @param doubtful those among the good ones with something doubtful
	 * @param skipped rows that are no data
	 * @param filed those that are in filings
	 */
	record Counts(long all, long good, long bad, long doubtful, long skipped, long filed) {

	}

}
