package cn.xieshou.replay;

import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.LineAction;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;

/**
 * Rebuilds the records of one type, one line after the other (逐行重放), as posting wrote
 * them. Only the present record is held.
 *
 * @param <E> the entity
 * @param <F> the form
 */
final class TypeReplay<E extends RegisterEntry, F extends Record & RegisterForm> {

	private final Register<E, F> register;

	private final FormReader forms;

	private final PairingTree tree;

	private final ScratchTable scratch;

	private final BiConsumer<PostedLine, RuntimeException> unreadable;

	private @Nullable UUID record;

	private @Nullable E entry;

	private long lines;

	TypeReplay(Register<E, F> register, FormReader forms, PairingTree tree, ScratchTable scratch,
			BiConsumer<PostedLine, RuntimeException> unreadable) {
		this.register = register;
		this.forms = forms;
		this.tree = tree;
		this.scratch = scratch;
		this.unreadable = unreadable;
	}

	long lines() {
		return this.lines;
	}

	void next(PostedLine line) {
		this.lines++;
		if (!line.record().equals(this.record)) {
			this.record = line.record();
			this.entry = null;
		}
		if (line.action() == LineAction.VOID) {
			this.scratch.voided(line.record(), line.at());
			return;
		}
		try {
			this.scratch.add(said(line));
		}
		catch (RuntimeException ex) {
			this.unreadable.accept(line, ex);
		}
	}

	/** The record as the line says it. */
	private E said(PostedLine line) {
		F form = this.forms.readKept(this.register, this.register.upgrade(line.formVersion(), line.form()));
		E said = this.entry;
		if (said == null) {
			said = this.register.create(form);
			if (line.base() != null) {
				this.scratch.startsAfter(line.record(), line.base());
			}
		}
		else {
			this.register.revise(said, form);
		}
		said.post(this.register.place(line.record(), form, this.tree), form.ref(), line.filing(), line.number(),
				line.at());
		this.entry = said;
		return said;
	}

}
