package cn.xieshou.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.xieshou.register.RecordVisibility;

/**
 * Documents as they are cited (文件引用): title and origin, which everybody sees who sees
 * what cites them, unless the document itself is withheld from them.
 */
@Service
public class Documents {

	private final JdbcClient jdbc;

	private final RecordVisibility visibility;

	Documents(JdbcClient jdbc, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.visibility = visibility;
	}

	/**
	 * A document as cited.
	 *
	 * @param id the record
	 * @param code its short code
	 * @param title its title
	 * @param publisher who published it, {@code null} if not stated
	 * @param published when, as precisely as known
	 * @param rootId the tree of pairings it belongs to
	 * @param pairingId the pairing it belongs to
	 */
	public record Cited(UUID id, @Nullable String code, String title, @Nullable String publisher,
			@Nullable String published, UUID rootId, @Nullable UUID pairingId) {

	}

	public Map<UUID, Cited> find(Collection<UUID> ids) {
		Map<UUID, Cited> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("""
					select id, code, name as title, publisher, published, root_id, pairing_id
					from document where id = any(?)
					""")
				.param(ids.toArray(UUID[]::new))
				.query(Cited.class)
				.list()
				.forEach((document) -> found.put(document.id(), document));
			Set<UUID> hidden = this.visibility.hidden(found.keySet());
			found.keySet().removeIf((id) -> hidden.contains(id) || this.visibility.hides("documents"));
		}
		return found;
	}

}
