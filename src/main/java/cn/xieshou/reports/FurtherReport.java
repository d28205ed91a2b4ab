package cn.xieshou.reports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is asked for by a number like a table and is none (另列的成果), such as a package of
 * files; the room that writes it says so.
 */
public interface FurtherReport {

	/** The number that it is asked for by. */
	@JsonProperty
	String code();

	/** What it is called, in the reader's language. */
	@JsonProperty
	String title();

	/** The formats that it is written in. */
	@JsonProperty
	List<String> formats();

}
