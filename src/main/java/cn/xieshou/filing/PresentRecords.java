package cn.xieshou.filing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.register.RecordRepositories;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Refusal;

/**
 * The posted records that filings are about to change (现行记录), whatever the scope of who
 * acts: what a filing may touch was decided when it was filed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PresentRecords {

	private final RecordRepositories repositories;

	private final Precedence precedence;

	PresentRecords(RecordRepositories repositories, Precedence precedence) {
		this.repositories = repositories;
		this.precedence = precedence;
	}

	/** One record; empty if it is not in the books. */
	public <E extends RegisterEntry> Optional<E> find(Register<E, ?> register, UUID root, UUID id) {
		return Optional.ofNullable(find(register, root, List.of(id)).get(id));
	}

	/** Several records by their ids, read at once. */
	public <E extends RegisterEntry> Map<UUID, E> find(Register<E, ?> register, UUID root, Collection<UUID> ids) {
		Map<UUID, E> found = new LinkedHashMap<>();
		this.repositories.of(register).find(ids, root).forEach((entry) -> found.put(entry.getId(), entry));
		return found;
	}

	/**
	 * Makes sure that a record may say what a form says, without changing it.
	 * @param entry the record as it was read, not to be used from then on; {@code null}
	 * for a new one
	 * @throws Refusal if it cannot be so
	 */
	public <E extends RegisterEntry, F extends Record & RegisterForm> void requireSayable(Register<E, F> register,
			@Nullable E entry, F form) {
		if (entry == null) {
			register.create(form);
		}
		else {
			this.repositories.of(register).detach(entry);
			register.revise(entry, form);
		}
	}

	/**
	 * The records that lines of a filing change, by their ids, as the author saw them.
	 * @throws Refusal if one has changed since or is gone
	 */
	public <E extends RegisterEntry> Map<UUID, E> require(Filing filing, List<FilingLine> lines,
			Register<E, ?> register) {
		List<FilingLine> changing = lines.stream().filter((line) -> line.action() != LineAction.CREATE).toList();
		Map<UUID, E> found = find(register, filing.getRootId(), changing.stream().map(FilingLine::record).toList());
		for (FilingLine line : changing) {
			E entry = found.get(line.record());
			if (entry == null) {
				throw this.precedence.recordGone(filing, line);
			}
			if (line.baseVersion() == null || entry.getVersion() != line.baseVersion()) {
				throw this.precedence.recordChanged(filing, line, entry.getName());
			}
		}
		return found;
	}

}
