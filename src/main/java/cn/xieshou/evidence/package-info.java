/**
 * Evidence (佐证): the documents and files on which records and figures rest. Owns the
 * tables {@code document}, {@code evidence_file}, {@code evidence_upload} and
 * {@code evidence_use}, the folder {@code evidence} of the home and the pages
 * {@code /documents} and {@code /evidence}. Where files are cited is another room's to
 * know; it answers as {@link cn.xieshou.evidence.EvidenceCitations}.
 */
@ApplicationModule(displayName = "Evidence 佐证",
		allowedDependencies = { "database", "values", "page", "access", "web", "job", "register", "form", "journal",
				"idempotency", "virus", "classification" })
@NullMarked
package cn.xieshou.evidence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
