package cn.xieshou.evidence;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears away what crashes left in the evidence folder (清理), a while after the start and
 * daily.
 */
@Component
class EvidenceSweep {

	private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);

	private final EvidenceFiles files;

	EvidenceSweep(EvidenceFiles files) {
		this.files = files;
	}

	@Scheduled(initialDelayString = "${xieshou.evidence.sweep-after:10m}",
			fixedDelayString = "${xieshou.evidence.sweep-every:1d}")
	void sweep() {
		try {
			this.files.sweep();
		}
		catch (IOException ex) {
			log.warn("The evidence folder could not be cleared of leftovers", ex);
		}
	}

}
