package cn.xieshou.journal;

import org.springframework.stereotype.Component;

/** The head of all chains of the journal as it is now (总块头). */
@Component
public class CurrentHead {

	private final JournalChain chain;

	CurrentHead(JournalChain chain) {
		this.chain = chain;
	}

	/**
	 * The digest over the last blocks of all chains.
	 *
	 * @param sha256 by SHA-256
	 * @param sm3 by SM3
	 */
	public record Head(String sha256, String sm3) {

	}

	public Head read() {
		Fingerprint head = SealedForm.heads(this.chain.heads());
		return new Head(head.sha256(), head.sm3());
	}

}
