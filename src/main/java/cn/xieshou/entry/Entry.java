package cn.xieshou.entry;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.filing.Draft;
import cn.xieshou.filing.LineAction;
import cn.xieshou.register.Register;

/**
 * A form being filled in (填报内容).
 *
 * @param register the record type
 * @param filing the filing that it is a draft of, {@code null} for none yet
 * @param version the filing's version
 * @param action what is proposed
 * @param record the record that is changed
 * @param baseVersion the version of the record that its author saw
 * @param form what is filled in
 * @param evidence where it is written, as typed in
 * @param note a word to the reviewers
 */
record Entry(Register<?, ?> register, @Nullable UUID filing, @Nullable Integer version, LineAction action,
		@Nullable UUID record, @Nullable Integer baseVersion, ObjectNode form, List<Draft.Cited> evidence,
		@Nullable String note) {

	Draft draft() {
		return new Draft(this.register.code(),
				List.of(new Draft.Line(this.action, this.record, this.baseVersion, this.form, this.evidence)),
				this.note);
	}

	/** The same content as a draft that is kept. */
	Entry keptAs(UUID filing, int version) {
		return new Entry(this.register, filing, version, this.action, this.record, this.baseVersion, this.form,
				this.evidence, this.note);
	}

	/** The same form with other content. */
	Entry saying(ObjectNode form, List<Draft.Cited> evidence, @Nullable String note) {
		return new Entry(this.register, this.filing, this.version, this.action, this.record, this.baseVersion, form,
				evidence, note);
	}

	/** The same form as a change of another version of its record. */
	Entry changing(@Nullable Integer baseVersion) {
		return new Entry(this.register, this.filing, this.version, this.action, this.record, baseVersion, this.form,
				this.evidence, this.note);
	}

	/**
	 * Whether it is kept as a proposal to void the record: there is nothing to fill in.
	 */
	public boolean voids() {
		return this.action == LineAction.VOID && this.filing != null;
	}

}
