package cn.xieshou.evidence;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.page.Numbers;

/**
 * A file that somebody uploaded as evidence (佐证文件).
 *
 * @param id the upload; the same content uploaded twice has two
 * @param name what it was called
 * @param sha256 the SHA-256 of its content
 * @param sm3 the SM3 of its content
 * @param size its bytes
 * @param type what it is, by its content
 * @param uploadedBy the name of who uploaded it
 * @param uploadedAt when
 * @param grade how far it may go
 * @param root the tree of pairings it was uploaded for
 * @param pairing the pairing it was uploaded for
 */
public record EvidenceFile(UUID id, String name, String sha256, String sm3, long size, EvidenceType type,
		String uploadedBy, Instant uploadedAt, Grade grade, @JsonIgnore UUID root, @JsonIgnore @Nullable UUID pairing) {

	/** What is graded of it. */
	Classifications.Subject subject() {
		return new Classifications.Subject(Classifications.EVIDENCE, this.root, this.pairing, this.id);
	}

	/** The first eight digits of its hash, enough to compare by eye. */
	public String shortHash() {
		return this.sha256.substring(0, 8);
	}

	/** Its size as people say it, {@code 1.2 MB}. */
	public String sizeText() {
		return Numbers.bytes(this.size);
	}

}
