package cn.xieshou.administration;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Role;

/**
 * A link that lets one person set a password and a second factor, once (一次性链接).
 *
 * @param role the administrator that its holder becomes, {@code null} if it is for an
 * account that exists
 * @param account that account, {@code null} in the first run
 * @param factor the second factor that it offers, encrypted
 * @param keepsFactor whether only a password is set and the second factor stays
 */
record OneTimeLink(@Nullable Role role, @Nullable UUID account, byte[] factor, boolean keepsFactor) {

}
