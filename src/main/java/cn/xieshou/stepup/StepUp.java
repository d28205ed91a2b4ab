package cn.xieshou.stepup;

import cn.xieshou.signin.Tokens;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the handler of a post of a page that is done only by who has proven again, within
 * the last minutes, who they are (再验证): whoever has not is asked on a page that then does
 * what was asked for. Tokens never may ({@link StepUps}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface StepUp {

	/**
	 * Whether password and second factor are both asked for, as before what somebody
	 * signs in with is changed.
	 */
	boolean whole() default false;

}
