package cn.xieshou.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import cn.xieshou.access.Access;
import cn.xieshou.filing.FilingView;
import cn.xieshou.filing.FilingViews;
import cn.xieshou.form.HiddenReferences;
import cn.xieshou.posting.History;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

/**
 * Filings and history as JSON shows them (填报数据的显示): without the ids of records that the
 * reader is not shown. Who wrote a filing gets it as it was written, to send it again.
 */
@Component
class ShownFilings {

	private final FilingViews views;

	private final History history;

	private final HiddenReferences references;

	private final Registers registers;

	private final Access access;

	ShownFilings(FilingViews views, History history, HiddenReferences references, Registers registers, Access access) {
		this.views = views;
		this.history = history;
		this.references = references;
		this.registers = registers;
		this.access = access;
	}

	/** A filing. */
	FilingView view(UUID id) {
		FilingView view = this.views.view(id);
		if (!this.references.areHidden() || view.authorId().equals(this.access.actor().id())) {
			return view;
		}
		List<JsonNode> forms = view.lines().stream().map(FilingView.Line::form).toList();
		HiddenReferences.Hidden hidden = this.references.in(this.registers.require(view.type()), forms);
		return view.with(view.lines().stream().map((line) -> line.without(hidden::without)).toList());
	}

	/** What happened to a record. */
	List<History.Revision> history(Register<?, ?> register, UUID record, @Nullable Instant asKnownOn) {
		List<History.Revision> revisions = this.history.of(register, record, asKnownOn);
		HiddenReferences.Hidden hidden = this.references.in(register,
				revisions.stream().map(History.Revision::form).toList());
		return hidden.ids().isEmpty() ? revisions
				: revisions.stream().map((revision) -> revision.without(hidden::without)).toList();
	}

}
