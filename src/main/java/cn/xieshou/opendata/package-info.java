/**
 * Open data (开放数据): what a security administrator marked open, on pages without signing
 * in, with files, their schema and a catalogue. Nothing is open unless marked. Owns the
 * table {@code open_set}, the pages {@code /open} and {@code /admin/open}.
 */
@ApplicationModule(displayName = "Open data 开放数据",
		allowedDependencies = { "values", "page", "access", "web", "register", "form", "list", "export",
				"classification", "journal", "stepup" })
@NullMarked
package cn.xieshou.opendata;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
