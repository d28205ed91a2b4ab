package cn.xieshou.database;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

import cn.xieshou.database.DatabaseConnection.Access;

/**
 * How the migrations reach the database (属主连接): as its owner where that is not who works,
 * otherwise as everybody does.
 */
final class OwnerConnection implements FlywayConnectionDetails {

	private final Supplier<Access> access;

	OwnerConnection(Supplier<Access> access) {
		this.access = access;
	}

	/** Never through the pool, whose time-outs are those of requests. */
	@Override
	public String getJdbcUrl() {
		return this.access.get().url();
	}

	@Override
	public @Nullable String getUsername() {
		return login().user();
	}

	@Override
	public @Nullable String getPassword() {
		return login().password();
	}

	private Login login() {
		Access access = this.access.get();
		return (access.owner() != null) ? access.owner() : access.worker();
	}

}
