package cn.xieshou.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of a form names a record of another type, by id, code, outside reference
 * or name.
 */
@Target({ ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Refers {

	/** The type, {@code pairings}. */
	String value();

	/**
	 * Whether pages only carry along what it names, since people fill it in elsewhere.
	 */
	boolean carried() default false;

}
