package cn.xieshou.evidence;

import java.nio.file.Path;

import org.springframework.util.unit.DataSize;

/** Evidence folders for tests of other rooms. */
public final class EvidenceStores {

	private EvidenceStores() {
	}

	public static EvidenceStore in(Path folder, DataSize limit) {
		return new EvidenceStore(folder, limit);
	}

}
