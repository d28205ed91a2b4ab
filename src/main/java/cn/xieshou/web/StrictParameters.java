package cn.xieshou.web;

import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Parameters that are yes or no say {@code true} or {@code false} (是否参数): what says 1 or
 * on may mean anything. An editor, since Spring's own would read what a converter
 * refuses.
 */
@ControllerAdvice
class StrictParameters {

	@InitBinder
	void truth(WebDataBinder binder) {
		binder.registerCustomEditor(boolean.class, new CustomBooleanEditor("true", "false", false));
		binder.registerCustomEditor(Boolean.class, new CustomBooleanEditor("true", "false", true));
	}

}
