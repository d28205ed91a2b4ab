package cn.xieshou.rollup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A query with its arguments, in order (查询).
 *
 * @param sql the query
 * @param arguments what stands for its question marks
 */
public record Rows(String sql, List<? extends @Nullable Object> arguments) {

	public static Rows of(String sql, Object... arguments) {
		return new Rows(sql, List.of(arguments));
	}

}
