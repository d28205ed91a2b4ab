package cn.xieshou.notice;

import java.time.LocalDate;
import java.util.List;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Scope.Condition;

/**
 * Says where notices of one kind are found (通知来源). Each statement gives the columns
 * {@code kind} (a {@link NoticeKind}), {@code at} (since when it is to be known),
 * {@code href} (where it leads), {@code subject} (what it is about, may be null),
 * {@code type} (a message that says what kind of thing that is), {@code note} (more
 * words, may be null) and {@code days} (within how many working days something is to be
 * done about it, may be null).
 */
@FunctionalInterface
public interface NoticeSource {

	/**
	 * The statements for somebody, none for most. They run with every page, and so read
	 * by key what is newer than a moment.
	 * @param today the day in the time of the programmes
	 */
	List<Condition> statements(Actor actor, LocalDate today);

}
