package cn.xieshou.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of a form is asked first (先填); the form page folds what is not. In a form
 * without it these are the fields that the type's list shows. Fields that must be filled
 * in are asked first in any case.
 */
@Target({ ElementType.RECORD_COMPONENT, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface EnteredFirst {

	/**
	 * Whether a new record begins with the region that is helped by its pairing (按结对带出).
	 */
	boolean ofPairing() default false;

}
