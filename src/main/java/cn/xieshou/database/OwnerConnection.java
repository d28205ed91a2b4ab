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

	@Override
	public @Nullable String getJdbcUrl() {
		return (this.access.get().owner() != null) ? this.access.get().url() : null;
	}

	@Override
	public @Nullable String getUsername() {
		Login owner = this.access.get().owner();
		return (owner != null) ? owner.user() : null;
	}

	@Override
	public @Nullable String getPassword() {
		Login owner = this.access.get().owner();
		return (owner != null) ? owner.password() : null;
	}

}
