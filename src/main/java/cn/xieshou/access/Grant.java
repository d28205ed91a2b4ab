package cn.xieshou.access;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role within a scope (授权).
 *
 * @param role the role
 * @param pairing the pairing whose subtree the role extends over, {@code null} for
 * everything
 * @param step the review step held, for reviewers
 */
public record Grant(Role role, @Nullable UUID pairing, @Nullable Integer step) {

}
