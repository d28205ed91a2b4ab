package cn.xieshou.register;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A part of a record's page that a room adds (详情板块): what is special to its types, or
 * what it knows about records of any type.
 */
public interface DetailPanel {

	/** Where a panel stands. */
	enum Position {

		/** Among the buttons of the head. */
		ACTION,

		/** Before all else, over the whole width. */
		TOP,

		/** Between the fields and the end, in the wide column. */
		MAIN,

		/** In the narrow column. */
		SIDE,

		/** After all else, over the whole width. */
		END

	}

	/**
	 * What the panel shows of a record, {@code null} if nothing.
	 * @param entry the record, which the reader may see
	 * @param form what it says
	 */
	@Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form);

	/**
	 * The fragment that shows it, {@code park/parts :: milestones}; its one parameter is
	 * the content.
	 */
	String template();

	Position position();

	/**
	 * Where the way through the page leads to a panel.
	 *
	 * @param anchor the id of its heading or of itself
	 * @param title the message that names it
	 */
	record Tab(String anchor, String title) {

	}

	/**
	 * How the way through the page names the panel, {@code null} if it passes it over.
	 */
	default @Nullable Tab tab() {
		return null;
	}

	/**
	 * Records of a type that name the record in a field.
	 */
	record Naming(String type, String field) {

	}

	/**
	 * The records whose list the panel takes the place of: it is asked for only where
	 * there are such. {@code null} if it takes the place of none.
	 */
	default @Nullable Naming inPlaceOf(Register<?, ?> register) {
		return null;
	}

	/** The fields of the form that the panel shows, so that they are not shown twice. */
	default Set<String> fields() {
		return Set.of();
	}

}
