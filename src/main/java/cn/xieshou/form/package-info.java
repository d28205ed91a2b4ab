/**
 * Form (表单): reads forms from JSON, pages and sheets, says what is wrong with them, and
 * shows them: schema, template, values in the words of the reader. Owns no tables.
 */
@ApplicationModule(displayName = "Form 表单",
		allowedDependencies = { "values", "values :: grammar", "page", "access", "register" })
@NullMarked
package cn.xieshou.form;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
