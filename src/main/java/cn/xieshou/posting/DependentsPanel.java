package cn.xieshou.posting;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** What rests on a document, type by type, on its page (引用该文件的记录). */
@Component
class DependentsPanel implements DetailPanel {

	/** So many records of one type are shown at once; the others unfold. */
	private static final int SHOWN = 5;

	private final DocumentDependents citedBy;

	DependentsPanel(DocumentDependents citedBy) {
		this.citedBy = citedBy;
	}

	/**
	 * The records of one type.
	 *
	 * @param label what the type is called
	 * @param count how many there are
	 * @param first those that are shown at once
	 * @param more those that unfold
	 * @param unnamed how many there are in addition
	 */
	record Group(String label, long count, List<DocumentDependents.Item> first, List<DocumentDependents.Item> more,
			long unnamed) {

		static Group of(DocumentDependents.Resting resting) {
			List<DocumentDependents.Item> items = resting.items();
			int shown = Math.min(SHOWN, items.size());
			return new Group(resting.label(), resting.count(), items.subList(0, shown),
					items.subList(shown, items.size()), resting.count() - items.size());
		}

	}

	/** All of them. */
	record Content(List<Group> groups, long count) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.isCitable()) {
			return null;
		}
		List<Group> groups = this.citedBy.of(entry.getId()).stream().map(Group::of).toList();
		return new Content(groups, groups.stream().mapToLong(Group::count).sum());
	}

	@Override
	public String template() {
		return "posting/parts :: rests";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

}
