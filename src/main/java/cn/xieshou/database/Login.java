package cn.xieshou.database;

import org.jspecify.annotations.Nullable;

/**
 * Who signs in to the database (数据库账号).
 *
 * @param user a role; {@code null} where the address names it
 */
record Login(@Nullable String user, @Nullable String password) {

	@Override
	public String toString() {
		return String.valueOf(this.user);
	}

}
