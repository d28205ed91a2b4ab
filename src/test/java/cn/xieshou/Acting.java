package cn.xieshou;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;

/** Calls services as somebody with one role, without a request. */
public final class Acting {

	private Acting() {
	}

	/**
	 * What somebody gets who holds the role over a pairing, {@code null} for everything.
	 */
	public static <T> T as(Role role, @Nullable UUID pairing, Supplier<T> call) {
		Actor actor = new Actor(UUID.randomUUID(), "acting", "试验", "试验", List.of(new Grant(role, pairing, null)));
		SecurityContextHolder.setContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of())));
		try {
			return call.get();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
