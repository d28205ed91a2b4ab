package cn.xieshou.signin;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A sign-in was not tried, because too many wrong ones came before (登录暂停).
 *
 * @param account the account, {@code null} if there is none of that name
 * @param username the name tried
 */
public record SignInDelayed(@Nullable UUID account, String username) {

}
