package cn.xieshou.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Reads for everybody what was opened to everybody (公众读取): within one pairing or all, and
 * of no grade above internal, whoever is signed in. Which columns of which records that
 * are is for the caller to say.
 */
@Component
public class PublicReader {

	private static final UUID NOBODY = new UUID(0, 1);

	/**
	 * Reads as the public.
	 * @param pairing the pairing that was opened, {@code null} for all
	 */
	public <T> T reading(@Nullable UUID pairing, Supplier<T> work) {
		Actor reader = new Actor(NOBODY, "public", "公众", "", List.of(new Grant(Role.OFFICIAL, pairing, null)),
				Clearance.INTERNAL);
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of())));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
