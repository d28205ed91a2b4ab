package cn.xieshou.opendata;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A set of data that is open to everybody (开放数据集).
 *
 * @param type the type of its records
 * @param pairing whose records they are, {@code null} for all
 * @param title what it is called
 * @param about what is in it, in a sentence
 * @param columns the keys of the columns that are open
 * @param openedBy the security administrator who marked it open
 */
record OpenSet(UUID id, String type, @Nullable UUID pairing, String title, @Nullable String about, List<String> columns,
		String openedBy, Instant openedAt) {

}
