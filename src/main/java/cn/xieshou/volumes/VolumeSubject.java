package cn.xieshou.volumes;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Of what kind of record a volume is (归属). What a window sold is a part of what its
 * county sold, so that the two are never added up.
 */
enum VolumeSubject {

	/** 设施与窗口. */
	FACILITY,

	/** 飞地. */
	ENCLAVE,

	/** 服务. */
	SERVICE,

	/** 活动. */
	EVENT,

	/** 项目. */
	PROJECT,

	/** 单位. */
	ORGANISATION,

	/** 地区: of a place as a whole, or of the pairing. */
	PLACE;

	/** The record of this kind that a form names. */
	@Nullable UUID in(VolumeForm form) {
		return switch (this) {
			case FACILITY -> form.facility();
			case ENCLAVE -> form.enclave();
			case SERVICE -> form.service();
			case EVENT -> form.event();
			case PROJECT -> form.project();
			case ORGANISATION -> form.organisation();
			case PLACE -> null;
		};
	}

	/** The kind of what a form names; a place where it names no record. */
	static VolumeSubject of(VolumeForm form) {
		return Stream.of(values()).filter((kind) -> kind.in(form) != null).findFirst().orElse(PLACE);
	}

	/** How many records a form says that the volume is of. */
	static long named(VolumeForm form) {
		return Stream.of(values()).map((kind) -> kind.in(form)).filter(Objects::nonNull).count();
	}

}
