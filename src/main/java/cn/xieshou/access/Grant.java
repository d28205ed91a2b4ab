package cn.xieshou.access;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role within a scope (授权).
 *
 * @param role the role
 * @param pairing the pairing whose subtree the role extends over, {@code null} for
 * everything that the role extends over
 * @param step the review step held, for reviewers
 */
public record Grant(Role role, @Nullable UUID pairing, @Nullable Integer step) {

	/** Whether it extends over what belongs to no pairing, and over nothing else. */
	public boolean isOverCommons() {
		return this.role.isOfCommons();
	}

	/** Whether it extends over all records. */
	public boolean isEverywhere() {
		return this.pairing == null && !isOverCommons();
	}

}
