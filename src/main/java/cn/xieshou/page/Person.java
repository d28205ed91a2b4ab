package cn.xieshou.page;

import java.util.Set;
import java.util.UUID;

/** Who is signed in, as far as a page's frame needs to know. */
public interface Person {

	/** The account. */
	UUID id();

	String displayName();

	/** The names of the roles held, {@code TEAM}. */
	Set<String> roles();

}
