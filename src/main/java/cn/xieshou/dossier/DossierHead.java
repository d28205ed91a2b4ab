package cn.xieshou.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.classification.Grade;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/**
 * What a package says of itself (包的说明): who took what, when, and under which watermark.
 */
@Component
class DossierHead {

	private static final String FORMAT = "xieshou audit package 1";

	private final Access access;

	private final Labels labels;

	private final Clock clock;

	DossierHead(Access access, Labels labels, Clock clock) {
		this.access = access;
		this.labels = labels;
		this.clock = clock;
	}

	Map<String, @Nullable Object> of(UUID id, DossierQuery query, Grade grade) {
		Actor actor = this.access.actor();
		PairingTree.Node pairing = query.pairing();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("format", FORMAT);
		json.put("id", id);
		json.put("by", actor.displayName());
		json.put("account", actor.username());
		json.put("at", Instant.now(this.clock).toString());
		json.put("pairing", (pairing != null) ? pairing.code() : null);
		json.put("scope", scope(pairing));
		json.put("period", query.period());
		json.put("asKnownOn", query.asKnownOn());
		json.put("grade", grade);
		json.put("gradeLabel", this.labels.of(grade));
		json.put("clearance", actor.clearance());
		return json;
	}

	String scope(PairingTree.@Nullable Node pairing) {
		return (pairing != null) ? pairing.name() : this.labels.text("dossier.all");
	}

	/** The name of the file: what it is, its grade, of which pairing, of which day. */
	String name(DossierQuery query, Grade grade, String extension) {
		return String.join("-", this.labels.text("dossier"), this.labels.of(grade), scope(query.pairing()),
				Days.today(this.clock).toString()) + extension;
	}

}
