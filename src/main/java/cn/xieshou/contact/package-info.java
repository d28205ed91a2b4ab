/**
 * Ways to reach people (通讯录): telephone, identity number and bank account of the people
 * of a pairing, kept apart from the books, sealed in the database and masked wherever
 * they are shown. Who may look at one says why, proves again who they are, and leaves a
 * line in the journal. Owns the tables {@code contact} and {@code unmask_rule} and the
 * pages {@code /contacts} and {@code /admin/masks}.
 */
@ApplicationModule(displayName = "Contacts 通讯录",
		allowedDependencies = { "values", "page", "access", "web", "seal", "signin", "stepup", "journal", "export",
				"classification" })
@NullMarked
package cn.xieshou.contact;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
