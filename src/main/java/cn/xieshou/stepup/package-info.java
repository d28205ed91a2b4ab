/**
 * Step-up (再验证): who is signed in proves once more who they are before acts that matter,
 * on one page for all of them.
 */
@ApplicationModule(displayName = "Step-up 再验证",
		allowedDependencies = { "values", "page", "access", "web", "credential", "signin" })
@NullMarked
package cn.xieshou.stepup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
