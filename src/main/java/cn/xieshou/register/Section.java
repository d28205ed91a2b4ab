package cn.xieshou.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of a form begins a section of its page (分节), headed by the message
 * {@code <type>.section.<value>}. What stands before the first is the section
 * {@code basics}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Section {

	String value();

}
