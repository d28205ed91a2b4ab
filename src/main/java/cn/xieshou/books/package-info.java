/**
 * Books (账套): the demonstration books, the real figures of five published materials, and
 * the demonstration accounts. Loaded once, only where they are wanted. Owns no table.
 */
@ApplicationModule(displayName = "Books 账套",
		allowedDependencies = { "database", "values", "values :: grammar", "page", "access", "web", "register",
				"signin", "form", "filing", "posting", "statement", "round" })
@NullMarked
package cn.xieshou.books;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
