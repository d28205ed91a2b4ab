package cn.xieshou.signin;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A sign-in was refused (登录被拒).
 *
 * @param account the account, {@code null} if there is none of that name
 * @param username the name tried
 */
public record SignInRefused(@Nullable UUID account, String username) {

}
