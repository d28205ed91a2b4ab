package cn.xieshou.evidence;

import java.io.IOException;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.ScannerAway;
import cn.xieshou.virus.VirusScanner;

/**
 * Looks into a file before it is taken (收件检查): what it is, and whether the virus scanner
 * knows anything bad of it. No connection to the database is held meanwhile.
 */
@Component
class EvidenceInspection {

	private static final Logger log = LoggerFactory.getLogger(EvidenceInspection.class);

	private final EvidenceTypes types;

	private final VirusScanner scanner;

	private final Access access;

	private final Journal journal;

	private final TransactionTemplate transaction;

	EvidenceInspection(EvidenceTypes types, VirusScanner scanner, Access access, Journal journal,
			TransactionTemplate transaction) {
		this.types = types;
		this.scanner = scanner;
		this.access = access;
		this.journal = journal;
		this.transaction = transaction;
	}

	/**
	 * The type of a file that may be taken.
	 * @param name what it was called where it comes from
	 * @throws Refusal if such a file is not taken, is not what its name says, or a virus
	 * is in it
	 * @throws ScannerAway if a scanner is set and does not answer
	 */
	EvidenceType inspect(EvidenceStore.Received received, String name) throws IOException {
		EvidenceType type = this.types.identify(received.path(), name);
		try {
			this.scanner.virusIn(received.path()).ifPresent((virus) -> refuse(received, name, virus));
		}
		catch (ScannerAway away) {
			log.warn("杀毒服务没有应答，佐证文件没有接收 / the virus scanner gave no answer, evidence was not taken: {}",
					(away.getCause() != null) ? away.getMessage() + ": " + away.getCause() : away.getMessage());
			throw away;
		}
		return type;
	}

	private void refuse(EvidenceStore.Received received, String name, String virus) {
		this.transaction.executeWithoutResult(
				(status) -> this.journal.write(this.access.actor(), Act.VIRUS_FOUND, PairingTree.COMMONS, "evidence",
						null, Map.of("name", name, "sha256", received.sha256(), "virus", virus)));
		throw Refusal.at("file", "evidence.virus", name, virus);
	}

}
