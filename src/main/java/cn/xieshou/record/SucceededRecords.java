package cn.xieshou.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.Successors;

/**
 * Where somebody finds a record that was merged into another (合并去向): its old address
 * answers with the new one, to those who may see that.
 */
@Component
class SucceededRecords {

	private final Successors successors;

	private final Records records;

	SucceededRecords(Successors successors, Records records) {
		this.successors = successors;
		this.records = records;
	}

	/** The record that it became part of, empty if there is none for the reader. */
	Optional<UUID> successor(Register<?, ?> register, UUID gone) {
		return this.successors.of(register.code(), gone)
			.filter((id) -> !this.records.find(register, List.of(id)).isEmpty());
	}

}
